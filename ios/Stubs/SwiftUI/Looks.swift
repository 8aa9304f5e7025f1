// Looks: nothing is laid out or painted; what was asked for is noted as CSS, for the preview.
extension View {
  func _css(_ rules: [String: String?]) -> _Modified<Self> {
    _each { n in for (name, value) in rules { if let value { n.style[name] = value } } }
  }
  public func background<S: ShapeStyle>(_ style: S) -> some View { _css(["background": style._css]) }
  public func background<S: ShapeStyle>(_ style: S, in shape: some Shape) -> some View {
    _css(["background": style._css, "border-radius": shape._radius])
  }
  public func clipShape(_ shape: some Shape) -> some View {
    _css(["border-radius": shape._radius, "overflow": "hidden"])
  }
  public func buttonStyle<S: PrimitiveButtonStyle>(_ style: S) -> some View { self }
  public func font(_ font: Font?) -> some View {
    _css(["font-size": font.map { "\($0.size)px" }, "font-weight": font?.weight == .bold ? "700" : "400"])
  }
  public func foregroundStyle<S: ShapeStyle>(_ style: S) -> some View { _css(["color": style._css]) }
  public func padding(_ length: CGFloat) -> some View { padding(.all, length) }
  public func padding(_ edges: Edge.Set = .all, _ length: CGFloat? = nil) -> some View {
    _each { n in
      // outside of what has a ground already
      let side = n.style["background"] == nil ? "padding-" : "margin-"
      for (edge, name) in [(Edge.Set.top, "top"), (.leading, "left"), (.bottom, "bottom"), (.trailing, "right")]
      where edges.contains(edge) { n.style[side + name] = "\(length ?? 16)px" }
    }
  }
  public func frame(width: CGFloat? = nil, height: CGFloat? = nil, alignment: Alignment = .center) -> some View {
    _each { $0.style["--drawn"] = $0.style["--drawn"] ?? width.map { "\($0)px" } }
      ._css(["width": width.map { "\($0)px" }, "height": height.map { "\($0)px" }])
  }
  public func frame(
    minWidth: CGFloat? = nil, idealWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil,
    idealHeight: CGFloat? = nil, maxHeight: CGFloat? = nil, alignment: Alignment = .center
  ) -> some View {
    let place = alignment == .leading ? "start" : alignment == .trailing ? "end" : "center"
    return _each { if $0.kind == "Text", maxWidth != nil { $0.style["text-align"] = place } }._css([
      "min-width": minWidth.map { "\($0)px" }, "min-height": minHeight.map { "\($0)px" },
      "max-width": maxWidth.flatMap { $0.isFinite ? "\($0)px" : nil }, "--wide": maxWidth.map { _ in "1" },
      "justify-content": maxWidth.map { _ in place },
      "flex": maxHeight.map { _ in "1" },
    ])
  }
  public func position(x: CGFloat = 0, y: CGFloat = 0) -> some View {
    _css(["position": "absolute", "left": "\(x)px", "top": "\(y)px", "transform": "translate(-50%,-50%)"])
  }
  public func multilineTextAlignment(_ alignment: TextAlignment) -> some View { _css(["text-align": "\(alignment)"]) }
  public func scaleEffect(_ s: CGFloat, anchor: UnitPoint = .center) -> some View { _css(["scale": "\(s)"]) }
  public func offset(x: CGFloat = 0, y: CGFloat = 0) -> some View { _css(["translate": "\(x)px \(y)px"]) }
  public func opacity(_ opacity: Double) -> some View { self }
  public func contentShape(_ shape: some Shape) -> some View { self }
  public func tint(_ tint: Color?) -> some View { self }
  public func lineLimit(_ number: Int?) -> some View { self }
  public func lineLimit(_ limit: ClosedRange<Int>) -> some View { _css(["--lines": "\(limit.upperBound)"]) }
  public func fixedSize(horizontal: Bool, vertical: Bool) -> some View { _css(["flex": "none"]) }
  public func layoutPriority(_ value: Double) -> some View { self }
  public func defaultScrollAnchor(_ anchor: UnitPoint?) -> some View {
    _css(["--anchor": anchor == .bottom ? "bottom" : nil])
  }
  public func minimumScaleFactor(_ factor: CGFloat) -> some View { self }
  public func ignoresSafeArea(edges: Edge.Set = .all) -> some View { self }
}
