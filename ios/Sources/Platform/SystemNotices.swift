import Bindings
import Foundation
import UserNotifications

/// The system's notices: without sound or badge, and the screen stays dark (D8, N1). Where the person allows none, none
/// is shown; the person is asked when the core asks, and the system asks a person once.
public final class SystemNotices: ShellNotices, Sendable {
  /// What came of asking, as the core is told it.
  public let answers: AsyncStream<AppAction>
  private let answered: AsyncStream<AppAction>.Continuation

  public init() { (answers, answered) = AsyncStream.makeStream() }

  public func post(card: NoticeCard) throws {
    let center = UNUserNotificationCenter.current()
    let status = answer { told in center.getNotificationSettings { told($0.authorizationStatus) } }
    guard status == .authorized || status == .provisional else { throw ShellFailure.Failed }
    let content = UNMutableNotificationContent()
    (content.title, content.body) = (card.title, card.text)
    content.userInfo = NoticeTouches.said(card.opens)
    content.interruptionLevel = .passive
    let request = UNNotificationRequest(identifier: card.id, content: content, trigger: nil)
    let isShown = answer { told in center.add(request) { told($0 == nil) } }
    guard isShown == true else { throw ShellFailure.Failed }
  }

  public func ask() throws {
    let answered = answered
    // No sound and no badge are asked for either.
    UNUserNotificationCenter.current().requestAuthorization(options: [.alert]) { allowed, _ in
      // An error is a no.
      answered.yield(.news(action: .noticesAllowed(allowed: allowed)))
    }
  }

  public func wanted(wanted: Bool) throws { try NewsMoments.wanted(wanted) }

  public func withdraw(id: String) throws {
    UNUserNotificationCenter.current().removeDeliveredNotifications(withIdentifiers: [id])
  }

  /// What the system answers on a queue of its own. The core's thread may wait for it, not for ever.
  private func answer<Told: Sendable>(_ ask: (@escaping @Sendable (Told) -> Void) -> Void) -> Told? {
    let (told, done) = (Answer<Told>(), DispatchSemaphore(value: 0))
    ask {
      told.set($0)
      done.signal()
    }
    return done.wait(timeout: .now() + .seconds(2)) == .success ? told.value : nil
  }
}

private final class Answer<Told: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var told: Told?
  var value: Told? { lock.withLock { told } }
  func set(_ value: Told) { lock.withLock { told = value } }
}
