import Foundation

#if os(iOS)
  import UIKit
  import UniformTypeIdentifiers
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

  /// Whether VoiceOver reads.
  public static var isReadAloud: Bool {
    #if os(iOS)
      return UIAccessibility.isVoiceOverRunning
    #else
      return false
    #endif
  }

  /// A test that walks the app gives it this argument, so that no touch of it can call. What is given to people does
  /// not know it.
  public static func opensLinks(_ arguments: [String] = ProcessInfo.processInfo.arguments) -> Bool {
    #if DEBUG
      return !arguments.contains("-opens-no-links")
    #else
      return true
    #endif
  }
}

/// What another program may paste.
@MainActor public enum Clipboard {
  #if os(iOS)
    /// On this device alone: where somebody goes is not for the other devices of an account, nor for long.
    public static func put(_ text: String) {
      let soon = Date(timeIntervalSinceNow: 600)
      UIPasteboard.general.setItems(
        [[UTType.utf8PlainText.identifier: text]], options: [.localOnly: true, .expirationDate: soon])
    }
  #else
    public private(set) static var text = ""
    public static func put(_ text: String) { self.text = text }
  #endif
}

public enum Keyboard {
  /// Whatever is typed in: what comes needs the room, and the thumb its place.
  @MainActor public static func putAway() {
    #if os(iOS)
      UIApplication.shared.sendAction(#selector(UIResponder.resignFirstResponder), to: nil, from: nil, for: nil)
    #endif
  }
}
