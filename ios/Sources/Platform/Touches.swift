import SwiftUI

#if os(iOS)
  import UIKit
#endif

extension View {
  /// Any finger in the window, scrolling included, and any step of a screen reader. Nothing is taken away from what
  /// is touched.
  public func countsTouches(_ touched: @escaping @MainActor () -> Void) -> some View {
    #if os(iOS)
      let steps = NotificationCenter.default.publisher(for: UIAccessibility.elementFocusedNotification)
      return background(TouchWatch(touched: touched)).onReceive(steps) { _ in touched() }
    #else
      return self
    #endif
  }
}

#if os(iOS)
  /// A recogniser that is asked about each finger and wants none. A drag gesture over the page would, on some
  /// versions of iOS, keep it from scrolling.
  private struct TouchWatch: UIViewRepresentable {
    let touched: @MainActor () -> Void
    func makeUIView(context: Context) -> TouchView { TouchView(touched) }
    func updateUIView(_ view: TouchView, context: Context) {}
  }

  private final class TouchView: UIView, UIGestureRecognizerDelegate {
    private let touched: @MainActor () -> Void
    private let recogniser = UITapGestureRecognizer()

    init(_ touched: @escaping @MainActor () -> Void) {
      self.touched = touched
      super.init(frame: .zero)
      isUserInteractionEnabled = false
      recogniser.delegate = self
    }

    required init?(coder: NSCoder) { nil }

    override func willMove(toWindow window: UIWindow?) {
      super.willMove(toWindow: window)
      recogniser.view?.removeGestureRecognizer(recogniser)
      window?.addGestureRecognizer(recogniser)
    }

    func gestureRecognizer(_ recogniser: UIGestureRecognizer, shouldReceive touch: UITouch) -> Bool {
      touched()
      return false
    }
  }
#endif
