import Bindings
import Foundation
import Platform
import Support
import Testing

@testable import Kit

/// What is done before anything of the library may be called (E2).
@Suite(.timeLimit(.minutes(1))) @MainActor struct EarlyTests {
  nonisolated static let rows: [([StackStep], [ScreenName], Bool)] = [
    ([.width(wide: true), .bar(screen: .chat), .bar(screen: .directory)], [.directory, .chart], true),
    ([.bar(screen: .chat), .width(wide: false)], [.chat], false),
    // Left before it was there (D5).
    ([.bar(screen: .discreet), .away], [.home], false),
    ([], [.home], false),
  ]

  /// From constants alone until the library is known to be good; then all of it is done, by its rule.
  @Test(arguments: rows)
  func whatIsTouchedBeforeTheCoreIsThere(steps: [StackStep], panes: [ScreenName], wide: Bool) async throws {
    let (host, late, gate) = lateHost()
    Task { await host.run() }
    for step in steps { host.step(step) }
    #expect(host.stack == .start && late.actions == [])
    gate.signal()
    try await until { host.opening == .open }
    #expect(host.stack.panes == panes && host.stack.wide == wide)
    // Home first, and nothing that was touched over.
    #expect(late.actions == host.stack.open.map { .opened(screen: $0) })
    // Once.
    host.step(.back)
    #expect(host.stack.screens == [.home])
    host.close()
  }

  @Test func withoutTheLibraryTheStackIsItsOwn() { #expect(StackState.start == homeStack()) }
}
