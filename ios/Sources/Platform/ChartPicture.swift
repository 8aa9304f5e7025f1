import Bindings
import Constants
import Design
import Kit
import SwiftUI

/// The picture of the map: ground, pins with their labels, scale. It is looked at and does nothing.
struct ChartPicture: View {
  let drawing: ChartDrawing
  let letter: Double

  var body: some View {
    Canvas { context, size in
      for item in Geometry(packed: drawing.geometry).items { draw(item, in: context) }
      for pin in drawing.pins { draw(pin, in: context) }
      draw(drawing.scale, in: context, foot: size.height - Space.medium)
    }
    .accessibilityElement(children: .ignore)
    .accessibilityLabel(drawing.scale.accessibilityLabel)
  }

  private func draw(_ item: Geometry.Item, in context: GraphicsContext) {
    let points = item.points.map { CGPoint(x: $0.x, y: $0.y) }
    var path = Path()
    switch item.kind {
    case .houses:
      for point in points { path.addEllipse(in: Self.square(around: point, 1.3)) }
      context.fill(path, with: .color(Color(.street)))
    case .asked:
      path.addLines(points)
      context.stroke(path, with: .color(Color(.pine)), style: StrokeStyle(lineWidth: 2, dash: [7, 5]))
    case .commune, .department:
      path.addLines(points)
      context.stroke(path, with: .color(Color(.bound)), lineWidth: 1.5)
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
    if pin.labelShown {
      write(pin.label, in: context, at: CGPoint(x: Double(pin.labelX), y: Double(pin.labelY)), anchor: .topLeading)
    }
  }

  private func draw(_ scale: ScaleBar, in context: GraphicsContext, foot: Double) {
    let (start, end) = (Space.medium, Space.medium + Double(scale.length))
    let bar = Path { path in
      path.addLines([(start, foot - 6), (start, foot), (end, foot), (end, foot - 6)].map { CGPoint(x: $0.0, y: $0.1) })
    }
    context.stroke(bar, with: .color(Color(.ink)), lineWidth: 2)
    write(scale.label, in: context, at: CGPoint(x: end + Space.small, y: foot), anchor: .bottomLeading)
  }

  /// Ink with a rim of the ground, readable over lines and dots.
  private func write(_ words: String, in context: GraphicsContext, at point: CGPoint, anchor: UnitPoint) {
    let text = Text(verbatim: words).font(.system(size: letter, weight: .bold))
    for (right, down) in [(-1.5, 0), (1.5, 0), (0, -1.5), (0, 1.5)] as [(Double, Double)] {
      let rim = CGPoint(x: point.x + right, y: point.y + down)
      context.draw(text.foregroundStyle(Color(.land)), at: rim, anchor: anchor)
    }
    context.draw(text.foregroundStyle(Color(.ink)), at: point, anchor: anchor)
  }

  private static func square(around point: CGPoint, _ half: Double) -> CGRect {
    CGRect(x: point.x - half, y: point.y - half, width: half * 2, height: half * 2)
  }
}
