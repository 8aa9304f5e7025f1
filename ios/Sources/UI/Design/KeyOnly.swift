import SwiftUI

/// What a key of a keyboard does together with ⌘ where nothing is there to be touched for it.
public struct KeyOnly: View {
  private let key: KeyEquivalent, act: @MainActor () -> Void

  public init(_ key: KeyEquivalent, _ act: @escaping @MainActor () -> Void) {
    self.key = key
    self.act = act
  }
  public var body: some View {
    Button {
      act()
    } label: {
      Color.clear.frame(width: 0, height: 0)
    }
    .buttonStyle(.plain)
    .keyboardShortcut(key)
    .accessibilityHidden(true)
  }
}
