import Foundation
import Testing

/// The project of Xcode, which nothing here opens: as text.
@Suite struct ProjectTests {
  /// The settings of the configurations of a name, of the project and then of the app.
  func settings(_ name: String) throws -> [String] {
    try Tree.text("App/Securite.xcodeproj/project.pbxproj").split(separator: "\n").map(String.init).filter {
      $0.contains("isa = XCBuildConfiguration") && $0.contains("name = \(name);")
    }
  }

  @Test func everyBuildIsAPhonesOrATabletsAndHasItsIconAndColour() throws {
    for name in ["Debug", "Release"] {
      let found = try settings(name)
      #expect(found.count == 2)
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
    #expect(scheme.contains("BlueprintIdentifier=\"A00000000000000000000004\""))
    #expect(text.contains("A00000000000000000000004 = {isa = PBXNativeTarget;"))
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
