import Foundation
import Testing

/// What the app asks of the system: moments out of sight, and notices when somebody turns them on.
@Suite struct PlistTests {
  func keys(_ file: String) throws -> [String] {
    let data = try Data(contentsOf: Tree.top.appendingPathComponent(file))
    let read = try PropertyListSerialization.propertyList(from: data, format: nil)
    return ((read as? [String: Any])?.keys).map { $0.sorted() } ?? []
  }

  @Test func theAppAsksForNothingAndHoldsNothingUnexpected() throws {
    #expect(
      try keys("App/Info.plist") == [
        "BGTaskSchedulerPermittedIdentifiers", "CFBundleDevelopmentRegion", "CFBundleDisplayName",
        "CFBundleExecutable", "CFBundleIdentifier", "CFBundleInfoDictionaryVersion", "CFBundleLocalizations",
        "CFBundleName", "CFBundlePackageType",
        "CFBundleShortVersionString", "CFBundleVersion", "ITSAppUsesNonExemptEncryption", "LSRequiresIPhoneOS",
        "UIApplicationSceneManifest", "UIBackgroundModes", "UILaunchScreen", "UIPrefersShowingLanguageSettings",
        "UISupportedInterfaceOrientations", "UISupportedInterfaceOrientations~ipad",
      ])
  }

  /// One window: two of them would share one stack, and what one of them leaves the other would leave too.
  @Test func theAppHasOneWindow() throws {
    let data = try Data(contentsOf: Tree.top.appendingPathComponent("App/Info.plist"))
    let read = try PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any]
    let scenes = try #require(read?["UIApplicationSceneManifest"] as? [String: Any])
    #expect(scenes["UIApplicationSupportsMultipleScenes"] as? Bool == false)
    // SwiftUI fills it in, and looks whether it is there.
    #expect((scenes["UISceneConfigurations"] as? [String: Any])?.isEmpty == true && scenes.count == 2)
  }

  /// Under its icon the app has the name that the catalogues give it, in each language that the system may choose.
  @Test func theNameUnderTheIconIsThatOfTheCatalogues() throws {
    let read = { (file: String) throws in try Data(contentsOf: Tree.top.appendingPathComponent(file)) }
    let plist = try PropertyListSerialization.propertyList(from: read("App/Info.plist"), format: nil) as? [String: Any]
    let languages = try #require(plist?["CFBundleLocalizations"] as? [String])
    let catalogue = try JSONSerialization.jsonObject(with: read("App/InfoPlist.xcstrings")) as? [String: Any]
    let names = (catalogue?["strings"] as? [String: [String: Any]])?["CFBundleDisplayName"]?["localizations"]
    let units = try #require(names as? [String: [String: [String: String]]])
    #expect(units.keys.sorted() == languages.sorted())
    for language in languages {
      let words = try Tree.text("../core/words/\(language)/home.ftl").split(separator: "\n")
      let name = try #require(words.first { $0.hasPrefix("app-name = ") }).dropFirst("app-name = ".count)
      #expect(units[language]?["stringUnit"]?["value"] == String(name), "\(language)")
    }
    #expect(plist?["CFBundleDisplayName"] as? String == units["fr"]?["stringUnit"]?["value"])
  }

  @Test func nothingIsTrackedOrCollected() throws {
    let data = try Data(contentsOf: Tree.top.appendingPathComponent("App/PrivacyInfo.xcprivacy"))
    let read = try PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any]
    #expect(read?["NSPrivacyTracking"] as? Bool == false)
    for list in ["NSPrivacyTrackingDomains", "NSPrivacyCollectedDataTypes"] {
      #expect((read?[list] as? [Any])?.isEmpty == true, "\(list)")
    }
  }

  /// Calls that an app for Apple's systems gives a reason for, by their names in the library that was built here.
  static let withReason: [(category: String, reason: String, calls: [String])] = [
    ("FileTimestamp", "C617.1", ["stat", "stat64", "fstat", "fstat64", "lstat", "lstat64", "statx"]),
    // A clock without a date counts from the start of the device.
    ("SystemBootTime", "35F9.1", ["clock_gettime"]),
    // Neither of these is called.
    ("UserDefaults", "CA92.1", ["CFPreferencesCopyAppValue", "NSUserDefaults"]),
    ("ActiveKeyboards", "54BD.1", ["activeInputModes"]),
  ]
  /// SQLite asks for the kind of disk where it is built for Apple's systems, and nowhere else.
  static let onlyOnApple = [(category: "DiskSpace", reason: "E174.1")]

  @Test func whatNeedsAReasonIsDeclaredWithIt() throws {
    let data = try Data(contentsOf: Tree.top.appendingPathComponent("App/PrivacyInfo.xcprivacy"))
    let read = try PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any]
    let declared = (read?["NSPrivacyAccessedAPITypes"] as? [[String: Any]] ?? []).map { entry in
      let reasons = entry["NSPrivacyAccessedAPITypeReasons"] as? [String] ?? []
      return "\(entry["NSPrivacyAccessedAPIType"] ?? "") \(reasons)"
    }
    let library = try Data(contentsOf: URL(fileURLWithPath: "/target/debug/libsecurite_bindings.so"))
    let names = { (call: String) in library.range(of: Data([0] + call.utf8 + [0])) != nil }
    let used = Self.withReason.filter { $0.calls.contains(where: names) }.map { ($0.category, $0.reason) }
    let needed = (used + Self.onlyOnApple).map { "NSPrivacyAccessedAPICategory\($0.0) \([$0.1])" }
    #expect(declared.sorted() == needed.sorted())
  }

  /// The core alone asks the network; one file looks at the kind of line, and no source at what goes over it.
  @Test func oneFileLooksAtTheLine() throws {
    let files = try ["Sources", "App"].flatMap(Tree.swift)
    let looking = files.filter { $0.text.contains("import Network") || $0.text.contains("NWPathMonitor") }
    #expect(looking.map(\.name) == ["Sources/Platform/SystemLine.swift"])
    for sign in ["NWConnection", "NWListener", "CFNetwork", "CFStream", "WebKit"] {
      #expect(files.filter { $0.text.contains(sign) }.map(\.name) == [], "\(sign)")
    }
    // What is given to people listens to it, in the app that it is built for.
    let app = try Tree.text("App/Sources/SecuriteApp.swift")
    #expect(app.contains("line: SystemLine.listen)") && !app.contains("profile:"))
  }

  /// Notices are shown where somebody allows them, which one file asks; no service of Apple's sends any.
  @Test func oneFileShowsNoticesAndAsksForThem() throws {
    let files = try ["Sources", "App"].flatMap(Tree.swift)
    let naming = { (sign: String) in files.filter { $0.text.contains(sign) }.map(\.name).sorted() }
    let notices = "Sources/Platform/SystemNotices.swift"
    #expect(naming("UserNotifications") == ["Sources/Platform/NoticeTouches.swift", notices])
    #expect(naming("requestAuthorization") == [notices])
    for sign in ["registerForRemoteNotifications", ".sound", ".badge", "PushKit"] {
      #expect(naming(sign) == [], "\(sign)")
    }
  }

  /// Moments out of sight are for asking for news, and for nothing else that an app may do there.
  @Test func theOneKindOfMomentOutOfSightIsNamed() throws {
    let data = try Data(contentsOf: Tree.top.appendingPathComponent("App/Info.plist"))
    let read = try PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any]
    #expect(read?["UIBackgroundModes"] as? [String] == ["fetch"])
    let named = try #require(read?["BGTaskSchedulerPermittedIdentifiers"] as? [String])
    #expect(named.count == 1)
    #expect(try Tree.text("Sources/Platform/NewsMoments.swift").contains("static let id = \"\(named[0])\""))
    // Before the launch is over.
    #expect(try Tree.text("App/Sources/SecuriteApp.swift").contains("outOfSight = OutOfSight(host, notices"))
  }

  @Test func noSourceAsksWhereThePersonIs() throws {
    let files = try ["Sources", "App"].flatMap(Tree.swift)
    for file in files {
      for sign in ["CoreLocation", "CLLocation", "NSUserActivity", "import MapKit", "URLSession"] {
        #expect(!file.text.contains(sign), "\(file.name): \(sign)")
      }
    }
  }
}
