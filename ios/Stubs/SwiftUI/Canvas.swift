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
  public func fill(_ path: Path, with shading: Shading, style: FillStyle = FillStyle()) {
    add(path, "fill=\"\(shading.colour._css)\" fill-rule=\"\(style.rule)\"")
  }
  public func stroke(_ path: Path, with shading: Shading, lineWidth: CGFloat = 1) {
    add(path, "fill=\"none\" stroke=\"\(shading.colour._css)\" stroke-width=\"\(lineWidth)\"")
  }
  private func add(_ path: Path, _ how: String) { drawn.picture += "<path d=\"\(path.d)\" \(how)/>" }
  public struct ResolvedText {
    let letters: Int
    /// No letter is wider here.
    public func measure(in size: CGSize) -> CGSize { CGSize(width: CGFloat(letters) * 8, height: 20) }
  }
  public func resolve(_ text: Text) -> ResolvedText { ResolvedText(letters: text.s.count) }
  public func draw(_ text: Text, at point: CGPoint, anchor: UnitPoint = .center) {
    if drawn.words.contains(text.s) { return }
    drawn.words.append(text.s)
    drawn.picture += "<text x=\"\(point.x)\" y=\"\(point.y + 12 * (1 - anchor.y))\">\(text.s)</text>"
  }
}
public struct FillStyle: Sendable {
  let rule: String
  public init(eoFill: Bool = false) { rule = eoFill ? "evenodd" : "nonzero" }
}
public struct UnitPoint: Hashable, Sendable {
  let x: CGFloat, y: CGFloat
  public init(x: CGFloat, y: CGFloat) {
    self.x = x
    self.y = y
  }
  public static let center = Self(x: 0.5, y: 0.5), topLeading = Self(x: 0, y: 0), bottomLeading = Self(x: 0, y: 1)
  public static let leading = Self(x: 0, y: 0.5), trailing = Self(x: 1, y: 0.5), top = Self(x: 0.5, y: 0)
  public static let bottom = Self(x: 0.5, y: 1)
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
extension Color { public func opacity(_ opacity: Double) -> Color { self } }
extension Text {
  public func font(_ font: Font?) -> Text { self }
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> Text { self }
}
