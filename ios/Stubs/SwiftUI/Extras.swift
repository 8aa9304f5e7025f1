@MainActor @preconcurrency public protocol ViewModifier {
  associatedtype Body: View
  @ViewBuilder func body(content: Content) -> Body
  typealias Content = _ViewModifier_Content<Self>
}
public struct _ViewModifier_Content<M: ViewModifier>: _Primitive {
  let inner: any View
  public func _resolve(_ c: _Context) -> [_Node] { inner._resolve(c.at("content")) }
}
struct _Custom<C: View, M: ViewModifier>: _Primitive {
  let content: C
  let modifier: M
  func _resolve(_ c: _Context) -> [_Node] {
    let here = c.at("\(M.self)")
    _bindAll(modifier, here)
    return modifier.body(content: .init(inner: content))._resolve(here)
  }
}
extension View {
  public func modifier<M: ViewModifier>(_ modifier: M) -> some View { _Custom(content: self, modifier: modifier) }
  public func overlay<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View {
    let top = content()
    return _up { n, c in
      let over = _Node("Over", "", top._resolve(c.at("overlay")))
      return over.children.isEmpty ? n : [_Node("Overlay", "", n + [over])]
    }
  }
  public func background<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> some View {
    let below = content()
    return _up { n, c in
      let under = _Node("Under", "", below._resolve(c.at("background")))
      return under.children.isEmpty ? n : [under] + n
    }
  }
}

public struct KeyEquivalent: ExpressibleByExtendedGraphemeClusterLiteral, Sendable {
  let n: Character
  public init(_ character: Character) { n = character }
  public init(extendedGraphemeClusterLiteral value: Character) { n = value }
  public static let escape = Self("\u{1b}"), `return` = Self("\r")
}
public struct EventModifiers: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let command = Self(rawValue: 16)
}
extension View {
  public func keyboardShortcut(_ key: KeyEquivalent, modifiers: EventModifiers = .command) -> some View {
    _each { $0.key = (modifiers == .command ? "⌘" : "") + String(key.n) }
  }
}
public struct SubmitLabel: Sendable {
  let n: String
  public static let search = Self(n: "search"), done = Self(n: "done"), `return` = Self(n: "return")
}
public enum AccessibilityNotification {
  public struct Announcement {
    /// What a screen reader was asked to say, of all tests.
    @MainActor public private(set) static var _posted: [String] = []
    let words: String
    public init(_ announcement: String) { words = announcement }
    @MainActor public func post() { Self._posted.append(words) }
  }
}

public struct ShareLink<L: View>: _Primitive {
  let item: String, label: L
  public init(item: String, @ViewBuilder label: () -> L) {
    self.item = item
    self.label = label()
  }
  public func _resolve(_ c: _Context) -> [_Node] {
    Button(action: { c.host.shared.append(item) }) { label }._resolve(c)
  }
}
public struct ButtonStyleConfiguration {
  public struct Label: _Primitive {
    let nodes: [_Node]
    public func _resolve(_ c: _Context) -> [_Node] { nodes }
  }
  public let label: Label
  public let isPressed: Bool
}
@MainActor @preconcurrency public protocol ButtonStyle {
  associatedtype Body: View
  @ViewBuilder func makeBody(configuration: Configuration) -> Body
  typealias Configuration = ButtonStyleConfiguration
}
extension View {
  /// A style draws the label of every button below it; the button keeps its action.
  public func buttonStyle<S: ButtonStyle>(_ style: S) -> some View {
    _up { n, c in
      for button in n.flatMap(\.all) where button.kind == "Button" {
        let label = ButtonStyleConfiguration.Label(nodes: button.children)
        let made = style.makeBody(configuration: .init(label: label, isPressed: false))
        button.children = made._resolve(c.at("\(S.self)"))
      }
      return n
    }
  }
}
