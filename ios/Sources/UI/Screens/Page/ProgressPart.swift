import Bindings
import Constants
import Design
import SwiftUI

/// Work that is under way: what is done and how far it is, which a screen reader is told where it stands, and how it is
/// called off. How it moves, where nobody knows how far, is the system's to say.
struct ProgressPart: View {
  let progress: PageProgress
  var body: some View {
    VStack(alignment: .leading, spacing: Space.medium) {
      ProgressView(value: progress.permille.map(Double.init), total: 1_000) {
        Text(verbatim: progress.text).written(.text)
      }
      .tint(Color(.pine))
      // It changes with every moment: nothing of it is said by itself.
      .accessibilityAddTraits(.updatesFrequently)
      .accessibilityIdentifier("progress")
      TapButton(tap: progress.stop).buttonStyle(PillButton(.second)).accessibilityIdentifier("progress.stop")
    }
    .card()
  }
}
