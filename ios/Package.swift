// swift-tools-version: 6.0
import PackageDescription

// On Linux the screens are checked against Stubs/, and the core is linked as the shared library that
// `cargo xtask bindings` built, mounted at /target. On Apple systems SwiftUI is the system's, and the core
// comes as an XCFramework (App/build-xcframework.sh).
#if os(Linux)
  let system: [Target.Dependency] = ["SwiftUI", "UIKit"]
  let kept: [Target.Dependency] = ["BackgroundTasks", "Security", "UserNotifications"]
  let link: [LinkerSetting] = [
    .unsafeFlags(["-L/target/debug", "-lsecurite_bindings", "-Xlinker", "-rpath", "-Xlinker", "/target/debug"])
  ]
  let core: [Target] = [
    .systemLibrary(name: "securite_coreFFI", path: "target/BindingsFFI"),
    .target(name: "SwiftUI", dependencies: ["UIKit"], path: "Stubs/SwiftUI"),
    .target(name: "UIKit", path: "Stubs/UIKit"),
    .target(name: "BackgroundTasks", path: "Stubs/BackgroundTasks"),
    .target(name: "Security", path: "Stubs/Security"),
    .target(name: "UserNotifications", path: "Stubs/UserNotifications"),
    .target(name: "LinuxShims", path: "Stubs/LinuxShims"),
    .target(name: "Support", path: "Tests/Support"),
    .testTarget(name: "KitTests", dependencies: ["Kit", "Platform", "LinuxShims", "Support"] + kept),
    .testTarget(name: "UITests", dependencies: ["UI", "LinuxShims", "Support"]),
    .testTarget(name: "HouseTests", dependencies: ["Support"]),
  ]
#else
  let system: [Target.Dependency] = []
  let kept: [Target.Dependency] = []
  // The core asks the system for its time zone.
  let link: [LinkerSetting] = [.linkedFramework("CoreFoundation")]
  let core: [Target] = [
    .binaryTarget(name: "securite_coreFFI", path: "App/SecuriteCore.xcframework")
  ]
#endif

let designUses: [Target.Dependency] = ["Constants"] + system
let emergencyUses: [Target.Dependency] = ["Design"] + designUses
let platformUses: [Target.Dependency] = ["Kit", "Bindings"] + emergencyUses
let uiUses: [Target.Dependency] = ["Emergency", "Platform"] + platformUses

let shell: [Target] = [
  // Generated, not committed: `cargo xtask ios`.
  .target(name: "Bindings", dependencies: ["securite_coreFFI"], path: "target/Bindings", linkerSettings: link),
  .target(name: "Constants", path: "target/Constants"),
  .target(name: "Kit", dependencies: ["Bindings", "Constants"]),
  .target(name: "Design", dependencies: designUses, path: "Sources/UI/Design"),
  // What must work when nothing of ours does: no bindings among its dependencies.
  .target(name: "Emergency", dependencies: emergencyUses, path: "Sources/UI/Emergency"),
  .target(name: "Platform", dependencies: platformUses + kept),
  .target(name: "UI", dependencies: uiUses, path: "Sources/UI", exclude: ["Design", "Emergency"]),
]

let package = Package(
  name: "Securite",
  platforms: [.iOS(.v17), .macOS(.v14)],
  products: [.library(name: "UI", targets: ["UI", "Kit", "Platform", "Bindings"])],
  targets: shell + core,
  swiftLanguageModes: [.v6]
)
