import Bindings
import Constants
import Design
import Platform
import SwiftUI

/// The place that was asked for and its stations, drawn.
struct ChartScreen: View {
  let screen: ScreenState
  let state: ChartState

  var body: some View {
    VStack(spacing: Space.small) {
      ChartSurface(content: state.content)
      ViewThatFits(in: .vertical) {
        foot
        ScrollView { foot }
      }
    }
    .padding(Space.edge)
    .background(Color(.paper))
  }

  private var foot: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      Notices(notices: screen.notices)
      if let controls = state.controls {
        ViewThatFits(in: .horizontal) {
          HStack(spacing: Space.small) { taps(controls) }
          VStack(spacing: Space.small) { taps(controls) }
        }
      }
      if let missing = state.missing {
        TapButton(tap: missing).buttonStyle(LineButton()).accessibilityIdentifier("missing")
      }
      Remarks(remarks: state.remarks)
    }
  }

  private func taps(_ controls: ChartControls) -> some View {
    ForEach([controls.closer, controls.farther, controls.fit], id: \.symbol) {
      TapButton(tap: $0).buttonStyle(PillButton(.second)).accessibilityIdentifier($0.symbol.drawing)
    }
  }
}
