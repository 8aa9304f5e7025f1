import BackgroundTasks
import Foundation
import Kit

/// Moments that the system gives the app out of sight: what is due of news is asked for, and nothing is drawn.
public enum NewsMoments {
  /// One of those that `Info.plist` names.
  static let id = "fr.securite.news"
  private static let seconds: UInt32 = 25
  private static let pause: TimeInterval = 6 * 3600

  /// Asks the system for the next one, or for none any more.
  static func wanted(_ wanted: Bool) throws {
    guard wanted else { return BGTaskScheduler.shared.cancel(taskRequestWithIdentifier: id) }
    let request = BGAppRefreshTaskRequest(identifier: id)
    request.earliestBeginDate = Date(timeIntervalSinceNow: pause)
    try BGTaskScheduler.shared.submit(request)
  }

  /// What is done in one, on a queue of the system's; to be said before the app has been launched.
  public static func begin(_ host: AppHost, log: SystemLog) {
    _ = BGTaskScheduler.shared.register(forTaskWithIdentifier: id, using: nil) { given in
      let moment = Moment(given)
      given.expirationHandler = { moment.end(false) }
      // It comes only while they are wanted, and each is asked for anew.
      do { try wanted(true) } catch { log.tell("moment", error) }
      Task { moment.end(await host.refresh(seconds: seconds)) }
    }
  }
}

/// One of them. The system hears once that it is over, whichever comes first: the end of the work, or of the time.
private final class Moment: @unchecked Sendable {
  private let lock = NSLock()
  private var given: BGTask?
  init(_ given: BGTask) { self.given = given }

  func end(_ all: Bool) {
    let ending = lock.withLock {
      defer { given = nil }
      return given
    }
    ending?.setTaskCompleted(success: all)
  }
}
