import Bindings
import Constants
import Design
import SwiftUI

/// The way out of the discreet section. It never scrolls away, and no panel lies over it (D2).
struct Exit: View {
  let leave: Tap
  var body: some View {
    TapButton(tap: leave)
      .buttonStyle(PillButton(.leave))
      .accessibilityIdentifier("leave")
      .padding(Space.small)
  }
}
