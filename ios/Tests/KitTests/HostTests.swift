import Bindings
import Testing

@testable import Kit

@Suite(.timeLimit(.minutes(1))) @MainActor struct HostTests {
  let core: Recorder
  let host: AppHost

  init() async throws {
    let opened = try await Opened()
    (core, host) = (opened.core, opened.host)
  }

  func check(_ act: (AppHost) -> Void, sends expected: [AppAction], leaves screens: [ScreenName]) {
    let before = core.actions.count
    act(host)
    #expect(Array(core.actions.dropFirst(before)) == expected)
    #expect(host.stack.screens == [.home] + screens)
  }

  @Test func aTapThatOpensAScreenIsAStep() {
    #expect(core.actions == [.opened(screen: .home)])
    check({ $0.follow(sampleTap(.opened(screen: .chart))) }, sends: [.opened(screen: .chart)], leaves: [.chart])
    check({ $0.step(.back) }, sends: [.closed(screen: .chart)], leaves: [])
    check({ $0.step(.back) }, sends: [], leaves: [])
    // To go home is not to leave.
    check({ $0.step(.bar(screen: .chat)) }, sends: [.opened(screen: .chat)], leaves: [.chat])
    check({ $0.follow(sampleTap(.opened(screen: .home))) }, sends: [.closed(screen: .chat)], leaves: [])
    #expect(host.stack.leavings == 0)
  }

  @Test func aTapThatIsNotEnabledSendsNothing() {
    for action in [AppAction.timePassed, .left, .opened(screen: .chat)] {
      check({ $0.follow(sampleTap(action, enabled: false)) }, sends: [], leaves: [])
    }
    check({ $0.follow(sampleTap(.timePassed)) }, sends: [.timePassed], leaves: [])
    #expect(host.stack.leavings == 0)
  }

  @Test func theBarLeadsToItsScreenAlone() {
    host.step(.bar(screen: .directory))
    host.follow(sampleTap(.opened(screen: .station(id: "1"))))
    check(
      { $0.step(.bar(screen: .chat)) },
      sends: [
        .closed(screen: .station(id: "1")), .closed(screen: .directory), .opened(screen: .chat),
      ], leaves: [.chat])
  }

  /// Where it stands beside the list; elsewhere when somebody goes there.
  @Test func theMapIsOpenWhileItIsSeen() {
    let list = AppAction.opened(screen: .directory)
    let lead = sampleTap(.opened(screen: .chart))
    check({ $0.step(.bar(screen: .directory)) }, sends: [list], leaves: [.directory])
    check({ $0.follow(lead) }, sends: [.opened(screen: .chart)], leaves: [.directory, .chart])
    check({ $0.step(.back) }, sends: [.closed(screen: .chart)], leaves: [.directory])
    check({ $0.step(.width(wide: true)) }, sends: [.opened(screen: .chart)], leaves: [.directory])
    check({ $0.follow(lead) }, sends: [], leaves: [.directory])
    check({ $0.step(.width(wide: false)) }, sends: [.closed(screen: .chart)], leaves: [.directory])
  }

  @Test func leavingQuicklyEmptiesTheStackAndForgets() {
    host.step(.bar(screen: .discreet))
    host.receive(quietState)
    #expect(host.states[.discreet] != nil)
    check({ $0.follow(wayOut.leave) }, sends: [.closed(screen: .discreet)], leaves: [])
    #expect(host.states[.discreet] == nil && host.stack.leavings == 1)
    // What was on its way when the page was left.
    host.receive(quietState)
    #expect(host.states[.discreet] == nil)
  }
}
