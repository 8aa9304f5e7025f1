import Foundation

@MainActor public protocol UIGestureRecognizerDelegate: AnyObject {}
@MainActor open class UIGestureRecognizer {
  public enum State: Int, Sendable { case possible, began, changed, ended, cancelled, failed }
  public weak var delegate: (any UIGestureRecognizerDelegate)?
  public internal(set) weak var view: UIView?
  public var state = State.possible
  public var _place = CGPoint.zero
  public init() {}
  public func location(in view: UIView?) -> CGPoint { _place }
}
open class UITapGestureRecognizer: UIGestureRecognizer {}
open class UIPanGestureRecognizer: UIGestureRecognizer {
  public var _way = CGPoint.zero
  public var allowedScrollTypesMask: UIScrollTypeMask = []
  public func translation(in view: UIView?) -> CGPoint { _way }
}
open class UIScreenEdgePanGestureRecognizer: UIPanGestureRecognizer {}
open class UIPinchGestureRecognizer: UIGestureRecognizer { public var scale: CGFloat = 1 }

public struct UIScrollTypeMask: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let all = Self(rawValue: 3)
}
@MainActor open class UIEvent {
  public enum EventType: Int, Sendable { case touches, motion, remoteControl, presses, scroll, hover, transform }
  public let type: EventType
  public init(_type: EventType) { type = _type }
}
open class UIPressesEvent: UIEvent {}
@MainActor open class UITouch { public init() {} }
@MainActor open class UIPress: Hashable {
  public nonisolated static func == (a: UIPress, b: UIPress) -> Bool { a === b }
  public nonisolated func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
public enum UIAccessibility {
  public static let elementFocusedNotification = Notification.Name("focused")
  public static let assistiveTechnologyUserInfoKey = "technology"
  public struct AssistiveTechnologyIdentifier: RawRepresentable, Sendable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static let notificationSwitchControl = Self(rawValue: "switches")
    public static let notificationVoiceOver = Self(rawValue: "voice")
  }
}
