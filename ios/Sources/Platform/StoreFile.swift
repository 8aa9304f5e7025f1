import Bindings
import Foundation
import Kit

public enum StoreFile {
  /// Where the settings are kept, in a folder of our own; nothing where the system gives no such place, for a full disk
  /// say: the app then opens and keeps nothing.
  public static func path(_ log: any ShellLog, below folder: () throws -> URL = support) -> String? {
    do {
      var ours = try folder().appendingPathComponent("securite")
      // Nobody reads it while the device is locked.
      let locked = [FileAttributeKey.protectionKey: FileProtectionType.complete]
      try FileManager.default.createDirectory(at: ours, withIntermediateDirectories: true, attributes: locked)
      // No backup and no copy to another device (D9).
      var values = URLResourceValues()
      values.isExcludedFromBackup = true
      try ours.setResourceValues(values)
      return ours.appendingPathComponent("settings").path
    } catch {
      log.tell("keep", error)
      return nil
    }
  }

  public static func support() throws -> URL {
    try FileManager.default.url(
      for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
  }
}
