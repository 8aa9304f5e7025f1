import Bindings
import Foundation
import Support
import Testing

@testable import Kit

/// The real library, with the pack that is built in.
@Suite(.timeLimit(.minutes(1))) @MainActor struct CoreTests {
  let host = AppHost(
    languages: ["fr"],
    open: { AppCore.open(paths: AppPaths(storeFile: nil, packFile: nil), languageTag: "fr", display: $0) },
    wait: { _ in false })

  func opened() async throws {
    let host = host
    Task { await host.run() }
    try await until { host.states[.home] != nil }
  }

  var content: DirectoryContent? {
    if case .directory(_, let state)? = host.states[.directory] { state.content } else { nil }
  }
  var isFound: Bool { if case .found? = content { true } else { false } }

  @Test func anAddressTypedLeadsToItsStation() async throws {
    try await opened()
    host.show(.directory)
    let address = "12 rue de Rivoli, Paris"
    for end in address.indices {
      host.dispatch(.directory(action: .queryChanged(text: String(address[...end]))))
    }
    host.dispatch(.directory(action: .submitted))
    try await until { isFound }
    guard case .found(_, _, _, let rows, _, _)? = content else { return }
    #expect(rows.count > 1)
    let first = try #require(rows.first)
    host.follow(first.open)
    try await until { host.states[host.top] != nil }
    guard case .station(_, let state)? = host.states[host.top] else {
      Issue.record("no page of the station")
      return
    }
    #expect(state.title == first.name)
    host.close()
  }

  @Test func aHugeTextIsAnsweredAndTheAppGoesOn() async throws {
    try await opened()
    host.show(.directory)
    host.dispatch(.directory(action: .queryChanged(text: String(repeating: "🚓é ", count: 100_000))))
    try await until { if case .waiting? = content { false } else { content != nil } }
    host.dispatch(.directory(action: .queryChanged(text: "12 rue de Rivoli, Paris")))
    host.dispatch(.directory(action: .submitted))
    try await until { isFound }
    host.close()
  }

  @Test func nothingIsShownAfterClosing() async throws {
    try await opened()
    host.close()
    host.show(.chat)
    #expect(host.states[.chat] == nil)
  }

  @Test func aDisplayThatThrowsIsSurvived() async throws {
    final class Thrower: ShellDisplay, @unchecked Sendable {
      struct Odd: Error {}
      let lock = NSLock()
      var shown = 0
      var count: Int { lock.withLock { shown } }
      func show(state: ScreenState) throws {
        lock.withLock { shown += 1 }
        if count % 2 == 0 { throw Odd() } else { throw ShellFailure.Failed }
      }
    }
    let display = Thrower()
    let core = AppCore.open(paths: AppPaths(storeFile: nil, packFile: nil), languageTag: "xx", display: display)
    for _ in 0..<4 {
      core.dispatch(action: .opened(screen: .home))
      core.dispatch(action: .opened(screen: .chat))
    }
    try await until { display.count >= 2 }
    core.close()
    let last = display.count
    core.dispatch(action: .opened(screen: .settings))
    #expect(display.count == last)
  }
}
