import Bindings
import Constants
import Design
import Emergency
import Kit
import Platform
import SwiftUI

/// The whole app: a page, and the bar under it at all times.
public struct RootView: View {
  @State private var host: AppHost
  @State private var panel: Panel.Cause?
  /// A private page was open when the app went out of sight. It is left then, maybe in the very update that the
  /// system's picture is taken of; the cover stays until the app is in front again (D6).
  @State private var isCovered = false
  @Environment(\.scenePhase) private var phase
  @Environment(\.horizontalSizeClass) private var width

  public init(host: AppHost) { _host = State(initialValue: host) }

  public var body: some View {
    // Siblings, so that a screen reader goes by their order: the way out, 17, the page (A1).
    VStack(spacing: 0) {
      if let leave { Exit(leave: leave).accessibilitySortPriority(2) }
      page
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .accessibilityHidden(panel != nil)
        .overlay {
          if panel != nil { Panel(words: host.words, cause: $panel) }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("page")
      bar.accessibilitySortPriority(1)
    }
    .accessibilityElement(children: .contain)
    .background(Color(.paper))
    .overlay {
      if phase != .active, isCovered || host.isPrivate { Cover() }
    }
    .environment(host)
    .tint(Color(.pine))
    .task { host.start() }
    .task(id: host.opening) { await host.countMinutes() }
    .onChange(of: host.leavings) { _, _ in panel = nil }
    .onChange(of: width, initial: true) { _, now in host.isWide = now == .regular }
    .onChange(of: phase) { _, now in
      isCovered = now != .active && (isCovered || host.isPrivate)
      switch now {
      case .background: host.wentAway()
      case .active: host.cameBack()
      default: break
      }
    }
  }

  private var leave: Tap? {
    if case .discreet(_, let state)? = host.states[host.top] { state.leave } else { nil }
  }

  private var bar: some View {
    Bar(words: host.words, chosen: chosen, pagesOpen: host.opening != .impossible, panel: $panel) { place in
      panel = nil
      host.show(screen(of: place))
    }
    .accessibilityIdentifier("bar")
  }

  @ViewBuilder private var page: some View {
    switch host.opening {
    case .quiet: Color(.paper)
    case .waiting: WaitingPage(words: host.words)
    case .impossible: RecoveryPage(words: host.words)
    case .open: if host.panes.count == 2 { columns } else { stack }
    }
  }

  private var stack: some View {
    NavigationStack(path: Binding(get: { host.path }, set: { host.go($0) })) {
      ScreenView(name: .home)
        .navigationDestination(for: ScreenName.self) { ScreenView(name: $0) }
    }
    // Another stack, and no page that slides away (D2).
    .id(host.leavings)
  }

  /// The list on the left, what it leads to on the right; one way back for both.
  private var columns: some View {
    NavigationSplitView(columnVisibility: .constant(.all)) {
      VStack(alignment: .leading, spacing: 0) {
        BackButton()
        ScreenView(name: .directory)
      }
      .background(Color(.paper))
      .navigationSplitViewColumnWidth(Space.pane)
      .toolbar(removing: .sidebarToggle)
    } detail: {
      ScreenView(name: host.panes.last ?? .chart)
    }
    .navigationSplitViewStyle(.balanced)
  }

  private var chosen: BarPlace? {
    switch host.path.first {
    case .directory, .station, .chart: .station
    case .chat: .chat
    case .discreet: .discreet
    case .home, .settings, nil: nil
    }
  }

  private func screen(of place: BarPlace) -> ScreenName {
    switch place {
    case .station: .directory
    case .chat: .chat
    case .discreet: .discreet
    }
  }
}

private struct BackButton: View {
  @Environment(AppHost.self) private var host
  var body: some View {
    Button {
      host.back()
    } label: {
      HStack(spacing: Space.small) {
        Drawing("back")
        Text(verbatim: host.words.back).written(.strong)
      }
      .frame(minHeight: Space.target)
      .contentShape(Rectangle())
    }
    .buttonStyle(.plain)
    .padding(.horizontal, Space.edge)
    .accessibilityIdentifier("back")
  }
}
