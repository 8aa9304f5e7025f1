import Constants
import Design
import SwiftUI

/// While the core opens, after a moment. The bar stands below.
public struct WaitingPage: View {
  private let words: EmergencyWords
  public init(words: EmergencyWords) { self.words = words }
  public var body: some View {
    Text(verbatim: words.waiting).written(.text, .soft)
      .frame(maxWidth: .infinity, maxHeight: .infinity)
      .accessibilityIdentifier("waiting")
  }
}

/// Where the core cannot be opened: what still works, from constants alone (E2).
public struct RecoveryPage: View {
  private let words: EmergencyWords
  public init(words: EmergencyWords) { self.words = words }
  public var body: some View {
    ScrollView {
      VStack(alignment: .leading, spacing: Space.medium) {
        Text(verbatim: words.recoveryTitle).written(.page).accessibilityAddTraits(.isHeader)
          .accessibilityIdentifier("recovery")
        Text(verbatim: words.recovery).written(.text)
        Numbers(words: words, place: .recovery)
        Text(verbatim: words.noNetwork).written(.note, .soft)
      }
      .padding(Space.edge)
      .frame(maxWidth: Space.column)
      .frame(maxWidth: .infinity)
    }
  }
}
