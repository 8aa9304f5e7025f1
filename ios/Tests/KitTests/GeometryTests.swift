import Foundation
import Testing

@testable import Kit

@Suite struct GeometryTests {
  /// As a golden file writes them: in quarters of a point.
  func written(_ item: Geometry.Item) -> String {
    let points = item.points.map { "\(Int($0.x * 4)),\(Int($0.y * 4))" }
    return (["\(item.kind)".capitalized] + points).joined(separator: " ")
  }

  /// The file that the decoders of the other shells read too.
  @Test func eachLineOfTheGoldenFileIsReadAsItSays() throws {
    let top = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { path, _ in path.deletingLastPathComponent() }
    let golden = try String(contentsOf: top.appendingPathComponent("tests/data/golden/chart-2.txt"), encoding: .utf8)
    let lines = golden.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count > 10)
    for line in lines {
      let parts = line.components(separatedBy: "=").map { $0.trimmingCharacters(in: .whitespaces) }
      let digits = Array(parts[0].filter { $0 != " " })
      let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
      #expect(bytes.count * 2 == digits.count && parts.count == 2, "\(line)")
      let items = Geometry(packed: Data(bytes)).items.map(written)
      #expect(items.joined(separator: "; ") == parts[1], "\(line)")
    }
  }
}
