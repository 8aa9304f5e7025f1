// Values and primitives, as the app uses them.
public enum UserInterfaceSizeClass: Sendable { case compact, regular }
public enum ScenePhase: Comparable, Sendable { case background, inactive, active }
public enum DynamicTypeSize: Hashable, Comparable, CaseIterable, Sendable {
  case xSmall, small, medium, large, xLarge, xxLarge, xxxLarge, accessibility1, accessibility2, accessibility3,
    accessibility4, accessibility5
}
public enum TextAlignment: Sendable { case leading, center, trailing }
public enum Edge: Int8, CaseIterable, Sendable {
  case top, leading, bottom, trailing
  public struct Set: OptionSet, Sendable {
    public let rawValue: Int8
    public init(rawValue: Int8) { self.rawValue = rawValue }
    public static let top = Set(rawValue: 1), leading = Set(rawValue: 2), bottom = Set(rawValue: 4),
      trailing = Set(rawValue: 8)
    public static let all: Set = [.top, .leading, .bottom, .trailing], horizontal: Set = [.leading, .trailing],
      vertical: Set = [.top, .bottom]
  }
}
public struct HorizontalAlignment: Equatable, Sendable {
  let n: Int
  public static let leading = Self(n: 0), center = Self(n: 1), trailing = Self(n: 2)
}
public struct VerticalAlignment: Equatable, Sendable {
  let n: Int
  public static let top = Self(n: 0), center = Self(n: 1), bottom = Self(n: 2), firstTextBaseline = Self(n: 3)
}
public struct Alignment: Equatable, Sendable {
  let n: Int
  public static let center = Self(n: 0), leading = Self(n: 1), trailing = Self(n: 2), top = Self(n: 3),
    bottom = Self(n: 4), topLeading = Self(n: 5)
}
public struct Font: Hashable, Sendable {
  public enum Weight: Sendable { case regular, bold }
  public enum TextStyle: Sendable {
    case largeTitle, title, title3, body, subheadline, footnote
    /// From the usual setting to the largest, by the table in Apple's guidelines.
    var _growth: CGFloat {
      switch self {
      case .largeTitle: 60 / 34
      case .title: 58 / 28
      case .title3: 55 / 20
      case .body: 53 / 17
      case .subheadline: 49 / 15
      case .footnote: 44 / 13
      }
    }
  }
  let size: CGFloat, weight: Weight?
  public static func system(size: CGFloat, weight: Weight? = nil) -> Font {
    Font(size: size, weight: weight)
  }
}
public protocol ShapeStyle: Sendable { var _css: String { get } }
public struct Color: Hashable, ShapeStyle {
  let n: String
  public init(_ name: String, bundle: Bundle? = nil) { n = name }
  public static let clear = Color("clear")
  public var _css: String { n == "clear" ? "transparent" : "var(--\(n))" }
}
extension Color: _Primitive {
  public func _resolve(_ c: _Context) -> [_Node] {
    let n = _Node("Color", n)
    n.style = ["background": _css, "--wide": "1"]
    return [n]
  }
}
public protocol Shape: Sendable { var _radius: String { get } }
public struct Rectangle: Shape {
  public let _radius = "0"
  public init() {}
}
public struct RoundedRectangle: Shape {
  public let _radius: String
  public init(cornerRadius: CGFloat) { _radius = "\(cornerRadius)px" }
  public func strokeBorder<S: ShapeStyle>(_ content: S, lineWidth: CGFloat = 1) -> some View {
    _Border(style: ["box-shadow": "inset 0 0 0 \(lineWidth)px \(content._css)", "border-radius": _radius])
  }
}
struct _Border: _Primitive {
  let style: [String: String]
  func _resolve(_ c: _Context) -> [_Node] {
    let n = _Node("Border")
    n.style = style
    return [n]
  }
}
public struct UnevenRoundedRectangle: Shape {
  public let _radius: String
  public init(topLeadingRadius: CGFloat = 0, topTrailingRadius: CGFloat = 0) {
    _radius = "\(topLeadingRadius)px \(topTrailingRadius)px 0 0"
  }
}
public struct AccessibilityActionKind: Equatable, Sendable {
  let n: Int
  public static let `default` = Self(n: 0), escape = Self(n: 1)
}
public struct LocalizedStringKey: Equatable, ExpressibleByStringInterpolation, @unchecked Sendable {
  let s: String
  public init(stringLiteral value: String) { s = value }
}
public struct AccessibilityTraits: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let isButton = Self(rawValue: 1), isHeader = Self(rawValue: 2), isSelected = Self(rawValue: 4),
    isToggle = Self(rawValue: 8), updatesFrequently = Self(rawValue: 16)
}
public struct AccessibilityChildBehavior: Hashable, Sendable {
  let n: Int
  public static let ignore = Self(n: 0), contain = Self(n: 1), combine = Self(n: 2)
}
public struct Text: _Primitive, Equatable, Sendable {
  var s: String, bold: [String] = []
  public init(verbatim content: String) { s = content }
  public func bold(_ isActive: Bool) -> Text {
    var text = self
    text.bold = isActive ? [s] : []
    return text
  }
  public static func + (lhs: Text, rhs: Text) -> Text {
    var text = lhs
    text.s += rhs.s
    text.bold += rhs.bold
    return text
  }
  public func _resolve(_ c: _Context) -> [_Node] {
    let n = _Node("Text", s)
    n.notes = bold
    n.language = c.env.locale.identifier
    return [n]
  }
}
public struct Image: _Primitive, Equatable, Sendable {
  let name: String, label: Text?
  public init(decorative name: String, bundle: Bundle? = nil) { (self.name, label) = (name, nil) }
  public init(_ name: String, bundle: Bundle? = nil, label: Text) { (self.name, self.label) = (name, label) }
  public func resizable() -> Image { self }
  public func _resolve(_ c: _Context) -> [_Node] {
    let n = _Node("Image")
    n.notes = [name]
    n.label = label?.s
    n.hidden = label == nil
    return [n]
  }
}
public struct ProgressView<L: View>: _Primitive {
  let label: L, part: Double?
  public init<V: BinaryFloatingPoint>(value: V?, total: V = 1, @ViewBuilder label: () -> L) {
    self.label = label()
    part = value.map { Double($0 / total) }
  }
  public func _resolve(_ c: _Context) -> [_Node] {
    let n = _Node("ProgressView", "", label._resolve(c.at("label")))
    n.value = part.map { "\(Int($0 * 100)) %" }
    return [n]
  }
}
public struct Spacer: _Primitive {
  public init(minLength: CGFloat? = nil) {}
  public func _resolve(_ c: _Context) -> [_Node] { [_Node("Spacer")] }
}
@MainActor private func _stack(_ kind: String, _ spacing: CGFloat?, _ place: Int, _ nodes: [_Node]) -> _Node {
  let n = _Node(kind, "", nodes)
  n.style = ["gap": "\(spacing ?? 8)px", "align-items": ["start", "center", "end", "baseline"][place]]
  return n
}
public struct VStack<C: View>: _Primitive {
  let content: C, alignment: HorizontalAlignment, spacing: CGFloat?
  public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) {
    self.content = content()
    self.alignment = alignment
    self.spacing = spacing
  }
  public func _resolve(_ c: _Context) -> [_Node] {
    [_stack("VStack", spacing, alignment.n, content._resolve(c.at("v")))]
  }
}
public struct HStack<C: View>: _Primitive {
  let content: C, alignment: VerticalAlignment, spacing: CGFloat?
  public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) {
    self.content = content()
    self.alignment = alignment
    self.spacing = spacing
  }
  public func _resolve(_ c: _Context) -> [_Node] {
    [_stack("HStack", spacing, alignment.n, content._resolve(c.at("h")))]
  }
}
public struct ZStack<C: View>: _Primitive {
  let content: C
  public init(alignment: Alignment = .center, @ViewBuilder content: () -> C) { self.content = content() }
  public func _resolve(_ c: _Context) -> [_Node] { [_Node("ZStack", "", content._resolve(c.at("z")))] }
}
/// No layout here, so the first always fits.
public struct ViewThatFits<C: View>: _Primitive {
  let content: C
  public init(in axes: Axis.Set = [.horizontal, .vertical], @ViewBuilder content: () -> C) { self.content = content() }
  public func _resolve(_ c: _Context) -> [_Node] {
    [_Node("Fits", "", Array(content._resolve(c.at("fits")).prefix(1)))]
  }
}
public struct ScrollView<C: View>: _Primitive {
  let content: C
  public init(_ axes: Axis.Set = .vertical, @ViewBuilder content: () -> C) { self.content = content() }
  public func _resolve(_ c: _Context) -> [_Node] { [_Node("ScrollView", "", content._resolve(c.at("scroll")))] }
}
public enum Axis: Sendable {
  case horizontal, vertical
  public struct Set: OptionSet, Sendable {
    public let rawValue: Int8
    public init(rawValue: Int8) { self.rawValue = rawValue }
    public static let horizontal = Set(rawValue: 1), vertical = Set(rawValue: 2)
  }
}
public struct Button<L: View>: _Primitive {
  let label: L, action: @MainActor () -> Void
  public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> L) {
    self.label = label()
    self.action = action
  }
  public func _resolve(_ c: _Context) -> [_Node] {
    let n = _Node("Button", "", label._resolve(c.at("label")))
    n.disabled = !c.env.enabled
    if c.env.enabled { n.tap = action }
    return [n]
  }
}
public struct TextField<L: View>: _Primitive {
  let label: L, text: Binding<String>
  public func _resolve(_ c: _Context) -> [_Node] {
    let n = _Node("TextField", "", label._resolve(c.at("label")))
    let own = text.wrappedValue
    if c.host.typed[c.path]?.own != own { c.host.typed[c.path] = (own, own) }
    n.value = c.host.typed[c.path]?.shown
    n.disabled = !c.env.enabled
    n.type = {
      c.host.typed[c.path]?.shown = $0
      text.wrappedValue = $0
    }
    n.submit = c.env.submit
    return [n]
  }
}
extension TextField where L == Text {
  public init<S: StringProtocol>(_ title: S, text: Binding<String>, prompt: Text?, axis: Axis) {
    label = Text(verbatim: String(title))
    self.text = text
  }
}
public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content: View>: _Primitive {
  let rows: [(ID, Content)]
  public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content) {
    rows = data.map { ($0[keyPath: id], content($0)) }
  }
  public func _resolve(_ c: _Context) -> [_Node] {
    rows.flatMap { r in r.1._resolve(c.at("[\(r.0)]")) }
  }
}
public struct NavigationStack<Data, Root: View>: _Primitive {
  let root: Root, depth: () -> Int, top: () -> AnyHashable?, pop: @MainActor (Int) -> Void
  /// A phone shows the top of the stack only. Destinations are the ones the root declares.
  public func _resolve(_ c: _Context) -> [_Node] {
    let here = c.at("stack")
    let nodes = root._resolve(here)
    guard let value = top() else { return [_Node("NavigationStack", "", nodes)] }
    let makers = nodes.flatMap(\.all).compactMap(\.destination)
    guard let make = makers.lazy.compactMap({ $0(value) }).first else {
      fatalError("no navigationDestination for \(type(of: value.base)): a phone would show a warning sign")
    }
    let inside = make._resolve(here.at("\(depth()) \(value)"))
    let back = _Node("Button", "Back")
    back.identifier = "BackButton"
    back.tap = { pop(1) }
    // Held down on a phone, it lists the screens below.
    back.actions["two"] = { pop(2) }
    return [_Node("NavigationStack", "", [back] + inside)]
  }
}
extension NavigationStack {
  public init(path: Binding<Data>, @ViewBuilder root: () -> Root)
  where Data: MutableCollection, Data: RandomAccessCollection, Data: RangeReplaceableCollection, Data.Element: Hashable
  {
    self.root = root()
    depth = { path.wrappedValue.count }
    top = { path.wrappedValue.last.map { AnyHashable($0) } }
    pop = {
      let d = path.wrappedValue
      if !d.isEmpty { path.wrappedValue = Data(d.dropLast($0)) }
    }
  }
}
public protocol PrimitiveButtonStyle {}
public struct PlainButtonStyle: PrimitiveButtonStyle { public init() {} }
extension PrimitiveButtonStyle where Self == PlainButtonStyle { public static var plain: Self { .init() } }
