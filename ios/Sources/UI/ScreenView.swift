import Bindings
import Kit
import SwiftUI

/// Draws a screen with what the core says it shows; blank until it has said something.
struct ScreenView: View {
  let name: ScreenName
  @Environment(AppHost.self) private var host

  var body: some View {
    switch host.states[name] {
    case .home(let notices, let state): HomeScreen(notices: notices, state: state)
    case .directory(let notices, let state): DirectoryScreen(notices: notices, state: state)
    case .station(let notices, let state): StationScreen(notices: notices, state: state)
    case .chart(let notices, let state): ChartScreen(notices: notices, state: state)
    case .chat(let notices, let state): ChatScreen(notices: notices, state: state)
    case .discreet(let notices, let state): DiscreetScreen(notices: notices, state: state)
    case .settings(let notices, let state): SettingsScreen(notices: notices, state: state)
    case nil: EmptyView()
    }
  }
}
