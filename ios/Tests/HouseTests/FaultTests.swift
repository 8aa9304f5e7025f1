import Foundation
import Testing

/// An error that is caught is told to the log, or a comment says why there is nothing to tell.
@Suite struct FaultTests {
  /// The lines of a file that swallow an error in silence.
  static func silent(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return lines.indices.filter { at in
      let code = lines[at]
      guard !isComment(code), code.contains("try?") || code.contains("catch {") else { return false }
      let around = lines[max(0, at - 1)...min(at + 1, lines.count - 1)]
      return !around.contains { $0.contains(".tell(") || isComment($0) }
    }.map { lines[$0] }
  }

  static func isComment(_ line: String) -> Bool { line.contains("//") }

  @Test func noErrorIsSwallowedInSilence() throws {
    let files = try ["Sources", "App/Sources"].flatMap(Tree.swift)
    #expect(files.count > 30)
    for file in files { #expect(Self.silent(file.text) == [], "\(file.name)") }
  }

  /// What an error says of itself can hold what was typed.
  @Test func noErrorIsPutIntoWords() throws {
    for file in try ["Sources", "App/Sources"].flatMap(Tree.swift) {
      for sign in ["localizedDescription", "\\(error)", "describing: error)", "print(", "NSLog", "debugDescription"] {
        #expect(!file.text.contains(sign), "\(file.name): \(sign)")
      }
    }
  }

  @Test func wrongSamplesAreFound() {
    #expect(Self.silent("let a = try? open()").count == 1)
    #expect(Self.silent("do {\n  try open()\n} catch {\n  a = nil\n}").count == 1)
    #expect(Self.silent("do {\n  try open()\n} catch {\n  log.tell(\"open\", error)\n}") == [])
  }
}
