import Bindings
import Constants
import Foundation
import Platform
import Support
import Testing

@testable import Kit

/// How a core begins and ends.
@Suite(.timeLimit(.minutes(1))) @MainActor struct OpeningTests {
  /// By a fault of its own: what it said before comes first, and then what works without it.
  @Test func aCoreThatEndsLeavesNothingOpen() async throws {
    let opened = try await Opened()
    let (core, host) = (opened.core, opened.host)
    host.step(.bar(screen: .discreet))
    host.receive(screen(.discreet, [field("a")], wayOut: wayOut))
    host.type("12", into: "a")
    let display = try #require(core.display)
    try display.show(state: screen(.home, words: "en"))
    try display.ended()
    #expect(throws: ShellFailure.self) { try display.show(state: homeState) }
    #expect(host.opening == .open)
    try await finished(opened.running)
    #expect(host.words.tag == "en" && host.opening == .impossible)
    #expect(host.stack.screens == [.home] && host.fields == Fields() && host.states[.discreet] == nil)
    #expect(host.wayOut == nil && !host.isWatched)
  }

  @Test func aCoreThatEndsWhileItOpensIsSaid() async throws {
    let host = AppHost(
      languages: [], log: SystemLog(),
      open: { display, _ in
        try display.ended()
        return Recorder(speaks: false).open(display)
      }, wait: { _ in false })
    await host.run()
    #expect(host.opening == .impossible)
  }

  @Test func theEndOfACoreThatWasClosedIsNone() async throws {
    let opened = try await Opened()
    let (core, host) = (opened.core, opened.host)
    let display = try #require(core.display)
    host.close()
    try display.ended()
    try await finished(opened.running)
    #expect(host.opening == .open)
  }

  @Test func whatTheCoreSaysAfterClosingIsDropped() async throws {
    let opened = try await Opened()
    let (core, host) = (opened.core, opened.host)
    host.step(.bar(screen: .chat))
    let display = try #require(core.display)
    try display.show(state: chatState("1"))
    try await until { host.states[.chat] != nil }
    // One is on its way when the app closes, one comes after.
    try display.show(state: chatState("2"))
    host.close()
    #expect(throws: ShellFailure.self) { try display.show(state: chatState("3")) }
    try await finished(opened.running)
    #expect(host.states[.chat] == chatState("1"))
    #expect(core.isClosed)
    let before = core.actions
    host.step(.bar(screen: .discreet))
    #expect(core.actions == before && host.stack.screens == [.home, .discreet])
    #expect(host.states[.chat] == nil)
  }

  @Test func aCoreThatOpensAfterClosingIsClosed() async throws {
    let (host, late, gate) = lateHost()
    let running = Task { await host.run() }
    host.close()
    gate.signal()
    try await finished(running)
    #expect(late.isClosed && late.actions == [] && host.opening == .quiet)
  }

  @Test func itStartsOnce() async throws {
    let counted = Recorder()
    let host = AppHost(
      languages: [], log: SystemLog(),
      open: { display, _ in
        counted.dispatch(action: .timePassed)
        return counted.open(display)
      }, wait: { _ in false })
    host.start()
    host.start()
    try await until { host.opening == .open }
    #expect(counted.actions == [.timePassed, .opened(screen: .home)])
  }

  @Test func aCoreThatCannotBeOpenedIsSaidOnceAndToldByKind() async {
    struct Broken: LocalizedError, CustomStringConvertible {
      let description = "12 rue de Rivoli"
      var errorDescription: String? { description }
    }
    let log = SystemLog()
    let host = AppHost(languages: [], log: log, open: { _, _ in throw Broken() }, wait: { _ in false })
    await host.run()
    #expect(host.opening == .impossible)
    #expect(log.told == [LogEntry(level: .fault, kind: "open failed: Broken", count: 1)])
    #expect(log.told.map(\.line) == ["open failed: Broken ×1"])
    host.step(.bar(screen: .chat))
    host.step(.leave)
    // Nothing of the library was called.
    #expect(host.stack == .start && host.states.isEmpty)
  }

  /// Opening is not speaking: without a home there is no page.
  @Test func aCoreThatSaysNothingIsWaitedForAndThenGivenUp() async throws {
    let (silent, patience, log) = (Recorder(speaks: false), Patience(), SystemLog())
    let host = AppHost(
      languages: [], log: log, open: { display, _ in silent.open(display) }, wait: { await patience.wait($0) })
    Task { await host.run() }
    try await until { silent.actions == [.opened(screen: .home)] && patience.asked == [0.2] }
    #expect(host.opening == .quiet)
    patience.pass()
    try await until { host.opening == .waiting && patience.asked == [0.2, 10] }
    patience.pass()
    try await until { host.opening == .impossible }
    #expect(log.told.map(\.line) == ["open failed: Silence ×1"])
    // It speaks after all.
    try silent.display?.show(state: homeState)
    try await until { host.opening == .open }
    host.close()
  }

  @Test func theCoreIsOpenWhenHomeIsThere() async throws {
    let (silent, patience) = (Recorder(speaks: false), Patience())
    let host = AppHost(
      languages: [], log: SystemLog(), open: { display, _ in silent.open(display) }, wait: { await patience.wait($0) })
    let running = Task { await host.run() }
    try await until { patience.asked == [0.2] && silent.display != nil }
    try await until { silent.actions != [] }
    try silent.display?.show(state: homeState)
    try await until { host.opening == .open }
    // What was being waited for comes too late to matter.
    patience.pass()
    try await until { patience.asked == [0.2, 10] }
    patience.pass()
    host.close()
    try await finished(running)
    #expect(host.opening == .open)
  }

  @Test func whatStandsInThePlaceOfHomeOpensTheApp() async throws {
    let silent = Recorder(speaks: false)
    let host = AppHost(
      languages: ["en"], log: SystemLog(), open: { display, _ in silent.open(display) }, wait: { _ in false })
    Task { await host.run() }
    try await until { silent.actions != [] }
    // Whatever it shows, it says which words the bar speaks; no other screen does.
    try silent.display?.show(state: brokenState(.home, words: "fr-simple"))
    try await until { host.opening == .open }
    #expect(host.words.tag == "fr-simple")
    host.step(.bar(screen: .chat))
    host.receive(screen(.chat, words: "en"))
    #expect(host.states[.chat] != nil && host.words.tag == "fr-simple")
    try silent.display?.show(state: homeState)
    try await until { host.words.tag == "fr" }
    host.close()
  }

  @Test func aLanguageTheAppHasNotIsFrench() {
    let check = { (tags: [String]) in EmergencyWords.for(tags).tag }
    #expect(
      [check(["en-GB"]), check(["de-DE", "en_US"]), check(["zh-Hans-CN"]), check([]), check([""]), check(["-", "é"])]
        == ["en", "en", "fr", "fr", "fr", "fr"])
  }
}
