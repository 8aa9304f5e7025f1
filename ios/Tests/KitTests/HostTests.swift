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
  private var shown: (any ShellDisplay)?
  private var ended = false
  private let speaks: Bool
  init(speaks: Bool = true) { self.speaks = speaks }
  var actions: [AppAction] { lock.withLock { sent } }
  var display: (any ShellDisplay)? { lock.withLock { shown } }
  var isClosed: Bool { lock.withLock { ended } }
  func open(_ display: any ShellDisplay) -> Recorder {
    lock.withLock { shown = display }
    return self
  }
  func dispatch(action: AppAction) {
    lock.withLock { sent.append(action) }
    if speaks, action == .opened(screen: .home) { try? display?.show(state: homeState) }
  }
  func close() { lock.withLock { ended = true } }
}

let homeState = ScreenState.home(
  notices: [],
  state: HomeState(
    wordsTag: "fr", title: "", question: "", doors: [], kept: .notKept, numbersHeading: "", numbers: [],
    settings: sampleTap(.opened(screen: .settings)), about: []))

func chatState(_ title: String) -> ScreenState {
  let remark = Remark(text: "", tone: .plain)
  let link = OutsideLink(label: "", accessibilityLabel: "", address: "", symbol: .web)
  return .chat(
    notices: [],
    state: ChatState(title: title, warning: remark, urgent: [], heading: "", remarks: [], open: link, source: remark))
}

let quietState = DiscreetState(
  leave: sampleTap(.opened(screen: .home)), title: "Aide", remarks: [], rows: [], tracesHeading: "Traces", traces: [],
  quiet: QuietLimit(asksAfterSeconds: 3, leavesAfterSeconds: 5, question: "?", stay: "Rester"),
  source: Remark(text: "Source", tone: .quiet))

func sampleTap(_ action: AppAction, enabled: Bool = true) -> Tap {
  Tap(label: "L", accessibilityLabel: "A", enabled: enabled, action: action, symbol: .forward)
}

/// A clock that goes on when it is told to.
@MainActor final class Patience {
  private(set) var asked: [Double] = []
  private var waiting: CheckedContinuation<Bool, Never>?
  func wait(_ seconds: Double) async -> Bool {
    await withCheckedContinuation {
      asked.append(seconds)
      waiting = $0
    }
  }
  func pass() {
    waiting?.resume(returning: true)
    waiting = nil
  }
}

@Suite(.timeLimit(.minutes(1))) @MainActor struct HostTests {
  let core = Recorder()
  let host: AppHost
  let running: Task<Void, Never>

  init() async throws {
    let core = core
    host = AppHost(languages: ["fr"], open: { core.open($0) }, wait: { _ in false })
    let host = host
    running = Task { await host.run() }
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

  @Test func clearingDoesWhatItsControlSays() {
    host.show(.directory)
    host.type("12")
    check({ $0.clear(sampleTap(.timePassed, enabled: false)) }, sends: [], leaves: [.directory])
    #expect(host.typed == "12")
    check({ $0.clear(sampleTap(.timePassed)) }, sends: [.timePassed], leaves: [.directory])
    #expect(host.typed == "")
  }

  @Test func theBarLeadsToItsScreenAlone() {
    host.show(.directory)
    host.follow(sampleTap(.opened(screen: .station(id: "1"))))
    check(
      { $0.show(.chat) },
      sends: [
        .closed(screen: .chart), .closed(screen: .station(id: "1")), .closed(screen: .directory),
        .opened(screen: .chat),
      ], leaves: [.chat])
  }

  @Test func theMapIsOpenedWithTheListAndOnce() {
    check({ $0.show(.directory) }, sends: [.opened(screen: .directory), .opened(screen: .chart)], leaves: [.directory])
    check({ $0.follow(sampleTap(.opened(screen: .chart))) }, sends: [], leaves: [.directory, .chart])
    check({ $0.back() }, sends: [], leaves: [.directory])
    check({ $0.back() }, sends: [.closed(screen: .chart), .closed(screen: .directory)], leaves: [])
  }

  @Test func twoPanesWhereTheyFitAndSomethingStandsBesideTheList() {
    let station = ScreenName.station(id: "1")
    let check = { (path: [ScreenName], narrow: [ScreenName], wide: [ScreenName]) in
      host.go(path)
      let panes = [false, true].map {
        host.isWide = $0
        return host.panes
      }
      #expect(panes == [narrow, wide], "\(path)")
    }
    check([], [.home], [.home])
    check([.directory], [.directory], [.directory, .chart])
    check([.directory, .chart], [.chart], [.directory, .chart])
    check([.directory, station], [station], [.directory, station])
    check([.directory, .chart, station], [station], [.directory, station])
    check([station], [station], [station])
    for alone in [ScreenName.chat, .discreet, .settings] { check([alone], [alone], [alone]) }
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

  @Test func whatTheCoreSaysAfterClosingIsDropped() async throws {
    host.show(.chat)
    let display = try #require(core.display)
    try display.show(state: chatState("1"))
    try await until { host.states[.chat] != nil }
    // One is on its way when the app closes, one comes after.
    try display.show(state: chatState("2"))
    host.close()
    #expect(throws: ShellFailure.self) { try display.show(state: chatState("3")) }
    try await finished(running)
    #expect(host.states[.chat] == chatState("1"))
    #expect(core.isClosed)
    check({ $0.show(.discreet) }, sends: [], leaves: [.discreet])
    #expect(host.states[.chat] == nil)
  }

  @Test func aCoreThatOpensAfterClosingIsClosed() async throws {
    let (late, gate) = (Recorder(), DispatchSemaphore(value: 0))
    let host = AppHost(
      languages: [],
      open: {
        gate.wait()
        return late.open($0)
      }, wait: { _ in false })
    let running = Task { await host.run() }
    host.close()
    gate.signal()
    try await finished(running)
    #expect(late.isClosed && late.actions == [] && host.opening == .quiet)
  }

  @Test func itStartsOnce() async throws {
    let counted = Recorder()
    let host = AppHost(
      languages: [],
      open: {
        counted.dispatch(action: .timePassed)
        return counted.open($0)
      }, wait: { _ in false })
    host.start()
    host.start()
    try await until { host.opening == .open }
    #expect(counted.actions == [.timePassed, .opened(screen: .home)])
  }

  @Test func aCoreThatCannotBeOpenedIsSaidOnce() async {
    struct Broken: Error {}
    let host = AppHost(languages: [], open: { _ in throw Broken() }, wait: { _ in true })
    await host.run()
    #expect(host.opening == .impossible)
    host.show(.chat)
    host.leave()
    #expect(host.path == [] && host.states.isEmpty)
  }

  /// Opening is not speaking: without a home there is no page.
  @Test func aCoreThatSaysNothingIsWaitedForAndThenGivenUp() async throws {
    let (silent, patience) = (Recorder(speaks: false), Patience())
    let host = AppHost(languages: [], open: { silent.open($0) }, wait: { await patience.wait($0) })
    Task { await host.run() }
    try await until { silent.actions == [.opened(screen: .home)] && patience.asked == [0.2] }
    #expect(host.opening == .quiet)
    patience.pass()
    try await until { host.opening == .waiting && patience.asked == [0.2, 10] }
    patience.pass()
    try await until { host.opening == .impossible }
    // It speaks after all.
    try silent.display?.show(state: homeState)
    try await until { host.opening == .open }
    host.close()
  }

  @Test func theCoreIsOpenWhenHomeIsThere() async throws {
    let (silent, patience) = (Recorder(speaks: false), Patience())
    let host = AppHost(languages: [], open: { silent.open($0) }, wait: { await patience.wait($0) })
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
