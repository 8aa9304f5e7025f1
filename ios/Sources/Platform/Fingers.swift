import Bindings
import SwiftUI

extension View {
  /// What is drawn follows the fingers at once; the core draws anew when they are lifted. Only iOS has fingers here.
  @ViewBuilder func followsFingers(_ act: (@MainActor (ChartAction) -> Void)?) -> some View {
    #if os(iOS)
      if let act { modifier(Fingers(act: act)) } else { self }
    #else
      self
    #endif
  }
}

#if os(iOS)
  private struct Fingers: ViewModifier {
    let act: @MainActor (ChartAction) -> Void
    @GestureState private var push = CGSize.zero
    @GestureState private var zoom = Zoom()

    func body(content: Content) -> some View {
      content
        .scaleEffect(zoom.scale, anchor: zoom.anchor)
        .offset(push)
        .gesture(pushing)
        .simultaneousGesture(zooming)
    }

    private struct Zoom {
      var scale = 1.0, anchor = UnitPoint.center
    }

    private var pushing: some Gesture {
      DragGesture()
        .updating($push) { value, push, _ in push = value.translation }
        .onEnded { act(.panned(right: whole($0.translation.width), down: whole($0.translation.height))) }
    }

    private var zooming: some Gesture {
      MagnifyGesture()
        .updating($zoom) { value, zoom, _ in zoom = Zoom(scale: value.magnification, anchor: value.startAnchor) }
        .onEnded {
          let start = $0.startLocation
          act(.zoomed(x: whole(start.x), y: whole(start.y), percent: whole($0.magnification * 100)))
        }
    }
  }
#endif
