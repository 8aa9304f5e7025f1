import Bindings
import Constants
import Design
import Kit
import Platform
import SwiftUI

/// The map, low, over the stations: one control that leads to the whole of it. Its room is kept before it is drawn.
struct LowChart: View {
  let tap: Tap
  @Environment(AppHost.self) private var host

  var body: some View {
    Button {
      host.follow(tap)
    } label: {
      VStack(alignment: .leading, spacing: 0) {
        ChartSurface(content: content, isShown: host.panes == [.directory], act: fit)
          .frame(height: Space.chartLow)
        HStack(spacing: Space.small) {
          Drawing(tap.symbol.drawing)
          Text(verbatim: tap.label)
        }
        .frame(minHeight: Space.target)
      }
    }
    .buttonStyle(LineButton())
    .disabled(!tap.enabled)
    .accessibilityLabel(tap.accessibilityLabel)
    .accessibilityIdentifier("chart")
  }

  /// All the stations, however far the whole map was pushed before.
  private func fit(_ resized: ChartAction) {
    host.dispatch(.chart(action: resized))
    host.dispatch(.chart(action: .fitted))
  }

  private var content: ChartContent? {
    if case .chart(_, let state)? = host.states[.chart] { state.content } else { nil }
  }
}
