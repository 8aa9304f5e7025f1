import Bindings
import Kit
import SwiftUI

#if canImport(UIKit)
  import UIKit
#endif

extension View {
  /// What is drawn follows the fingers at once; the core draws anew when they are lifted. Only iOS has fingers here.
  @ViewBuilder func followsFingers(over drawn: ChartContent, _ host: AppHost?) -> some View {
    #if canImport(UIKit)
      if let host { modifier(FollowsFingers(drawn: drawn, host: host)) } else { self }
    #else
      self
    #endif
  }
}

#if canImport(UIKit)
  private struct FollowsFingers: ViewModifier {
    let drawn: ChartContent, host: AppHost
    @State private var fingers = Fingers()

    func body(content: Content) -> some View {
      let (held, zoom) = (fingers.held, fingers.zoom)
      let middle = zoom?.middle ?? held.middle
      content
        .scaleEffect(held.scale * (zoom?.scale ?? 1), anchor: UnitPoint(x: middle.x, y: middle.y))
        .offset(x: held.right + fingers.push.x, y: held.down + fingers.push.y)
        // Over the pins, so that a finger that begins on one pushes the map as well.
        .overlay { FingerSurface(moved: moved).accessibilityHidden(true) }
        .onChange(of: drawn) { _, _ in fingers.letGo() }
        .task(id: held.ended) {
          // Nothing was drawn anew: the map has an end there. Another gesture ends this wait, which can fail by
          // nothing else.
          if (try? await Task.sleep(for: .seconds(0.5))) != nil { fingers.letGo() }
        }
    }

    private func moved(_ move: FingerView.Move) {
      switch move {
      case .push(let phase, let way): tell(fingers.pushed(phase, by: way))
      case .zoom(let phase, let scale, let start, let size):
        tell(fingers.zoomed(phase, by: scale, from: start, in: size))
      case .touch(let place):
        // On its way a pin is not where it was drawn.
        guard fingers.isAtRest, case .drawn(let drawing) = drawn else { return }
        if let open = Pins.touched(at: place, of: drawing.pins) { host.follow(open) }
      }
    }

    private func tell(_ actions: [AppAction]) {
      for action in actions { host.dispatch(action) }
    }
  }

  private struct FingerSurface: UIViewRepresentable {
    let moved: @MainActor (FingerView.Move) -> Void
    func makeUIView(context: Context) -> FingerView { FingerView() }
    func updateUIView(_ view: FingerView, context: Context) { view.moved = moved }
  }
#endif
