import Bindings
import Constants
import Design
import Kit
import SwiftUI

/// The drawing of the map and its pins. Only iOS draws; on Linux the pins stand in a row, so that tests reach them.
public struct ChartSurface: View {
  private let content: ChartContent
  private let act: @MainActor (ChartAction) -> Void
  private let open: @MainActor (Tap) -> Void
  @ScaledMetric private var letter = TypeStyle.second.size
  #if os(iOS)
    /// What is drawn follows the finger at once; the core draws anew when it is lifted.
    @GestureState private var push = CGSize.zero
  #endif

  public init(
    content: ChartContent, act: @escaping @MainActor (ChartAction) -> Void, open: @escaping @MainActor (Tap) -> Void
  ) {
    self.content = content
    self.act = act
    self.open = open
  }

  public var body: some View {
    #if os(iOS)
      GeometryReader { space in
        ZStack(alignment: .topLeading) {
          ground
          ForEach(pins, id: \.id) { pin in
            view(of: pin).position(x: Double(pin.x), y: Double(pin.y))
            if pin.labelShown {
              Text(verbatim: pin.label).written(.second).fixedSize().accessibilityHidden(true)
                .offset(x: Double(pin.labelX), y: Double(pin.labelY))
            }
          }
        }
        .offset(push)
        .onAppear { resized(space.size) }
        .onChange(of: space.size) { _, size in resized(size) }
        .gesture(pan)
        .simultaneousGesture(zoom)
      }
      .clipped()
    #else
      ZStack { ForEach(pins, id: \.id) { view(of: $0) } }
    #endif
  }

  private var pins: [PinRow] {
    switch content {
    case .empty: []
    case .drawn(_, let pins, _, _, _, _, _): pins
    }
  }

  @ViewBuilder private func view(of pin: PinRow) -> some View {
    if let tap = pin.open {
      Button {
        open(tap)
      } label: {
        Drawing("place")
      }
      .frame(minWidth: Space.target, minHeight: Space.target)
      .accessibilityLabel(pin.accessibilityLabel)
      .accessibilityIdentifier("pin." + pin.id)
    } else {
      Drawing("fit").accessibilityHidden(false).accessibilityLabel(pin.accessibilityLabel)
    }
  }

  #if os(iOS)
    private var ground: some View {
      Canvas { context, size in
        context.fill(Path(CGRect(origin: .zero, size: size)), with: .color(Color(.land)))
        guard case .drawn(let packed, _, let scale, _, _, _, _) = content else { return }
        for item in Geometry(packed: packed)?.items ?? [] { draw(item, in: &context) }
        let foot = size.height - Space.medium
        var bar = Path()
        bar.move(to: CGPoint(x: Space.medium, y: foot))
        bar.addLine(to: CGPoint(x: Space.medium + Double(scale.length), y: foot))
        context.stroke(bar, with: .color(Color(.ink)), lineWidth: 2)
        context.draw(
          Text(verbatim: scale.label).font(.system(size: letter)), at: CGPoint(x: Space.medium, y: foot - Space.tiny),
          anchor: .bottomLeading)
      }
    }

    private func draw(_ item: Geometry.Item, in context: inout GraphicsContext) {
      let points = item.points.map { CGPoint(x: $0.x, y: $0.y) }
      var path = Path()
      if item.kind == .houses {
        for point in points { path.addEllipse(in: CGRect(x: point.x - 1, y: point.y - 1, width: 2, height: 2)) }
        context.fill(path, with: .color(Color(.street)))
      } else {
        path.addLines(points)
        context.stroke(path, with: .color(Color(.bound)), lineWidth: item.kind == .asked ? 2 : 1)
      }
    }

    private func resized(_ size: CGSize) {
      act(
        .resized(
          width: whole(size.width), height: whole(size.height), letterWidth: whole(letter * 0.55),
          lineHeight: whole(letter * 1.3)))
    }

    private var pan: some Gesture {
      DragGesture()
        .updating($push) { value, push, _ in push = value.translation }
        .onEnded { act(.panned(right: whole($0.translation.width), down: whole($0.translation.height))) }
    }

    private var zoom: some Gesture {
      MagnifyGesture().onEnded {
        act(
          .zoomed(
            x: whole($0.startLocation.x), y: whole($0.startLocation.y), percent: whole($0.magnification * 100)))
      }
    }

    /// Gestures may give what is no number.
    private func whole(_ figure: Double) -> Int32 {
      figure.isFinite ? Int32(min(max(figure.rounded(), -1e6), 1e6)) : 0
    }
  #endif
}
