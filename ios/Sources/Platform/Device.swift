#if os(iOS)
  import UIKit
#endif

/// What the shell runs on.
@MainActor public enum Device {
  /// A tablet is none, whatever it says of a number that it was given.
  public static var isPhone: Bool {
    #if os(iOS)
      return UIDevice.current.userInterfaceIdiom == .phone
    #else
      return true
    #endif
  }
}
