import Bindings
import Foundation
import Platform
import Testing
import UserNotifications

/// Notices are quiet, and none where nobody wants any (D8, N1).
@Suite(.serialized, .timeLimit(.minutes(1))) struct NoticesTests {
  let notices = SystemNotices()
  let center = UNUserNotificationCenter.current()

  func post(_ id: String, _ text: String) throws {
    try notices.post(card: NoticeCard(id: id, title: "Titre", text: text))
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
}
