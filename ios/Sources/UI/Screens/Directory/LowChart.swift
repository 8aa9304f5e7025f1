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
      ChartSurface(content: content, isShown: host.panes == [.directory], act: { host.dispatch(.chart(action: $0)) })
        .frame(height: Space.chartLow)
        .overlay(alignment: .bottomTrailing) {
          HStack(spacing: Space.tiny) {
            Drawing(tap.symbol.drawing)
            Text(verbatim: tap.label).written(.label)
          }
          .padding(Space.small)
          .background(Color(.surface), in: RoundedRectangle(cornerRadius: Space.radius))
          .padding(Space.small)
        }
    }
    .buttonStyle(.plain)
    .disabled(!tap.enabled)
    .accessibilityLabel(tap.accessibilityLabel)
    .accessibilityIdentifier("chart")
  }

  private var content: ChartContent? {
    if case .chart(_, let state)? = host.states[.chart] { state.content } else { nil }
  }
}
