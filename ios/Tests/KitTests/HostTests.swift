import Bindings
import Constants
import Foundation
import Support
import Testing

@testable import Kit

/// A core that writes down what it is sent.
final class Recorder: AppCoreProtocol, @unchecked Sendable {
  private let lock = NSLock()
  private var sent: [AppAction] = []
  var actions: [AppAction] { lock.withLock { sent } }
  func dispatch(action: AppAction) { lock.withLock { sent.append(action) } }
  func close() {}
}

let quietState = DiscreetState(
  leave: sampleTap(.opened(screen: .home)), title: "Aide", remarks: [], rows: [], tracesHeading: "Traces", traces: [],
  quiet: QuietLimit(asksAfterSeconds: 3, leavesAfterSeconds: 5, question: "?", stay: "Rester"),
  source: Remark(text: "Source", tone: .quiet))

func sampleTap(_ action: AppAction, enabled: Bool = true) -> Tap {
  Tap(label: "L", accessibilityLabel: "A", enabled: enabled, action: action, symbol: .forward)
}

@Suite(.timeLimit(.minutes(1))) @MainActor struct HostTests {
  let core = Recorder()
  let host: AppHost

  init() async throws {
    let core = core
    host = AppHost(languages: ["fr"], open: { _ in core }, wait: { _ in false })
    let host = host
    Task { await host.run() }
    try await until { host.opening == .open }
  }

  func check(_ act: (AppHost) -> Void, sends expected: [AppAction], leaves path: [ScreenName]) {
    let before = core.actions.count
    act(host)
    #expect(Array(core.actions.dropFirst(before)) == expected)
    #expect(host.path == path)
  }

  @Test func aTapThatOpensAScreenIsAStep() {
    #expect(core.actions == [.opened(screen: .home)])
    check({ $0.follow(sampleTap(.opened(screen: .chart))) }, sends: [.opened(screen: .chart)], leaves: [.chart])
    check({ $0.back() }, sends: [.closed(screen: .chart)], leaves: [])
    check({ $0.back() }, sends: [], leaves: [])
  }

  @Test func aTapThatIsNotEnabledSendsNothing() {
    check({ $0.follow(sampleTap(.timePassed, enabled: false)) }, sends: [], leaves: [])
    check({ $0.follow(sampleTap(.timePassed)) }, sends: [.timePassed], leaves: [])
  }

  @Test func theBarLeadsToItsScreenAlone() {
    host.show(.directory)
    host.follow(sampleTap(.opened(screen: .station(id: "1"))))
    check(
      { $0.show(.chat) },
      sends: [.closed(screen: .station(id: "1")), .closed(screen: .directory), .opened(screen: .chat)], leaves: [.chat])
  }

  @Test func leavingQuicklyEmptiesTheStackAndForgets() {
    host.show(.discreet)
    host.receive(.discreet(notices: [], state: quietState))
    #expect(host.states[.discreet] != nil)
    check(
      { $0.follow(quietState.leave) }, sends: [.closed(screen: .discreet), .opened(screen: .home)], leaves: [])
    #expect(host.states[.discreet] == nil)
    // What was on its way when the page was left.
    host.receive(.discreet(notices: [], state: quietState))
    #expect(host.states[.discreet] == nil)
  }

  @Test func goingAwayLeavesTheDiscreetSectionAndNoOther() {
    host.show(.discreet)
    host.wentAway()
    #expect(host.path == [])
    host.show(.chat)
    host.wentAway()
    #expect(host.path == [.chat])
  }

  @Test func withoutATouchItAsksThenLeaves() {
    host.show(.discreet)
    host.receive(.discreet(notices: [], state: quietState))
    let after = { (seconds: Int) -> Quiet in
      for _ in 0..<seconds { host.secondPassed() }
      return host.quiet
    }
    #expect([after(2), after(1)] == [.calm, .asks])
    host.touched()
    #expect([after(2), after(1), after(1)] == [.calm, .asks, .asks])
    host.secondPassed()
    #expect(host.path == [])
  }

  @Test func aLanguageTheAppHasNotIsFrench() {
    let check = { (tags: [String]) in EmergencyWords.for(tags).tag }
    #expect(
      [check(["en-GB"]), check(["de-DE", "en_US"]), check(["zh-Hans-CN"]), check([]), check([""]), check(["-", "é"])]
        == ["en", "en", "fr", "fr", "fr", "fr"])
  }
}
