import Foundation
import Testing

/// A shell holds no word that a person reads and no format of its own.
@Suite struct WordsTests {
  /// What a line breaks, if anything. Names of drawings, identifiers and schemes are single small words.
  static func wrong(_ line: String) -> String? {
    let code = line.trimmingCharacters(in: .whitespaces)
    if code.hasPrefix("//") { return nil }
    for sign in [
      "NumberFormatter", "DateFormatter", ".formatted(", "String(format", "LocalizedStringKey", "String(localized",
    ]
    where code.contains(sign) {
      return sign
    }
    let texts = code.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
    for (_, text) in texts {
      let isName = text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || "@._-:;=?&/\\(),[".contains($0)) }
      let isCase = text.hasSuffix("byText")
      let isLink = text.hasPrefix("https://maps.apple.com/")
      if !isName && !isCase && !isLink { return String(text) }
    }
    return nil
  }

  /// What they say stands in a log, where nobody who uses the app reads it.
  static let logs = ["Sources/Kit/Faults.swift", "Sources/Platform/SystemLog.swift"]

  @Test func shellsHoldNoWordAndNoFormat() throws {
    let files = try ["Sources/UI", "Sources/Kit", "Sources/Platform"].flatMap(Tree.swift).filter {
      !Self.logs.contains($0.name)
    }
    #expect(files.count > 20)
    for file in files {
      for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if let wrong = Self.wrong(String(line)) {
          Issue.record("\(file.name):\(number + 1): “\(wrong)” is the core's to say")
        }
      }
    }
  }

  @Test func wrongSamplesAreFound() {
    for sample in [
      "Text(\"Appeler\")", "Text(\"my station\")", "x.formatted()", "String(format: \"a\", 1)", "title = \"é\"",
    ] {
      #expect(Self.wrong(sample) != nil, "\(sample)")
    }
    #expect(Self.wrong("Drawing(\"call\") // “Appeler”") == nil)
  }

  /// Nothing may cover the bar, and nothing of the bar may need the core.
  @Test func nothingCoversTheBar() throws {
    for file in try Tree.swift(below: "Sources") {
      for sign in [".sheet(", ".alert(", ".fullScreenCover(", ".popover(", ".confirmationDialog("] {
        #expect(!file.text.contains(sign), "\(file.name): \(sign)")
      }
    }
    for file in try Tree.swift(below: "Sources/UI/Emergency") {
      for sign in ["import Bindings", "import Kit", "URLSession", "FileManager", "UserDefaults"] {
        #expect(!file.text.contains(sign), "\(file.name): \(sign)")
      }
    }
  }

  /// A page has no folder of its own: it is made of parts. What has gestures is an instrument.
  @Test func aScreenIsAPageOfPartsOrAnInstrument() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: Tree.top.appendingPathComponent("Sources/UI/Screens").path
    )
    .filter { !$0.hasSuffix(".swift") }
    #expect(folders.sorted() == ["Chart", "Conversation", "Page"])
  }
}
