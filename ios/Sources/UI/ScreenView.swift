import Bindings
import Constants
import Design
import Kit
import Platform
import SwiftUI

/// Draws a screen with what the core says it shows; paper until it has said something.
struct ScreenView: View {
  let name: ScreenName
  /// Another page has the system's bar.
  var isBeside = false
  @Environment(AppHost.self) private var host

  var body: some View { page.onDisappear { host.gone(name) } }

  @ViewBuilder private var page: some View {
    switch host.states[name] {
    case nil: Color(.paper).ignoresSafeArea().accessibilityHidden(true)
    case let state? where state.wayOut == nil && isBeside:
      HStack(spacing: Space.small) {
        Heading(text: state.title, style: .card)
        if let corner = state.corner {
          Spacer()
          Corner(tap: corner)
        }
      }
      .padding(.horizontal, Space.edge)
      .padding(.top, Space.medium)
      ContentView(state: state)
    case let state? where state.wayOut == nil:
      ContentView(state: state).titled(state.title) {
        if let corner = state.corner { Corner(tap: corner) }
      }
    // The page itself says what it is; over it stands the way out.
    case let state?:
      ContentView(state: state).hidesNavigationBar().countsTouches { host.touched() }
        // Without the system's bar its gesture would lead nowhere.
        .accessibilityAction(.escape) { if let wayOut = state.wayOut { host.follow(wayOut.leave) } }
    }
  }
}

/// What stands below the title. The core may send a page in the place of any screen.
private struct ContentView: View {
  let state: ScreenState

  var body: some View {
    switch state.content {
    case .page(let page): PageView(screen: state, page: page)
    case .chart(let chart): ChartScreen(screen: state, state: chart)
    case .conversation(let conversation): ConversationScreen(screen: state, state: conversation)
    }
  }
}
