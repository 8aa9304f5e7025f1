import Bindings
import Foundation
import Kit

public enum StoreFile {
  /// Where the settings and the data that renew themselves are kept, in a folder of our own; nothing where the system
  /// gives no such place, for a full disk say: the app then opens and keeps nothing.
  public static func paths(_ log: any ShellLog, below folder: () throws -> URL = support) -> AppPaths {
    var paths = AppPaths(storeFile: nil, packFile: nil, packsFolder: nil)
    do {
      // Nobody reads it while the device is locked.
      let ours = try own(folder().appendingPathComponent("securite"), .complete)
      paths.storeFile = ours.appendingPathComponent("settings").path
      // The same for everybody; they are read on and fetched while it is.
      let packs = ours.appendingPathComponent("packs")
      paths.packsFolder = try own(packs, .completeUntilFirstUserAuthentication).path
    } catch {
      log.tell("keep", error)
    }
    return paths
  }

  /// Makes it, with no backup and no copy to another device (D9).
  private static func own(_ folder: URL, _ protection: FileProtectionType) throws -> URL {
    var ours = folder
    try FileManager.default.createDirectory(
      at: ours, withIntermediateDirectories: true, attributes: [.protectionKey: protection])
    var values = URLResourceValues()
    values.isExcludedFromBackup = true
    try ours.setResourceValues(values)
    return ours
  }

  public static func support() throws -> URL {
    try FileManager.default.url(
      for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
  }
}
