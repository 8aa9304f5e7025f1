import SwiftUI

// What only iOS has. On Linux these leave the view as it is.
extension View {
  /// A field for an address that the keyboard neither learns from nor corrects (D7).
  public func typesAddress() -> some View {
    #if os(iOS)
      return autocorrectionDisabled().textInputAutocapitalization(.never).submitLabel(.search).textContentType(nil)
    #else
      return self
    #endif
  }

  /// No title over a page that must not tell what it is.
  public func hidesNavigationBar() -> some View {
    #if os(iOS)
      return toolbar(.hidden, for: .navigationBar)
    #else
      return self
    #endif
  }

  /// One line over the page, which has its own heading.
  public func titled(_ title: String) -> some View {
    #if os(iOS)
      return navigationTitle(title).navigationBarTitleDisplayMode(.inline)
    #else
      return navigationTitle(title)
    #endif
  }

  /// Read aloud when it comes into sight, wherever a screen reader is.
  public func announced(_ words: String) -> some View {
    #if os(iOS)
      return task { AccessibilityNotification.Announcement(words).post() }
    #else
      return self
    #endif
  }

  /// Pulling the page down puts the keyboard away.
  public func dismissesKeyboard() -> some View {
    #if os(iOS)
      return scrollDismissesKeyboard(.interactively)
    #else
      return self
    #endif
  }
}
