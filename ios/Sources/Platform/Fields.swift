import SwiftUI

// What only iOS has. On Linux these leave the view as it is.
extension View {
  /// A field whose Enter looks something up; one that is secret the keyboard neither learns from nor corrects (D7).
  public func typed(secretly isSecret: Bool) -> some View {
    let field = autocorrectionDisabled(isSecret)
    #if os(iOS)
      return field.textInputAutocapitalization(isSecret ? .never : nil).submitLabel(.search).textContentType(nil)
    #else
      return field
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

  /// One line over the page, which has its own heading; a control may stand at its end.
  public func titled(_ title: String, @ViewBuilder corner: () -> some View) -> some View {
    let page = toolbar(content: corner).navigationTitle(title)
    #if os(iOS)
      return page.navigationBarTitleDisplayMode(.inline)
    #else
      return page
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
