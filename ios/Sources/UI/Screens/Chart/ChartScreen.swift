import Bindings
import Constants
import Design
import Kit
import Platform
import SwiftUI

/// The place that was asked for and its stations, drawn.
struct ChartScreen: View {
  let notices: [Notice]
  let state: ChartState
  @Environment(AppHost.self) private var host

  var body: some View {
    VStack(spacing: Space.small) {
      ChartSurface(content: state.content, act: { host.dispatch(.chart(action: $0)) }, open: { host.follow($0) })
      switch state.content {
      case .empty(let text): RemarkView(remark: Remark(text: text, tone: .quiet))
      case .drawn(_, _, _, let closer, let farther, let fit, let remarks):
        HStack(spacing: Space.small) {
          TapButton(tap: closer).buttonStyle(RowButton()).accessibilityIdentifier("closer")
          TapButton(tap: farther).buttonStyle(RowButton()).accessibilityIdentifier("farther")
          TapButton(tap: fit).buttonStyle(RowButton()).accessibilityIdentifier("fit")
        }
        Remarks(remarks: remarks)
      }
    }
    .padding(Space.edge)
    .background(Color(.paper))
    .navigationTitle(state.title)
  }
}
