// What draws, so that its code is read by a compiler; nothing is painted.
public struct GeometryProxy: Sendable { public let size: CGSize }
/// Has one size, since nothing is laid out.
public struct GeometryReader<C: View>: _Primitive {
  let content: (GeometryProxy) -> C
  public init(@ViewBuilder content: @escaping (GeometryProxy) -> C) { self.content = content }
  public func _resolve(_ c: _Context) -> [_Node] {
    [_Node("Geometry", "", content(GeometryProxy(size: c.host.space))._resolve(c.at("geometry")))]
  }
}
/// Its node holds the words that were drawn.
public struct Canvas: _Primitive {
  let renderer: (inout GraphicsContext, CGSize) -> Void
  public init(renderer: @escaping (inout GraphicsContext, CGSize) -> Void) { self.renderer = renderer }
  public func _resolve(_ c: _Context) -> [_Node] {
    let n = _Node("Canvas")
    var context = GraphicsContext()
    renderer(&context, c.host.space)
    n.notes = context.drawn.words
    n.drawn = context.drawn.picture
    return [n]
  }
}
public struct GraphicsContext {
  public struct Shading: Sendable {
    let colour: Color
    public static func color(_ color: Color) -> Shading { Shading(colour: color) }
  }
  final class Drawn { var words: [String] = [], picture = "" }
  let drawn = Drawn()
  public func fill(_ path: Path, with shading: Shading) { add(path, "fill=\"\(shading.colour._css)\"") }
  public func stroke(_ path: Path, with shading: Shading, lineWidth: CGFloat = 1) {
    add(path, "fill=\"none\" stroke=\"\(shading.colour._css)\" stroke-width=\"\(lineWidth)\"")
  }
  public func stroke(_ path: Path, with shading: Shading, style: StrokeStyle) {
    stroke(path, with: shading, lineWidth: style.lineWidth)
  }
  private func add(_ path: Path, _ how: String) { drawn.picture += "<path d=\"\(path.d)\" \(how)/>" }
  public func draw(_ text: Text, at point: CGPoint, anchor: UnitPoint = .center) {
    if drawn.words.contains(text.s) { return }
    drawn.words.append(text.s)
    drawn.picture += "<text x=\"\(point.x)\" y=\"\(point.y + 12 * (1 - anchor.y))\">\(text.s)</text>"
  }
}
public struct StrokeStyle: Sendable {
  let lineWidth: CGFloat
  public init(lineWidth: CGFloat = 1, dash: [CGFloat] = []) { self.lineWidth = lineWidth }
}
public struct UnitPoint: Hashable, Sendable {
  let x: CGFloat, y: CGFloat
  public init(x: CGFloat, y: CGFloat) {
    self.x = x
    self.y = y
  }
  public static let center = Self(x: 0.5, y: 0.5), topLeading = Self(x: 0, y: 0), bottomLeading = Self(x: 0, y: 1)
}
public struct Angle: Sendable { public static func degrees(_ degrees: Double) -> Angle { Angle() } }
public struct Path: Shape {
  public let _radius = "0"
  var d = ""
  public init() {}
  public init(ellipseIn rect: CGRect) { addEllipse(in: rect) }
  public init(_ callback: (inout Path) -> Void) { callback(&self) }
  public mutating func move(to end: CGPoint) { d += "M\(end.x) \(end.y)" }
  public mutating func addLines(_ lines: [CGPoint]) {
    for (at, p) in lines.enumerated() { d += "\(at == 0 ? "M" : "L")\(p.x) \(p.y)" }
  }
  public mutating func addCurve(to end: CGPoint, control1 a: CGPoint, control2 b: CGPoint) {
    d += "C\(a.x) \(a.y) \(b.x) \(b.y) \(end.x) \(end.y)"
  }
  /// Half a circle over the top is all that is drawn.
  public mutating func addArc(
    center: CGPoint, radius: CGFloat, startAngle: Angle, endAngle: Angle, clockwise: Bool
  ) { d += "a\(radius) \(radius) 0 0 1 \(radius * 2) 0" }
  public mutating func addEllipse(in r: CGRect) {
    d +=
      "M\(r.minX) \(r.midY)a\(r.width / 2) \(r.width / 2) 0 1 0 \(r.width) 0a\(r.width / 2) \(r.width / 2) 0 1 0 \(-r.width) 0"
  }
  public mutating func closeSubpath() { d += "Z" }
}
extension Text {
  public func font(_ font: Font?) -> Text { self }
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> Text { self }
}
