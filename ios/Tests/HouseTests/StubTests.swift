import Foundation
import Testing

/// The stand-in of SwiftUI stays small, and offers nothing that iOS 17 has not.
@Suite struct StubTests {
  static let cap = 1_420

  /// Names that the stand-in declares for the app; those with an underscore are for tests.
  static func declared(in text: String) -> Set<String> {
    let pattern =
      /(?:public|open) (?:static |nonisolated |mutating )?(?:func|struct|protocol|enum|class|var) ([A-Za-z]\w*)/
    return Set(text.matches(of: pattern).map { String($0.output.1) })
  }

  @Test func itIsSmall() throws {
    let lines = try Tree.swift(below: "Stubs").map { $0.text.filter(\.isNewline).count }
    #expect(lines.reduce(0, +) <= Self.cap)
  }

  @Test func itOffersOnlyWhatIsListed() throws {
    let listed = Set(
      try Tree.text("Stubs/allowed.txt").split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
    // Host is what tests hold; an app cannot name it on a phone.
    let files = try Tree.swift(below: "Stubs").filter { !$0.name.hasSuffix("Host.swift") }
    let declared = files.reduce(into: Set<String>()) { $0.formUnion(Self.declared(in: $1.text)) }
    #expect(declared.count > 50)
    #expect(declared.subtracting(listed).sorted() == [], "not in Stubs/allowed.txt: look up that iOS 17 has it")
    #expect(listed.subtracting(declared).sorted() == [], "listed, and no longer there")
  }

  @Test func aNewNameIsSeen() {
    #expect(Self.declared(in: "  public func glassEffect() -> some View { self }") == ["glassEffect"])
  }
}
