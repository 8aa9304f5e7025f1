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

  /// Any finger on the page, scrolling included, without taking the touch away from it.
  public func countsTouches(_ touched: @escaping @MainActor () -> Void) -> some View {
    #if os(iOS)
      return simultaneousGesture(DragGesture(minimumDistance: 0).onChanged { _ in touched() })
    #else
      return self
    #endif
  }
}
