import Bindings
import Foundation
import Platform
import Support
import Testing
import UserNotifications

/// Notices are quiet, and none where nobody wants any (D8, N1).
@Suite(.serialized, .timeLimit(.minutes(1))) struct NoticesTests {
  let notices = SystemNotices()
  let center = UNUserNotificationCenter.current()

  func post(_ id: String, _ text: String, opens: ScreenName = .news) throws {
    try notices.post(card: NoticeCard(id: id, title: "Titre", text: text, opens: opens))
  }

  @Test func aCardIsShownReplacedAndTakenAway() throws {
    for status in [UNAuthorizationStatus.authorized, .provisional] {
      center._become(status)
      try post("a", "un")
      try post("a", "deux")
      let shown = try #require(center._shown("a"))
      #expect(shown.title == "Titre" && shown.body == "deux")
      #expect(shown.badge == nil && shown.interruptionLevel == .passive)
      try notices.withdraw(id: "a")
      try notices.withdraw(id: "never shown")
      #expect(center._shown("a") == nil)
    }
  }

  @Test func whereNoneIsAllowedNoneIsShownAndNobodyIsAsked() {
    for status in [UNAuthorizationStatus.notDetermined, .denied] {
      center._become(status)
      #expect(throws: ShellFailure.self) { try post("b", "un") }
      #expect(center._shown("b") == nil)
    }
  }

  @Test func aSystemThatRefusesIsToldToTheCore() {
    struct Full: Error {}
    center._become(.authorized, refuses: Full())
    #expect(throws: ShellFailure.self) { try post("c", "un") }
  }

  @Test func thePersonIsAskedWhenTheCoreAsksAndTheAnswerIsTold() async throws {
    for (status, allowed) in [(UNAuthorizationStatus.authorized, true), (.denied, false)] {
      center._become(status)
      let before = center._asked.count
      let asking = SystemNotices()
      #expect(center._asked.count == before, "nothing asks by itself")
      try asking.ask()
      var answers = asking.answers.makeAsyncIterator()
      #expect(await answers.next() == .news(action: .noticesAllowed(allowed: allowed)))
      #expect(center._asked.dropFirst(before) == [[.alert]])
    }
  }

  @Test @MainActor func aTouchLeadsToItsPageOverHomeAndToNothingButNews() async throws {
    center._become(.authorized)
    let (host, core, gate) = lateHost()
    let outOfSight = OutOfSight(host, notices, log: SystemLog())
    // The core is not there yet: the app was opened by the touch.
    try post("event", "un", opens: .newsItem(id: "an id"))
    #expect(center._shown("event")?.userInfo as? [String: String] == ["news": "an id"], "nothing else is handed over")
    center._touch("event")
    gate.signal()
    host.start()
    try await until { host.stack.screens == [.home, .newsItem(id: "an id")] }
    host.step(.bar(screen: .discreet))
    try post("summary", "deux", opens: .news)
    center._touch("summary")
    try await until { host.stack.screens == [.home, .news] }
    try post("other", "trois", opens: .discreet)
    center._touch("other")
    try await until { host.stack.screens == [.home] }
    for wrong: [AnyHashable: Any] in [[:], ["news": 1], ["other": "an id"]] {
      #expect(NoticeTouches.screen(wrong) == .home)
    }
    // What came of asking reaches the core.
    try notices.ask()
    try await until { core.actions.contains(.news(action: .noticesAllowed(allowed: true))) }
    withExtendedLifetime(outOfSight) { host.close() }
  }
}
