import Bindings
import Foundation
import Platform
import Testing

/// A store that cannot be made never hides the app.
@Suite struct StoreFileTests {
  @Test func itHasAFolderOfItsOwn() throws {
    let log = SystemLog()
    let top = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    for _ in 0..<2 {
      let paths = StoreFile.paths(log) { top }
      #expect(paths.storeFile == top.appendingPathComponent("securite/settings").path)
      #expect(paths.packsFolder == top.appendingPathComponent("securite/packs").path && paths.packFile == nil)
      for file in [paths.storeFile, paths.packsFolder.map { $0 + "/one" }] {
        #expect(FileManager.default.createFile(atPath: try #require(file), contents: Data()))
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: top.path) == ["securite"] && log.told.isEmpty)
  }

  @Test func withoutAPlaceNothingIsKeptAndTheLogSaysSo() throws {
    struct Full: Error {}
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data().write(to: file)
    for folder in [{ throw Full() }, { file }] as [() throws -> URL] {
      let log = SystemLog()
      let paths = StoreFile.paths(log, below: folder)
      #expect(paths == AppPaths(storeFile: nil, packFile: nil, packsFolder: nil) && log.told.count == 1)
    }
  }
}
