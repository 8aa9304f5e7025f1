import Bindings
import Constants
import Design
import Kit
import Platform
import SwiftUI

/// The map, small, where it does not stand beside the page anyway.
struct PreviewPart: View {
  let tap: Tap
  /// The page it stands on.
  let screen: ScreenName
  @Environment(AppHost.self) private var host
  var body: some View {
    if !host.stack.wide {
      LowChart(tap: tap, screen: screen)
    } else if host.stack.panes == [screen] {
      TapButton(tap: tap).buttonStyle(RowButton()).accessibilityIdentifier("preview")
    }
  }
}

/// One control that leads to the whole of the map. Its room is kept before it is drawn.
private struct LowChart: View {
  let tap: Tap, screen: ScreenName
  @Environment(AppHost.self) private var host

  var body: some View {
    Button {
      host.follow(tap)
    } label: {
      VStack(alignment: .leading, spacing: 0) {
        ChartSurface(content: content, isShown: host.stack.panes == [screen], act: fit)
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
    .accessibilityIdentifier("preview")
  }

  /// All the stations, however far the whole map was pushed before.
  private func fit(_ resized: ChartAction) {
    host.dispatch(.chart(action: resized))
    host.dispatch(.chart(action: .fitted))
  }

  private var content: ChartContent? {
    if case .chart(let state)? = host.states[.chart]?.content { state.content } else { nil }
  }
}
