import Bindings
import Constants
import Design
import Kit
import Platform
import SwiftUI

/// The place that was asked for and its stations, drawn.
struct ChartScreen: View {
  let screen: ScreenState
  let state: ChartState
  @Environment(AppHost.self) private var host

  var body: some View {
    VStack(spacing: Space.small) {
      ChartSurface(
        content: state.content, isShown: host.stack.panes.contains(screen.name),
        act: { host.dispatch(.chart(action: $0)) },
        open: { host.follow($0) })
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
      switch state.content {
      case .empty(let text): RemarkView(remark: Remark(text: text, tone: .quiet))
      case .drawn(_, _, _, let closer, let farther, let fit, let remarks):
        ViewThatFits(in: .horizontal) {
          HStack(spacing: Space.small) { taps(closer, farther, fit) }
          VStack(spacing: Space.small) { taps(closer, farther, fit) }
        }
        Remarks(remarks: remarks)
      }
    }
  }

  @ViewBuilder private func taps(_ closer: Tap, _ farther: Tap, _ fit: Tap) -> some View {
    TapButton(tap: closer).buttonStyle(PillButton(.second)).accessibilityIdentifier("closer")
    TapButton(tap: farther).buttonStyle(PillButton(.second)).accessibilityIdentifier("farther")
    TapButton(tap: fit).buttonStyle(PillButton(.second)).accessibilityIdentifier("fit")
  }
}
