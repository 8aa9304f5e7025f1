import Bindings
import Constants
import Design
import Kit
import SwiftUI

/// The picture of the map: ground, pins with their labels, scale. It is looked at and does nothing.
struct ChartPicture: View {
  let drawing: ChartDrawing
  let letter: Double, small: Double

  var body: some View {
    Canvas { context, size in
      let items = Geometry(packed: drawing.geometry).items
      fill(items.filter { $0.kind == .filled }, in: context)
      for item in items { draw(item, in: context) }
      for name in drawing.names { draw(name, in: context) }
      for pin in drawing.pins { label(pin, in: context, width: size.width) }
      for pin in drawing.pins { draw(pin, in: context) }
      draw(drawing.scale, in: context, foot: size.height - Space.medium)
    }
    .accessibilityElement(children: .ignore)
    .accessibilityLabel(drawing.scale.accessibilityLabel)
  }

  /// All at once: a hole is a line in a line.
  private func fill(_ items: [Geometry.Item], in context: GraphicsContext) {
    var path = Path()
    for item in items {
      path.addLines(item.points.map { CGPoint(x: $0.x, y: $0.y) })
      path.closeSubpath()
    }
    context.fill(path, with: .color(Color(.mist).opacity(0.4)), style: FillStyle(eoFill: true))
  }

  private func draw(_ item: Geometry.Item, in context: GraphicsContext) {
    let points = item.points.map { CGPoint(x: $0.x, y: $0.y) }
    var path = Path()
    switch item.kind {
    case .filled: break
    case .houses:
      for point in points { path.addEllipse(in: Self.square(around: point, 1.3)) }
      context.fill(path, with: .color(Color(.street)))
    case .asked:
      path.addLines(points)
      context.stroke(path, with: .color(Color(.pine)), lineWidth: 2)
    case .commune, .department:
      path.addLines(points)
      context.stroke(path, with: .color(Color(.bound)), lineWidth: Space.hair)
    }
  }

  private func draw(_ pin: PinRow, in context: GraphicsContext) {
    let (x, y) = (Double(pin.x), Double(pin.y))
    if pin.tone == .quiet {
      context.fill(Path(ellipseIn: Self.square(around: CGPoint(x: x, y: y), 9)), with: .color(Color(.ink)))
      context.fill(Path(ellipseIn: Self.square(around: CGPoint(x: x, y: y), 4)), with: .color(Color(.land)))
    } else {
      let head = CGPoint(x: x, y: y - Pins.up)
      let drop = Path { path in
        path.move(to: CGPoint(x: x, y: y))
        path.addCurve(
          to: CGPoint(x: x - 13, y: head.y), control1: CGPoint(x: x - 9, y: y - 11),
          control2: CGPoint(x: x - 13, y: y - 16))
        // “Clockwise” is seen from below, where y grows upwards: this goes over the top.
        path.addArc(center: head, radius: 13, startAngle: .degrees(180), endAngle: .degrees(0), clockwise: false)
        path.addCurve(
          to: CGPoint(x: x, y: y), control1: CGPoint(x: x + 13, y: y - 16), control2: CGPoint(x: x + 9, y: y - 11))
        path.closeSubpath()
      }
      let chosen = pin.tone == .chosen
      context.fill(drop, with: .color(Color(chosen ? .pine : .surface)))
      context.stroke(drop, with: .color(Color(.pine)), lineWidth: 2)
      context.fill(Path(ellipseIn: Self.square(around: head, 4.5)), with: .color(Color(chosen ? .onPine : .pine)))
    }
  }

  private func draw(_ name: ChartName, in context: GraphicsContext) {
    let text = Text(verbatim: name.name).font(.system(size: small))
    write(text, in: context, at: CGPoint(x: Double(name.x), y: Double(name.y)), anchor: .center, colour: .soft)
  }

  /// At the side that the core says, where it ends at the pin whatever its width.
  private func label(_ pin: PinRow, in context: GraphicsContext, width: Double) {
    let (x, y, isPlace) = (Double(pin.x), Double(pin.y), pin.tone == .quiet)
    let (top, bottom) = isPlace ? (y - Pins.half, y + Pins.half) : (y - Pins.top, y)
    let (beside, away) = (top + Pins.half, Pins.half + 5)
    let text = bold(pin.label)
    // So far from its pin that it stands whole on the surface.
    let half = context.resolve(text).measure(in: CGSize(width: Double.infinity, height: .infinity)).width / 2
    let middle = max(half, min(x, width - half))
    switch pin.labelSide {
    case .hidden: break
    case .right: write(text, in: context, at: CGPoint(x: x + away, y: beside), anchor: .leading)
    case .left: write(text, in: context, at: CGPoint(x: x - away, y: beside), anchor: .trailing)
    case .above: write(text, in: context, at: CGPoint(x: middle, y: top), anchor: .bottom)
    case .below: write(text, in: context, at: CGPoint(x: middle, y: bottom), anchor: .top)
    }
  }

  private func bold(_ words: String) -> Text { Text(verbatim: words).font(.system(size: letter, weight: .bold)) }

  private func draw(_ scale: ScaleBar, in context: GraphicsContext, foot: Double) {
    let (start, end) = (Space.medium, Space.medium + Double(scale.length))
    let bar = Path { path in
      path.addLines([(start, foot - 6), (start, foot), (end, foot), (end, foot - 6)].map { CGPoint(x: $0.0, y: $0.1) })
    }
    context.stroke(bar, with: .color(Color(.ink)), lineWidth: 2)
    write(bold(scale.label), in: context, at: CGPoint(x: end + Space.small, y: foot), anchor: .bottomLeading)
  }

  /// Ink with a rim of the ground, readable over lines and dots.
  private func write(
    _ text: Text, in context: GraphicsContext, at point: CGPoint, anchor: UnitPoint, colour: ColourName = .ink
  ) {
    for (right, down) in [(-1.5, 0), (1.5, 0), (0, -1.5), (0, 1.5)] as [(Double, Double)] {
      let rim = CGPoint(x: point.x + right, y: point.y + down)
      context.draw(text.foregroundStyle(Color(.land)), at: rim, anchor: anchor)
    }
    context.draw(text.foregroundStyle(Color(colour)), at: point, anchor: anchor)
  }

  private static func square(around point: CGPoint, _ half: Double) -> CGRect {
    CGRect(x: point.x - half, y: point.y - half, width: half * 2, height: half * 2)
  }
}
