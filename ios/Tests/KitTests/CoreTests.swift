import Bindings
import Foundation
import Support
import Testing

@testable import Kit

/// The real library, with the pack that is built in.
@Suite(.timeLimit(.minutes(1))) @MainActor struct CoreTests {
  let host = AppHost(
    languages: ["fr"],
    open: { try Library.open(paths: AppPaths(storeFile: nil, packFile: nil), languages: ["fr"], display: $0) },
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
    // More than a megabyte, past the field and through it.
    let huge = String(repeating: "🚓é ", count: 200_000)
    host.dispatch(.directory(action: .queryChanged(text: huge)))
    host.type(huge)
    #expect(host.typed.count == 200)
    try await until { if case .waiting? = content { false } else { content != nil } }
    host.type("12 rue de Rivoli, Paris")
    host.dispatch(.directory(action: .submitted))
    try await until { isFound }
    host.close()
  }

  @Test func theCoreBeginsInTheLanguageOfTheBar() async throws {
    for (languages, tag) in [(["de", "en-GB"], "en"), (["zh-Hans-CN"], "fr"), (["fr-CA", "en"], "fr"), ([], "fr")] {
      let host = AppHost(
        languages: languages,
        open: {
          try Library.open(paths: AppPaths(storeFile: nil, packFile: nil), languages: languages, display: $0)
        }, wait: { _ in false })
      #expect(host.words.tag == tag)
      Task { await host.run() }
      try await until { host.states[.home] != nil }
      guard case .home(_, let state)? = host.states[.home] else { return }
      #expect(state.wordsTag == tag && host.words.tag == tag, "\(languages)")
      host.close()
    }
  }

  @Test func aLibraryOfAnotherVersionIsRefusedBeforeItsFirstCall() throws {
    #expect(LibraryVersion.found == LibraryVersion.needed)
    #expect(LibraryVersion.needed.count > 2)
    for at in LibraryVersion.needed.indices {
      var other = LibraryVersion.needed
      other[at] += 1
      #expect(throws: Library.OfAnotherVersion.self) {
        try Library.open(
          paths: AppPaths(storeFile: nil, packFile: nil), languages: ["fr"], display: Display(), found: other)
      }
    }
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
