import Foundation
import Testing

/// The project of Xcode, which nothing here opens: as text.
@Suite struct ProjectTests {
  /// The settings of the configurations of a name: of the project, of the app, of the walk.
  func settings(_ name: String) throws -> [String] {
    try Tree.text("App/Securite.xcodeproj/project.pbxproj").split(separator: "\n").map(String.init).filter {
      $0.contains("isa = XCBuildConfiguration") && $0.contains("name = \(name);")
    }
  }

  @Test func everyBuildIsAPhonesOrATabletsAndHasItsIconAndColour() throws {
    for name in ["Debug", "Release"] {
      let found = try settings(name)
      #expect(found.count == 3)
      for setting in [
        "DEAD_CODE_STRIPPING = YES;", "SUPPORTS_MAC_DESIGNED_FOR_IPHONE_IPAD = NO;",
        "SUPPORTS_XR_DESIGNED_FOR_IPHONE_IPAD = NO;", "ASSETCATALOG_COMPILER_APPICON_NAME = AppIcon;",
        "ASSETCATALOG_COMPILER_GLOBAL_ACCENT_COLOR_NAME = pine;", "INFOPLIST_FILE = Info.plist;",
      ] {
        #expect(found.contains { $0.contains(setting) }, "\(name): \(setting)")
      }
    }
  }

  /// Else no report of a crash on a phone can be read.
  @Test func whatIsGivenAwayHasItsSymbols() throws {
    let release = try #require(settings("Release").first)
    #expect(release.contains("DEBUG_INFORMATION_FORMAT = \"dwarf-with-dsym\";"))
    #expect(release.contains("SWIFT_COMPILATION_MODE = wholemodule;"))
  }

  @Test func everyObjectThatIsNamedIsThere() throws {
    let text = try Tree.text("App/Securite.xcodeproj/project.pbxproj")
    let ids = { (pattern: String) throws in
      Set(text.matches(of: try Regex(pattern, as: (Substring, Substring).self)).map { String($0.output.1) })
    }
    let defined = try ids("(?m)^\\t\\t(A[0-9A-F]{23}) = ")
    #expect(defined.count > 20)
    #expect(try ids("(A[0-9A-F]{23})").symmetricDifference(defined) == [])
    let scheme = try Tree.text("App/Securite.xcodeproj/xcshareddata/xcschemes/Securite.xcscheme")
    let named = try Regex(
      "BlueprintIdentifier=\"(\\w+)\" BuildableName=\"([\\w.]+)\"", as: (Substring, Substring, Substring).self)
    let targets = Set(scheme.matches(of: named).map { "\($0.output.1) \($0.output.2)" })
    #expect(targets == ["A00000000000000000000004 Securite.app", "A00000000000000000000050 Walk.xctest"])
    for target in targets {
      #expect(text.contains(target.prefix { $0 != " " } + " = {isa = PBXNativeTarget;"))
      #expect(text.contains("path = \(target.drop { $0 != " " }.dropFirst());"))
    }
  }

  /// What is named by its path in this folder; the rest is made by `cargo xtask ios`.
  @Test func everyFileThatIsNamedIsThereAndEveryFileIsNamed() throws {
    let text = try Tree.text("App/Securite.xcodeproj/project.pbxproj")
    let pattern = /isa = PBXFileReference; lastKnownFileType = [^}]* path = ([^;]+); sourceTree = "<group>"/
    let paths = text.matches(of: pattern).map { String($0.output.1) }
    #expect(paths.count > 5)
    for path in paths {
      let file = Tree.top.appendingPathComponent("App").appendingPathComponent(path)
      #expect(FileManager.default.fileExists(atPath: file.path), "\(path)")
    }
    let sources = try Tree.swift(below: "App").map { String($0.name.dropFirst(4)) }
    #expect(sources.count == 2 && sources.allSatisfy(paths.contains))
  }

  /// The walk can call nobody: it says so to the app, runs in a simulator alone, and touches no number.
  @Test func theWalkTouchesNoNumber() throws {
    let walk = try Tree.text("App/Walk/WalkTests.swift")
    #expect(walk.contains("\"-opens-no-links\"") && walk.contains("#if !targetEnvironment(simulator)\n      throw"))
    for number in ["panel.police", "panel.europe", "panel.byText", "link.tel", "link.sms"] {
      #expect(!walk.contains(number), "\(number)")
    }
    let scheme = try Tree.text("App/Securite.xcodeproj/xcshareddata/xcschemes/Securite.xcscheme")
    // Only there does the app know the argument.
    #expect(scheme.contains("<TestAction buildConfiguration=\"Debug\">"))
  }

  /// A hosted Mac, started by hand or by a change of what the app is made of.
  @Test func theWalkRunsOnNoMachineOfOurs() throws {
    let workflow = try Tree.text("../.github/workflows/ios.yml")
    let machines = workflow.matches(of: /runs-on: (.*)/).map { String($0.output.1) }
    #expect(machines == ["macos-26"] && workflow.contains("if: github.server_url == 'https://github.com'"))
    let starts = workflow.components(separatedBy: "\non:\n").last?.components(separatedBy: "\n\n").first ?? ""
    #expect(
      starts.contains("workflow_dispatch:") && starts.contains("- \"ios/**\"") && starts.contains("- \"core/**\""))
    #expect(starts.components(separatedBy: "paths:").count == 2 && !starts.contains("schedule"))
  }

  /// Drawn over a full square of one colour: the system cuts the corners.
  @Test func theIconIsThereAndInTheProject() throws {
    let project = try Tree.text("App/Securite.xcodeproj/project.pbxproj")
    #expect(project.contains("folder.iconcomposer.icon; name = AppIcon.icon; path = ../target/AppIcon.icon;"))
    let drawing = try Tree.text("target/AppIcon.icon/Assets/roof.svg")
    #expect(drawing.contains("width=\"1024\" height=\"1024\""))
    #expect(drawing.contains("<path") && !drawing.contains("<rect"))
    let data = try Data(contentsOf: Tree.top.appendingPathComponent("target/AppIcon.icon/icon.json"))
    let icon = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect((icon["fill"] as? [String: String])?["solid"] == "srgb:0.12157,0.36078,0.32157,1.00000")
    let layers = (icon["groups"] as? [[String: Any]])?.first?["layers"] as? [[String: Any]]
    #expect(layers?.first?["image-name"] as? String == "roof.svg")
  }

  /// Browsers do without; whether what compiles the catalogue does is not known.
  @Test func everyDrawingHasASize() throws {
    let folder = Tree.top.appendingPathComponent("target/Assets.xcassets")
    let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    let drawings = files.filter { $0.hasSuffix(".svg") }
    #expect(drawings.count > 20)
    for name in drawings {
      let text = try Tree.text("target/Assets.xcassets/" + name)
      #expect(text.contains("width=\"24\" height=\"24\""), "\(name)")
    }
  }
}
