import Bindings
import Constants

extension AppProfile {
  /// For whom the app is built: a name of `core/profiles`.
  public static let ofThisBuild = AppProfile.embedded(name: "independent")
}

/// The core, if the library is the one that the bindings were made for. They check that themselves, but by ending the
/// app: then nothing could say what still works.
public enum Library {
  public struct OfAnotherVersion: Error {}

  /// `languages`: the system's for this app, best first; the core begins in the one that the bar began in.
  public static func open(
    paths: AppPaths, languages: [String], profile: AppProfile = .ofThisBuild, ports: AppPorts,
    found: [UInt32] = LibraryVersion.found
  ) throws -> any AppCoreProtocol {
    guard found == LibraryVersion.needed else { throw OfAnotherVersion() }
    return AppCore.open(
      paths: paths, languageTag: EmergencyWords.for(languages).tag, profile: profile, ports: ports)
  }
}
