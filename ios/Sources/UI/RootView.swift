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
  @State private var panel: PanelModel
  /// A private page was open when the app went out of sight. It is left then, maybe in the very update that the
  /// system's picture is taken of; the cover stays until the app is in front again (D6).
  @State private var isCovered = false
  @Environment(\.scenePhase) private var phase
  @Environment(\.openURL) private var openURL

  private let putKeyboardAway: @MainActor () -> Void
  private let opensLinks: Bool

  public init(
    host: AppHost, isPhone: Bool = Device.isPhone, opensLinks: Bool = Device.opensLinks(),
    putKeyboardAway: @escaping @MainActor () -> Void = Keyboard.putAway
  ) {
    self.putKeyboardAway = putKeyboardAway
    self.opensLinks = opensLinks
    _host = State(initialValue: host)
    _panel = State(initialValue: PanelModel(isPhone: isPhone))
  }

  public var body: some View {
    // Siblings, so that a screen reader goes by their order: the way out, 17, the page (A1).
    VStack(spacing: 0) {
      if let wayOut = host.wayOut, !hidesPage {
        Exit(leave: wayOut.leave).accessibilitySortPriority(2)
        if host.quiet == .asks { StillThere(limit: wayOut.quiet) }
      }
      if host.opening == .open, !hidesPage, let banner = host.states[host.top]?.banner { Banner(words: banner) }
      page
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .accessibilityHidden(panel.says != nil || hidesPage)
        // Home lies under everything, and its title is the app's name.
        .overlay { if hidesPage { Cover(name: host.states[.home]?.title ?? "") } }
        .overlay {
          if panel.says != nil { Panel(words: host.words) }
        }
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("page")
      bar.accessibilitySortPriority(1)
    }
    .accessibilityElement(children: .contain)
    .background(Color(.paper))
    .background { if host.stack.screens.count > 1 { KeyOnly("[") { if panel.says == nil { host.step(.back) } } } }
    .environment(host)
    .environment(panel)
    .environment(\.openURL, opensLinks ? openURL : OpenURLAction { _ in .discarded })
    // Words that are not in the system's language are read aloud in their own.
    .environment(\.locale, Locale(identifier: host.words.language))
    .tint(Color(.pine))
    .task { host.start() }
    .task(id: host.opening) { await host.countMinutes() }
    .task(id: host.isWatched) { await host.countQuiet() }
    .onChange(of: panel.says != nil) { _, isOpen in if isOpen { putKeyboardAway() } }
    .onChange(of: host.stack.leavings) { _, _ in panel.close() }
    // By the room that there is: a half of a tablet is no wide window, whatever its class.
    .onGeometryChange(for: Bool.self) {
      $0.size.width >= 2 * Space.pane
    } action: {
      host.step(.width(wide: $0))
    }
    .onChange(of: phase) { _, now in
      isCovered = now != .active && (isCovered || host.stack.private)
      switch now {
      case .background:
        host.step(.away)
        host.wentAway()
      case .active: host.cameBack()
      default: break
      }
    }
  }

  /// All of it but the bar: 17 stays (E1). The bar shows no more of where one is.
  private var hidesPage: Bool { phase != .active && (isCovered || host.stack.private) }

  private var bar: some View {
    let marked = hidesPage ? nil : BarPlace.allCases.first { screen(of: $0) == host.stack.marked }
    return Bar(words: host.words, chosen: marked, pagesOpen: host.opening != .impossible) { place in
      panel.close()
      putKeyboardAway()
      // Another page, and not one that this one led to: nothing slides. A touch during a slide can be lost.
      var still = Transaction()
      still.disablesAnimations = true
      withTransaction(still) { host.step(.bar(screen: screen(of: place))) }
    }
    .accessibilityIdentifier("bar")
  }

  @ViewBuilder private var page: some View {
    switch host.opening {
    case .quiet: Color(.paper)
    case .waiting: WaitingPage(words: host.words)
    case .impossible: RecoveryPage(words: host.words)
    case .open: stack
    }
  }

  private var stack: some View {
    NavigationStack(path: above) {
      ScreenView(name: .home)
        .navigationDestination(for: ScreenName.self) { Panes(name: $0) }
    }
    // Another stack, and no page that slides away (D2).
    .id(host.stack.leavings)
  }

  /// What stands over home; of two panes the list, which draws the other beside itself. The system takes screens away
  /// by gestures of its own, and adds none.
  private var above: Binding<[ScreenName]> {
    Binding(
      get: {
        let (screens, panes) = (host.stack.screens, host.stack.panes)
        let list = panes.count == 2 ? screens.firstIndex(of: panes[0]) : nil
        return Array(screens.prefix((list ?? screens.count) + 1).dropFirst())
      }, set: { host.step(.backTo(left: UInt32($0.count + 1))) })
  }

  private func screen(of place: BarPlace) -> ScreenName {
    switch place {
    case .station: .directory
    case .chat: .chat
    case .discreet: .discreet
    }
  }
}
