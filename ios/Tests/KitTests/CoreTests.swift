import Bindings
import Foundation
import Platform
import Support
import Testing

@testable import Kit

/// The real library, with the pack that is built in.
@Suite(.timeLimit(.minutes(1))) @MainActor struct CoreTests {
  let host = AppHost(
    languages: ["fr"], log: SystemLog(),
    open: {
      try Library.open(
        paths: AppPaths(storeFile: nil, packFile: nil, packsFolder: nil), languages: ["fr"], ports: lent($0, $1))
    },
    wait: { _ in false })

  func opened() async throws {
    let host = host
    Task { await host.run() }
    try await until { host.states[.home] != nil }
  }

  var page: PageState? {
    if case .page(let page)? = host.states[.directory]?.content { page } else { nil }
  }
  var isFound: Bool { if case .found? = page?.answer { true } else { false } }
  /// The page with its one field, by its name.
  func opensTheField() async throws -> String {
    try await opened()
    host.step(.bar(screen: .directory))
    try await until { page != nil }
    return try #require(page?.field?.name)
  }

  @Test func anAddressTypedLeadsToItsStation() async throws {
    let field = try await opensTheField()
    let address = "12 rue de Rivoli, Paris"
    for end in address.indices { host.type(String(address[...end]), into: field) }
    host.enter(field)
    try await until { isFound }
    let first = try #require(page?.stations.first)
    #expect(page?.parts.contains { if case .leads = $0 { true } else { false } } == true)
    host.follow(first.open)
    let top = try #require(host.stack.screens.last)
    try await until { host.states[top] != nil }
    #expect(host.states[top]?.title == first.name)
    host.close()
  }

  @Test func aHugeTextIsAnsweredAndTheAppGoesOn() async throws {
    let field = try await opensTheField()
    let empty = page
    // More than a megabyte, past the field and through it.
    let huge = String(repeating: "🚓é ", count: 200_000)
    host.dispatch(.typed(field: field, text: huge))
    host.type(huge, into: field)
    #expect(host.fields[field].unicodeScalars.count == 200)
    try await until { page != empty }
    host.type("12 rue de Rivoli, Paris", into: field)
    host.enter(field)
    try await until { isFound }
    host.close()
  }

  /// The control that the core gave for it.
  @Test func aFieldIsEmptiedForTheCoreToo() async throws {
    let field = try await opensTheField()
    let before = page
    #expect(page?.field?.clear == nil)
    host.type("zzzzqqq xwxw", into: field)
    try await until { page?.answer == .notFound }
    try host.clear(field, by: #require(page?.field?.clear))
    #expect(host.fields[field] == "")
    try await until { page == before }
    host.close()
  }

  @Test func theCoreBeginsInTheLanguageOfTheBar() async throws {
    for (languages, tag) in [(["de", "en-GB"], "en"), (["zh-Hans-CN"], "fr"), (["fr-CA", "en"], "fr"), ([], "fr")] {
      let host = AppHost(
        languages: languages, log: SystemLog(),
        open: {
          try Library.open(
            paths: AppPaths(storeFile: nil, packFile: nil, packsFolder: nil), languages: languages, ports: lent($0, $1))
        }, wait: { _ in false })
      #expect(host.words.tag == tag)
      Task { await host.run() }
      try await until { host.states[.home] != nil }
      #expect(host.states[.home]?.wordsTag == tag && host.words.tag == tag, "\(languages)")
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
          paths: AppPaths(storeFile: nil, packFile: nil, packsFolder: nil), languages: ["fr"],
          ports: lent(Display(), SystemLog()), found: other)
      }
    }
  }

  @Test func nothingIsShownAfterClosing() async throws {
    try await opened()
    host.close()
    host.step(.bar(screen: .chat))
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
      func ended() throws { throw Odd() }
    }
    let display = Thrower()
    let log = SystemLog()
    let core = AppCore.open(
      paths: AppPaths(storeFile: nil, packFile: nil, packsFolder: nil), languageTag: "xx", profile: .ofThisBuild,
      ports: lent(display, log))
    for _ in 0..<4 {
      core.dispatch(action: .opened(screen: .home))
      core.dispatch(action: .opened(screen: .chat))
      core.dispatch(action: .opened(screen: .discreet))
    }
    try await until { display.count >= 2 }
    core.close()
    let last = display.count
    core.dispatch(action: .opened(screen: .settings))
    #expect(display.count == last)
    // It is told, and neither by what was thrown nor by what somebody read (D1).
    #expect(log.told.contains(LogEntry(level: .warning, kind: "show home failed", count: 1)))
    #expect(log.told.allSatisfy { ["show home failed", "show page failed"].contains($0.kind) })
  }
}

/// What the app lends: its own ports, with a keychain that stands in.
private func lent(_ display: any ShellDisplay, _ log: any ShellLog) -> AppPorts {
  AppPorts(display: display, log: log, vault: KeychainVault("none"), notices: nil)
}

extension PageState {
  fileprivate var field: PageField? {
    for case .field(let field) in parts { return field }
    return nil
  }
  fileprivate var stations: [StationRow] {
    var rows: [StationRow] = []
    for case .station(let row) in parts { rows.append(row) }
    return rows
  }
}
