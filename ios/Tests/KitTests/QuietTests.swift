import Bindings
import Platform
import Support
import Testing

@testable import Kit

/// Left by itself where there is a way out (D5).
@Suite(.timeLimit(.minutes(1))) @MainActor struct QuietTests {
  @Test(arguments: [quietState, brokenState(.discreet, wayOut: wayOut)])
  func withoutATouchItAsksThenLeaves(state: ScreenState) async throws {
    let host = try await Opened().host
    host.step(.bar(screen: .discreet))
    host.receive(state)
    let after = { (seconds: Int) -> Quiet in
      for _ in 0..<seconds { host.secondPassed() }
      return host.quiet
    }
    #expect([after(2), after(1)] == [.calm, .asks])
    // Neither a turned device nor a widened window is a touch.
    host.step(.width(wide: true))
    #expect(host.quiet == .asks)
    host.touched()
    #expect([after(2), after(1), after(1)] == [.calm, .asks, .asks])
    host.secondPassed()
    #expect(host.stack.screens == [.home])
  }

  /// By a switch, by voice or with the keys on the screen no finger is seen in the window.
  @Test func whatIsChosenOrTypedIsATouch() async throws {
    let host = try await Opened().host
    host.step(.bar(screen: .discreet))
    host.receive(screen(.discreet, [field("f")], wayOut: wayOut))
    let acts: [(Bool, @MainActor () -> Void)] = [
      (true, { host.type("a", into: "f") }), (true, { host.follow(sampleTap(.timePassed)) }),
      (false, { host.follow(sampleTap(.timePassed, enabled: false)) }), (false, { host.cameBack() }),
    ]
    for (at, (counts, act)) in acts.enumerated() {
      host.touched()
      for _ in 0..<3 { host.secondPassed() }
      #expect(host.quiet == .asks)
      act()
      #expect((host.quiet == .calm) == counts, "\(at)")
    }
  }

  /// Which screen is left by itself is the core's to say.
  @Test func secondsCountOnlyWhereThereIsAWayOut() async throws {
    let host = try await Opened().host
    let after = { (state: ScreenState) -> ScreenName? in
      host.step(.bar(screen: state.name))
      host.receive(state)
      for _ in 0..<5 { host.secondPassed() }
      return host.stack.screens.last
    }
    #expect(after(chatState("1")) == .chat && !host.isWatched && host.wayOut == nil)
    #expect(after(screen(.chat, wayOut: wayOut)) == .home)
    #expect(after(brokenState(.discreet)) == .discreet)
  }

  @Test func secondsAreCountedAsLongAsThereIsAWayOut() async throws {
    let (core, patience) = (Recorder(), Patience())
    let host = AppHost(
      languages: [], log: SystemLog(), open: { display, _ in core.open(display) }, wait: { await patience.wait($0) })
    Task { await host.run() }
    try await until { host.opening == .open && patience.asked == [0.2] }
    patience.pass()
    try await until { patience.asked == [0.2, 10] }
    patience.pass()
    // Nothing to watch.
    await host.countQuiet()
    host.step(.bar(screen: .discreet))
    host.receive(quietState)
    let counting = Task { await host.countQuiet() }
    for second in 1...5 {
      try await until { patience.asked.count == second + 2 }
      #expect(host.quiet == (second > 3 ? .asks : .calm), "\(second)")
      patience.pass()
    }
    try await finished(counting)
    #expect(host.stack.screens == [.home] && patience.asked.dropFirst(2) == [1, 1, 1, 1, 1])
    host.close()
  }
}
