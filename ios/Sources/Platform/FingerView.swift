import Kit

#if canImport(UIKit)
  import UIKit

  /// Sees the fingers on the map by recognisers of the system: a gesture of SwiftUI cannot make the way back wait.
  final class FingerView: UIView, UIGestureRecognizerDelegate {
    enum Move {
      case push(Fingers.Phase, SIMD2<Double>)
      case zoom(Fingers.Phase, Double, from: SIMD2<Double>, in: SIMD2<Double>)
      case touch(SIMD2<Double>)
    }
    var moved: (@MainActor (Move) -> Void)?
    let pan = UIPanGestureRecognizer()
    let pinch = UIPinchGestureRecognizer()
    let tap = UITapGestureRecognizer()
    /// Where the pinch began.
    private var start = SIMD2(0.0, 0.0)

    init() {
      super.init(frame: .zero)
      for recogniser in [pan, pinch, tap] as [UIGestureRecognizer] {
        recogniser.delegate = self
        addGestureRecognizer(recogniser)
      }
      #if canImport(ObjectiveC)
        pan.addTarget(self, action: #selector(panned))
        pinch.addTarget(self, action: #selector(pinched))
        tap.addTarget(self, action: #selector(tapped))
      #endif
    }

    required init?(coder: NSCoder) { nil }

    #if canImport(ObjectiveC)
      @objc
    #endif
    func panned() {
      let way = pan.translation(in: self)
      if let phase = pan.state.phase { moved?(.push(phase, SIMD2(way.x, way.y))) }
    }

    #if canImport(ObjectiveC)
      @objc
    #endif
    func pinched() {
      let place = pinch.location(in: self)
      if pinch.state == .began { start = SIMD2(place.x, place.y) }
      let size = SIMD2(Double(bounds.width), Double(bounds.height))
      if let phase = pinch.state.phase { moved?(.zoom(phase, pinch.scale, from: start, in: size)) }
    }

    #if canImport(ObjectiveC)
      @objc
    #endif
    func tapped() {
      let place = tap.location(in: self)
      if tap.state == .ended { moved?(.touch(SIMD2(place.x, place.y))) }
    }

    /// One hand pushes and zooms.
    func gestureRecognizer(
      _ ours: UIGestureRecognizer, shouldRecognizeSimultaneouslyWith other: UIGestureRecognizer
    ) -> Bool { (ours === pan && other === pinch) || (ours === pinch && other === pan) }

    func gestureRecognizer(
      _ ours: UIGestureRecognizer, shouldBeRequiredToFailBy other: UIGestureRecognizer
    ) -> Bool { ours === pan && neighbour(other).waitsForMap }

    func gestureRecognizer(_ ours: UIGestureRecognizer, shouldRequireFailureOf other: UIGestureRecognizer) -> Bool {
      ours === pan && neighbour(other).goesBeforeMap
    }

    private func neighbour(_ other: UIGestureRecognizer) -> Neighbour {
      if other is UIScreenEdgePanGestureRecognizer { return .edge }
      return other is UIPanGestureRecognizer && other.view !== self ? .pan : .other
    }
  }

  extension UIGestureRecognizer.State {
    /// Nothing where a gesture is not one yet.
    fileprivate var phase: Fingers.Phase? {
      switch self {
      case .began, .changed: .moves
      case .ended: .ends
      case .cancelled: .isCancelled
      default: nil
      }
    }
  }
#endif
