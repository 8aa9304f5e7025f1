import Bindings
import Foundation
import Testing

@testable import Kit

/// The real library, with the pack that is built in.
@Suite @MainActor struct CoreTests {
  let host = AppHost(
    languages: ["fr"],
    open: { AppCore.open(paths: AppPaths(storeFile: nil, packFile: nil), languageTag: "fr", display: $0) },
    wait: { _ in false })

  func opened() async {
    let host = host
    Task { await host.run() }
    while host.states[.home] == nil { await Task.yield() }
  }

  func content(where fits: (DirectoryContent) -> Bool) async -> DirectoryContent {
    while true {
      if case .directory(_, let state)? = host.states[.directory], fits(state.content) { return state.content }
      await Task.yield()
    }
  }

  @Test func anAddressTypedLeadsToItsStation() async {
    await opened()
    host.show(.directory)
    let address = "12 rue de Rivoli, Paris"
    for end in address.indices {
      host.dispatch(.directory(action: .queryChanged(text: String(address[...end]))))
    }
    host.dispatch(.directory(action: .submitted))
    let found = await content { if case .found = $0 { true } else { false } }
    guard case .found(_, _, _, let rows, _, _) = found else { return }
    #expect(rows.count > 1)
    guard let first = rows.first else { return }
    host.follow(first.open)
    while host.states[host.top] == nil { await Task.yield() }
    guard case .station(_, let state)? = host.states[host.top] else {
      Issue.record("no page of the station")
      return
    }
    #expect(state.title == first.name)
    host.close()
  }

  @Test func aHugeTextIsAnsweredAndTheAppGoesOn() async {
    await opened()
    host.show(.directory)
    host.dispatch(.directory(action: .queryChanged(text: String(repeating: "🚓é ", count: 100_000))))
    _ = await content { if case .waiting = $0 { false } else { true } }
    host.dispatch(.directory(action: .queryChanged(text: "12 rue de Rivoli, Paris")))
    host.dispatch(.directory(action: .submitted))
    _ = await content { if case .found = $0 { true } else { false } }
    host.close()
  }

  @Test func nothingIsShownAfterClosing() async {
    await opened()
    host.close()
    host.show(.chat)
    #expect(host.states[.chat] == nil)
  }

  @Test func aDisplayThatThrowsIsSurvived() async {
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
    while display.count < 2 { await Task.yield() }
    core.close()
    let last = display.count
    core.dispatch(action: .opened(screen: .settings))
    #expect(display.count == last)
  }
}
