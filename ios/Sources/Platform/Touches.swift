import SwiftUI

#if canImport(UIKit)
  import UIKit
#endif

extension View {
  /// Any finger in the window, scrolling with a trackpad, keys, and any step of a screen reader. Nothing is taken away
  /// from what is touched.
  public func countsTouches(_ touched: @escaping @MainActor () -> Void) -> some View {
    #if canImport(UIKit)
      return background { TouchWatch(touched: touched) }
    #else
      return self
    #endif
  }
}

#if canImport(UIKit)
  private struct TouchWatch: UIViewRepresentable {
    let touched: @MainActor () -> Void
    func makeUIView(context: Context) -> TouchView { TouchView(touched) }
    func updateUIView(_ view: TouchView, context: Context) {}
  }

  /// Has a recogniser in its window that is asked about each finger and wants none. A drag gesture over the page would,
  /// on some versions of iOS, keep it from scrolling.
  final class TouchView: UIView, UIGestureRecognizerDelegate {
    private let touched: @MainActor () -> Void
    private let recogniser = UIPanGestureRecognizer()
    private var listeners: [any NSObjectProtocol] = []

    init(_ touched: @escaping @MainActor () -> Void) {
      self.touched = touched
      super.init(frame: .zero)
      isUserInteractionEnabled = false
      recogniser.delegate = self
      // Else it is not asked about a trackpad or a wheel.
      recogniser.allowedScrollTypesMask = .all
    }

    required init?(coder: NSCoder) { nil }

    override func willMove(toWindow window: UIWindow?) {
      super.willMove(toWindow: window)
      recogniser.view?.removeGestureRecognizer(recogniser)
      window?.addGestureRecognizer(recogniser)
      for listener in listeners { NotificationCenter.default.removeObserver(listener) }
      listeners = window == nil ? [] : [KeyWatch.pressed, UIAccessibility.elementFocusedNotification].map(listen)
    }

    private func listen(to name: Notification.Name) -> any NSObjectProtocol {
      NotificationCenter.default.addObserver(forName: name, object: nil, queue: nil) { [weak self] notification in
        if Self.movesByItself(notification) { return }
        Task { @MainActor [weak self] in self?.touched() }
      }
    }

    /// Switch Control goes from one control to the next whether somebody is there or not. What is chosen with it counts.
    nonisolated static func movesByItself(_ notification: Notification) -> Bool {
      let by = notification.userInfo?[UIAccessibility.assistiveTechnologyUserInfoKey] as? String
      return by == UIAccessibility.AssistiveTechnologyIdentifier.notificationSwitchControl.rawValue
    }

    func gestureRecognizer(_ recogniser: UIGestureRecognizer, shouldReceive event: UIEvent) -> Bool {
      // Of fingers it is asked one by one, below.
      if event.type == .touches { return true }
      touched()
      return false
    }

    func gestureRecognizer(_ recogniser: UIGestureRecognizer, shouldReceive touch: UITouch) -> Bool {
      touched()
      return false
    }
  }

  /// The end of the chain that keys of a keyboard go along. What is typed in a field may stay there: the host counts it.
  public final class KeyWatch: UIResponder, UIApplicationDelegate {
    static let pressed = Notification.Name("key.pressed")

    public override func pressesBegan(_ presses: Set<UIPress>, with event: UIPressesEvent?) {
      super.pressesBegan(presses, with: event)
      NotificationCenter.default.post(name: Self.pressed, object: nil)
    }
  }
#endif
