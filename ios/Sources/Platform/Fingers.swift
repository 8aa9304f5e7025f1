import Bindings
import Kit
import SwiftUI

extension View {
  /// What is drawn follows the fingers at once; the core draws anew when they are lifted. Only iOS has fingers here.
  @ViewBuilder func followsFingers(over drawn: ChartContent, _ host: AppHost?) -> some View {
    #if os(iOS)
      if let host { modifier(Fingers(drawn: drawn, host: host)) } else { self }
    #else
      self
    #endif
  }
}

#if os(iOS)
  private struct Fingers: ViewModifier {
    let drawn: ChartContent, host: AppHost
    @GestureState private var push = CGSize.zero
    @GestureState private var zoom: Zoom?
    @State private var held = Held()

    func body(content: Content) -> some View {
      content
        .scaleEffect(held.scale * (zoom?.scale ?? 1), anchor: zoom?.anchor ?? heldAnchor)
        .offset(x: held.right + push.width, y: held.down + push.height)
        .gesture(pushing)
        .simultaneousGesture(zooming)
        .onChange(of: drawn) { _, _ in held.letGo() }
        .task(id: held.ended) {
          // Nothing was drawn anew: the map has an end there. Another gesture ends this wait, which can fail by
          // nothing else.
          if (try? await Task.sleep(for: .seconds(0.5))) != nil { held.letGo() }
        }
    }

    private struct Zoom {
      let scale: Double, anchor: UnitPoint
    }

    private var heldAnchor: UnitPoint { UnitPoint(x: held.middle.x, y: held.middle.y) }

    private var pushing: some Gesture {
      DragGesture()
        .updating($push) { value, push, _ in push = value.translation }
        .onEnded {
          let (right, down) = ($0.translation.width, $0.translation.height)
          held.push(right: right, down: down)
          host.dispatch(.chart(action: .panned(right: whole(right), down: whole(down))))
        }
    }

    private var zooming: some Gesture {
      MagnifyGesture()
        .updating($zoom) { value, zoom, _ in zoom = Zoom(scale: value.magnification, anchor: value.startAnchor) }
        .onEnded {
          let (start, middle) = ($0.startLocation, $0.startAnchor)
          held.zoom(by: $0.magnification, around: SIMD2(Double(middle.x), Double(middle.y)))
          let percent = whole($0.magnification * 100)
          host.dispatch(.chart(action: .zoomed(x: whole(start.x), y: whole(start.y), percent: percent)))
        }
    }
  }
#endif
