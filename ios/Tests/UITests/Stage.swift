import Bindings
import Kit
import Support
import SwiftUI

@testable import UI

/// A root view over a fake core, at rest.
@MainActor struct Stage {
  let core: FakeCore
  let app: AppHost
  let host: _Host
  private let running: Task<Void, Never>?

  enum Core { case opens, fails, never }

  init(
    _ state: ScreenState = Samples.home(), width: UserInterfaceSizeClass = .compact, core kind: Core = .opens,
    language: String = "fr", patience: Bool = false
  ) async throws {
    let core = FakeCore(state.screen == .home ? [state] : [Samples.home(), state])
    struct Broken: Error {}
    app = AppHost(
      languages: [language],
      open: { display in
        switch kind {
        case .opens: return core.open(display)
        case .fails: throw Broken()
        case .never:
          DispatchSemaphore(value: 0).wait()
          throw Broken()
        }
      }, wait: { seconds in patience && seconds < 1 })
    self.core = core
    host = _Host(RootView(host: app), width: width)
    let app = app
    // The view's own task would not end before the core does.
    running = Task { await app.run() }
    switch kind {
    case .opens: try await until { app.states[.home] != nil }
    case .fails: try await until { app.opening == .impossible }
    case .never: try await until { !patience || app.opening == .waiting }
    }
    if state.screen != .home { try await show(state.screen) }
  }

  func show(_ screen: ScreenName) async throws {
    app.show(screen)
    try await until { app.states[screen] != nil }
  }
}
