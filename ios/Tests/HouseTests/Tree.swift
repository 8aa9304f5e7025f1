import Foundation

/// The files of this package, as text.
enum Tree {
  static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: top.appendingPathComponent(path), encoding: .utf8)
  }

  /// Name and text of each Swift file below a folder.
  static func swift(below folder: String) throws -> [(name: String, text: String)] {
    let all = FileManager.default.enumerator(atPath: top.appendingPathComponent(folder).path)
    let names = (all?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }.sorted()
    return try names.map { (folder + "/" + $0, try text(folder + "/" + $0)) }
  }
}
