import Bindings
import Platform
import Support
import SwiftUI

@testable import Kit
@testable import UI

/// Lets go of a core that never opens, when the test is over.
private final class Gate: Sendable {
  let semaphore = DispatchSemaphore(value: 0)
  deinit { semaphore.signal() }
}

@MainActor final class Count { var times = 0 }

/// A root view over a fake core, at rest.
@MainActor struct Stage {
  let core: FakeCore
  let app: AppHost
  let host: _Host
  let log = SystemLog()
  private let gate = Gate()
  /// How often the keyboard was put away.
  let keyboard = Count()

  enum Core {
    case opens, ends, fails, never, silent, ofAnotherVersion
    case real(AppPaths)
    var isSilent: Bool { if case .silent = self { true } else { false } }
  }

  init(
    _ state: ScreenState = Samples.home(), and more: [ScreenState] = [], width: UserInterfaceSizeClass = .compact,
    core kind: Core = .opens,
    language: String = "fr", patience: Bool = false, isPhone: Bool = true,
    opensLinks: Bool = true
  ) async throws {
    let shown = (state.name == .home ? [state] : [Samples.home(), state]) + more
    let core = FakeCore(kind.isSilent ? [] : shown)
    struct Broken: Error {}
    let semaphore = gate.semaphore
    app = AppHost(
      languages: [language], log: log,
      open: { display, log in
        let ports = AppPorts(display: display, log: log, vault: KeychainVault("none"), notices: nil)
        switch kind {
        case .opens, .ends, .silent: return core.open(display)
        case .fails: throw Broken()
        case .never:
          semaphore.wait()
          throw Broken()
        case .ofAnotherVersion:
          return try Library.open(
            paths: AppPaths(storeFile: nil, packFile: nil, packsFolder: nil), languages: [language], ports: ports,
            found: [29])
        case .real(let paths): return try Library.open(paths: paths, languages: [language], ports: ports)
        }
      }, wait: { seconds in patience && (seconds < 1 || seconds < 60 && kind.isSilent) })
    self.core = core
    let keyboard = keyboard
    host = _Host(RootView(host: app, isPhone: isPhone, opensLinks: opensLinks) { keyboard.times += 1 }, width: width)
    let app = app
    // The view's own task would not end before the core does.
    Task { await app.run() }
    switch kind {
    case .opens, .real: try await until { app.states[.home] != nil }
    case .silent: try await until { app.opening == .impossible && core.actions == [.opened(screen: .home)] }
    case .ends:
      try await until { app.opening == .open }
      try core.end()
      try await until { app.opening == .impossible }
    case .fails, .ofAnotherVersion: try await until { app.opening == .impossible }
    case .never: try await until { !patience || app.opening == .waiting }
    }
    if state.name != .home { try await show(state.name) }
  }

  func show(_ screen: ScreenName) async throws {
    app.step(.bar(screen: screen))
    try await until { app.states[screen] != nil }
  }

  /// With what the core would say of it.
  func show(_ screen: ScreenName, as state: ScreenState) {
    app.step(.bar(screen: screen))
    app.receive(state)
  }
}
