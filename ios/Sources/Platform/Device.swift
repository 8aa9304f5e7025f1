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

public enum Keyboard {
  /// Whatever is typed in: what comes needs the room, and the thumb its place.
  @MainActor public static func putAway() {
    #if os(iOS)
      UIApplication.shared.sendAction(#selector(UIResponder.resignFirstResponder), to: nil, from: nil, for: nil)
    #endif
  }
}
