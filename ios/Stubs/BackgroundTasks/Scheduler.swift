import Foundation

// The moments out of sight of a device: which are asked for, and what a test gives of them.

open class BGTaskRequest: @unchecked Sendable {
  public let identifier: String
  public var earliestBeginDate: Date?
  init(identifier: String) { self.identifier = identifier }
}
public final class BGAppRefreshTaskRequest: BGTaskRequest, @unchecked Sendable {
  public override init(identifier: String) { super.init(identifier: identifier) }
}
public final class BGTask: @unchecked Sendable {
  private let lock = NSLock()
  private var completed: [Bool] = []
  public var expirationHandler: (() -> Void)?
  public init() {}
  public var _completed: [Bool] { lock.withLock { completed } }
  public func setTaskCompleted(success: Bool) { lock.withLock { completed.append(success) } }
}

public final class BGTaskScheduler: @unchecked Sendable {
  public static let shared = BGTaskScheduler()
  private let lock = NSLock()
  private var handlers: [String: (BGTask) -> Void] = [:]
  private var requests: [String: BGTaskRequest] = [:]
  private var refusal: (any Error)?
  public func _refuses(_ refusal: (any Error)?) { lock.withLock { self.refusal = refusal } }
  public func _request(_ id: String) -> BGTaskRequest? { lock.withLock { requests[id] } }
  public func _begin(_ id: String, _ task: BGTask) {
    let handler = lock.withLock {
      requests[id] = nil
      return handlers[id]
    }
    handler?(task)
  }
  public func register(
    forTaskWithIdentifier id: String, using: DispatchQueue?, launchHandler: @escaping (BGTask) -> Void
  ) -> Bool {
    lock.withLock { handlers[id] = launchHandler }
    return true
  }
  public func submit(_ request: BGTaskRequest) throws {
    if let refusal = lock.withLock({ refusal }) { throw refusal }
    lock.withLock { requests[request.identifier] = request }
  }
  public func cancel(taskRequestWithIdentifier id: String) { lock.withLock { requests[id] = nil } }
}
