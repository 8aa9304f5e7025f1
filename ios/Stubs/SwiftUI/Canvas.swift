// What draws, so that its code is read by a compiler; nothing is painted.
public struct GeometryProxy: Sendable { public let size: CGSize }
/// Has one size, since nothing is laid out.
public struct GeometryReader<C: View>: _Primitive {
  let content: (GeometryProxy) -> C
  public init(@ViewBuilder content: @escaping (GeometryProxy) -> C) { self.content = content }
  public func _resolve(_ c: _Context) -> [_Node] {
    content(GeometryProxy(size: CGSize(width: 350, height: 180)))._resolve(c.at("geometry"))
  }
}
/// Its node holds the words that were drawn.
public struct Canvas: _Primitive {
  let renderer: (inout GraphicsContext, CGSize) -> Void
  public init(renderer: @escaping (inout GraphicsContext, CGSize) -> Void) { self.renderer = renderer }
  public func _resolve(_ c: _Context) -> [_Node] {
    let n = _Node("Canvas")
    var context = GraphicsContext()
    renderer(&context, CGSize(width: 350, height: 180))
    n.notes = context.drawn.words
    return [n]
  }
}
public struct GraphicsContext {
  public struct Shading: Sendable { public static func color(_ color: Color) -> Shading { Shading() } }
  final class Drawn { var words: [String] = [] }
  let drawn = Drawn()
  public func fill(_ path: Path, with shading: Shading) {}
  public func stroke(_ path: Path, with shading: Shading, lineWidth: CGFloat = 1) {}
  public func stroke(_ path: Path, with shading: Shading, style: StrokeStyle) {}
  public func draw(_ text: Text, at point: CGPoint, anchor: UnitPoint = .center) {
    if !drawn.words.contains(text.s) { drawn.words.append(text.s) }
  }
}
public struct StrokeStyle: Sendable { public init(lineWidth: CGFloat = 1, dash: [CGFloat] = []) {} }
public struct UnitPoint: Hashable, Sendable {
  let x: CGFloat, y: CGFloat
  public static let center = Self(x: 0.5, y: 0.5), topLeading = Self(x: 0, y: 0), bottomLeading = Self(x: 0, y: 1)
}
public struct Angle: Sendable { public static func degrees(_ degrees: Double) -> Angle { Angle() } }
public struct Path: Shape {
  public init() {}
  public init(ellipseIn rect: CGRect) {}
  public init(_ callback: (inout Path) -> Void) { callback(&self) }
  public mutating func move(to end: CGPoint) {}
  public mutating func addLines(_ lines: [CGPoint]) {}
  public mutating func addCurve(to end: CGPoint, control1: CGPoint, control2: CGPoint) {}
  public mutating func addArc(
    center: CGPoint, radius: CGFloat, startAngle: Angle, endAngle: Angle, clockwise: Bool
  ) {}
  public mutating func addEllipse(in rect: CGRect) {}
  public mutating func closeSubpath() {}
}
extension Text {
  public func font(_ font: Font?) -> Text { self }
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> Text { self }
}
