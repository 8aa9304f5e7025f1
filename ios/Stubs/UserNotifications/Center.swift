import Foundation

// The notices of a device: what it would show, and whether it may.

public enum UNAuthorizationStatus: Int, Sendable { case notDetermined, denied, authorized, provisional, ephemeral }
public enum UNNotificationInterruptionLevel: UInt, Sendable { case passive, active, timeSensitive, critical }
public struct UNNotificationSettings: Sendable { public let authorizationStatus: UNAuthorizationStatus }
open class UNNotificationContent {
  public var title = ""
  public var body = ""
  public var badge: NSNumber?
  public var interruptionLevel = UNNotificationInterruptionLevel.active
}
public final class UNMutableNotificationContent: UNNotificationContent { public override init() {} }
public final class UNNotificationRequest {
  public let identifier: String
  public let content: UNNotificationContent
  public init(identifier: String, content: UNNotificationContent, trigger: Never?) {
    (self.identifier, self.content) = (identifier, content)
  }
}

public final class UNUserNotificationCenter: @unchecked Sendable {
  private static let shared = UNUserNotificationCenter()
  private let lock = NSLock()
  private var shown: [String: UNNotificationContent] = [:]
  private var status = UNAuthorizationStatus.notDetermined
  private var refusal: (any Error)?
  public static func current() -> UNUserNotificationCenter { shared }
  public func _become(_ status: UNAuthorizationStatus, refuses: (any Error)? = nil) {
    lock.withLock { (self.status, refusal) = (status, refuses) }
  }
  public func _shown(_ id: String) -> UNNotificationContent? { lock.withLock { shown[id] } }

  /// Answers on a queue of its own.
  public func getNotificationSettings(completionHandler: @escaping @Sendable (UNNotificationSettings) -> Void) {
    let settings = UNNotificationSettings(authorizationStatus: lock.withLock { status })
    DispatchQueue.global().async { completionHandler(settings) }
  }
  public func add(
    _ request: UNNotificationRequest, withCompletionHandler: (@Sendable ((any Error)?) -> Void)? = nil
  ) {
    let refusal = lock.withLock {
      if self.refusal == nil { shown[request.identifier] = request.content }
      return self.refusal
    }
    DispatchQueue.global().async { withCompletionHandler?(refusal) }
  }
  public func removeDeliveredNotifications(withIdentifiers: [String]) {
    lock.withLock { for id in withIdentifiers { shown[id] = nil } }
  }
}
