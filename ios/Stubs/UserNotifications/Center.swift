import Foundation

// The notices of a device: what it would show, and whether it may.

public enum UNAuthorizationStatus: Int, Sendable { case notDetermined, denied, authorized, provisional, ephemeral }
public enum UNNotificationInterruptionLevel: UInt, Sendable { case passive, active, timeSensitive, critical }
public struct UNNotificationSettings: Sendable { public let authorizationStatus: UNAuthorizationStatus }
open class UNNotificationContent {
  public var title = ""
  public var body = ""
  public var badge: NSNumber?
  public var userInfo: [AnyHashable: Any] = [:]
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

public struct UNAuthorizationOptions: OptionSet, Sendable {
  public let rawValue: UInt
  public init(rawValue: UInt) { self.rawValue = rawValue }
  public static let alert = UNAuthorizationOptions(rawValue: 4)
}
public struct UNNotification { public let request: UNNotificationRequest }
public struct UNNotificationResponse { public let notification: UNNotification }
public protocol UNUserNotificationCenterDelegate: AnyObject {
  func userNotificationCenter(
    _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
    withCompletionHandler done: @escaping () -> Void)
}

public final class UNUserNotificationCenter: @unchecked Sendable {
  private static let shared = UNUserNotificationCenter()
  private let lock = NSLock()
  private var shown: [String: UNNotificationContent] = [:]
  private var status = UNAuthorizationStatus.notDetermined
  private var refusal: (any Error)?
  private var asked: [UNAuthorizationOptions] = []
  public weak var delegate: (any UNUserNotificationCenterDelegate)?
  public static func current() -> UNUserNotificationCenter { shared }
  public func _become(_ status: UNAuthorizationStatus, refuses: (any Error)? = nil) {
    lock.withLock { (self.status, refusal) = (status, refuses) }
  }
  /// How the person was asked so far.
  public var _asked: [UNAuthorizationOptions] { lock.withLock { asked } }
  public func _touch(_ id: String) {
    guard let content = _shown(id) else { return }
    let touched = UNNotification(request: UNNotificationRequest(identifier: id, content: content, trigger: nil))
    delegate?.userNotificationCenter(self, didReceive: UNNotificationResponse(notification: touched)) {}
  }
  public func _shown(_ id: String) -> UNNotificationContent? { lock.withLock { shown[id] } }

  /// Answers on a queue of its own.
  public func getNotificationSettings(completionHandler: @escaping @Sendable (UNNotificationSettings) -> Void) {
    let settings = UNNotificationSettings(authorizationStatus: lock.withLock { status })
    DispatchQueue.global().async { completionHandler(settings) }
  }
  public func requestAuthorization(
    options: UNAuthorizationOptions, completionHandler: @escaping @Sendable (Bool, (any Error)?) -> Void
  ) {
    let status = lock.withLock {
      asked.append(options)
      return self.status
    }
    DispatchQueue.global().async { completionHandler(status == .authorized, nil) }
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
