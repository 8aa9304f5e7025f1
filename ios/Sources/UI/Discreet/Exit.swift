import Bindings
import Constants
import Design
import Kit
import Platform
import SwiftUI

/// The way out of a screen that nobody else should see. It never scrolls away, and no panel lies over it (D2).
struct Exit: View {
  let leave: Tap
  var body: some View {
    TapButton(tap: leave)
      .buttonStyle(PillButton(.leave))
      // Without a look (D3). It is the one key that asks nothing of the other hand.
      .keyboardShortcut(.escape, modifiers: [])
      .accessibilityIdentifier("leave")
      .padding(Space.small)
  }
}

/// Asked before such a screen is left by itself (D5).
struct StillThere: View {
  let limit: QuietLimit
  @Environment(AppHost.self) private var host
  var body: some View {
    HStack(spacing: Space.small) {
      Text(verbatim: limit.question).written(.note).accessibilityIdentifier("quiet")
        .announced(limit.question, urgently: true)
      Button {
        host.touched()
      } label: {
        Text(verbatim: limit.stay)
      }
      .buttonStyle(RowButton())
      .accessibilityIdentifier("stay")
    }
    .card(.amber)
  }
}
