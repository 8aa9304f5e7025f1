// Stand-in for the part of UIKit that the app uses, for Linux: a test says what happened, and nothing is recognised.
@_exported import Foundation

@MainActor open class UIResponder {
  public init() {}
  open func pressesBegan(_ presses: Set<UIPress>, with event: UIPressesEvent?) {}
}
@MainActor public protocol UIApplicationDelegate: AnyObject {}
@MainActor open class UIView: UIResponder {
  public let frame: CGRect
  public var bounds: CGRect { CGRect(x: 0, y: 0, width: 350, height: 480) }
  public var isUserInteractionEnabled = true
  public private(set) var _recognisers: [UIGestureRecognizer] = []
  public init(frame: CGRect) { self.frame = frame }
  public required init?(coder: NSCoder) { nil }
  public func addGestureRecognizer(_ gestureRecognizer: UIGestureRecognizer) {
    _recognisers.append(gestureRecognizer)
    gestureRecognizer.view = self
  }
  public func removeGestureRecognizer(_ gestureRecognizer: UIGestureRecognizer) {
    _recognisers.removeAll { $0 === gestureRecognizer }
    gestureRecognizer.view = nil
  }
  open func willMove(toWindow newWindow: UIWindow?) {}
}
open class UIWindow: UIView {}
