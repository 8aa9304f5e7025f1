import Foundation
import Platform
import Testing

/// A store that cannot be made never hides the app.
@Suite struct StoreFileTests {
  @Test func itHasAFolderOfItsOwn() throws {
    let log = SystemLog()
    let top = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    for _ in 0..<2 {
      let path = try #require(StoreFile.path(log) { top })
      #expect(path == top.appendingPathComponent("securite/settings").path)
      #expect(FileManager.default.createFile(atPath: path, contents: Data()))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: top.path) == ["securite"] && log.told.isEmpty)
  }

  @Test func withoutAPlaceNothingIsKeptAndTheLogSaysSo() throws {
    struct Full: Error {}
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: file)
    for folder in [{ throw Full() }, { file }] as [() throws -> URL] {
      let log = SystemLog()
      #expect(StoreFile.path(log, below: folder) == nil && log.told.count == 1)
    }
  }
}
