// Stand-in for the part of SwiftUI the app uses. Linux only: never built on Apple systems.
// Signatures follow the public API; behaviour is a small model (no layout, no drawing, no animation)
// so that tests can resolve a screen to a tree of nodes, find one by identifier, act on it and look again.
@_exported import Foundation
@_exported import Observation

@MainActor public struct _Context {
  var env = EnvironmentValues()
  var path = ""
  let host: _Host
  func at(_ step: String) -> _Context {
    var c = self
    c.path += "/" + step
    return c
  }
  func with(_ change: (inout EnvironmentValues) -> Void) -> _Context {
    var c = self
    change(&c.env)
    return c
  }
}

// MARK: View
// Types that builders make conform in an extension: a conformance in the declaration would put their initialisers
// on the main actor, and result builders are not.

@MainActor @preconcurrency public protocol View {
  associatedtype Body: View
  @ViewBuilder @MainActor @preconcurrency var body: Self.Body { get }
  /// Stub only: primitives build nodes here; the default evaluates `body`.
  @MainActor func _resolve(_ c: _Context) -> [_Node]
}
extension View {
  public func _resolve(_ c: _Context) -> [_Node] {
    let here = c.at(String(String(describing: Self.self).prefix { $0 != "<" }))
    _bindAll(self, here)
    return body._resolve(here)
  }
}
@MainActor func _bindAll(_ value: Any, _ c: _Context) {
  for property in Mirror(reflecting: value).children {
    (property.value as? any _Bound)?._bind(c.at(property.label ?? "?"))
  }
}
extension Never: View { public var body: Never { fatalError("Never has no body") } }
@MainActor @preconcurrency public protocol _Primitive: View where Body == Never {}
extension _Primitive { public var body: Never { fatalError("a primitive has no body") } }

public struct EmptyView { public init() {} }
extension EmptyView: _Primitive {
  public func _resolve(_ c: _Context) -> [_Node] { [] }
}
public struct TupleView<each T: View> {
  let content: (repeat each T)
  init(_ c: (repeat each T)) { content = c }
}
extension TupleView: _Primitive {
  public func _resolve(_ c: _Context) -> [_Node] {
    var out: [_Node] = []
    var i = 0
    for v in repeat each content {
      out += v._resolve(c.at("\(i)"))
      i += 1
    }
    return out
  }
}
public struct _ConditionalContent<A: View, B: View> {
  enum Side {
    case a(A)
    case b(B)
  }
  let side: Side
}
extension _ConditionalContent: _Primitive {
  public func _resolve(_ c: _Context) -> [_Node] {
    switch side {
    case .a(let v): v._resolve(c.at("a"))
    case .b(let v): v._resolve(c.at("b"))
    }
  }
}
extension Optional: View where Wrapped: View {
  public var body: Never { fatalError("a primitive has no body") }
  public func _resolve(_ c: _Context) -> [_Node] { map { $0._resolve(c.at("some")) } ?? [] }
}

@resultBuilder public struct ViewBuilder {
  public static func buildExpression<C: View>(_ content: C) -> C { content }
  public static func buildBlock() -> EmptyView { EmptyView() }
  public static func buildBlock<C: View>(_ content: C) -> C { content }
  @_disfavoredOverload public static func buildBlock<each C: View>(_ content: repeat each C) -> TupleView<repeat each C>
  {
    TupleView((repeat each content))
  }
  public static func buildIf<C: View>(_ content: C?) -> C? { content }
  public static func buildEither<A: View, B: View>(first: A) -> _ConditionalContent<A, B> { .init(side: .a(first)) }
  public static func buildEither<A: View, B: View>(second: B) -> _ConditionalContent<A, B> { .init(side: .b(second)) }
}

// MARK: state: boxes live in the host under the view's place in the tree, so they outlive a re-evaluation

@MainActor protocol _Bound { func _bind(_ c: _Context) }
public protocol DynamicProperty {}
final class _Box<V> {
  var onSet: () -> Void = {}
  var v: V { didSet { onSet() } }
  init(_ v: V) { self.v = v }
}
final class _Slot<V> {
  var box: _Box<V>
  init(_ v: V) { box = _Box(v) }
  @MainActor func adopt(_ c: _Context) {
    c.host.used.insert(c.path)
    if let kept = c.host.boxes[c.path] as? _Box<V> {
      box = kept
      return
    }
    c.host.boxes[c.path] = box
    box.onSet = { [weak h = c.host] in h?.invalidate() }
  }
  var binding: Binding<V> {
    let b = box
    return Binding(_get: { b.v }, _set: { b.v = $0 })
  }
}
@propertyWrapper public struct State<Value>: DynamicProperty, _Bound {
  let slot: _Slot<Value>
  public init(wrappedValue: Value) { slot = _Slot(wrappedValue) }
  public init(initialValue: Value) { slot = _Slot(initialValue) }
  public var wrappedValue: Value {
    get { slot.box.v }
    nonmutating set { slot.box.v = newValue }
  }
  public var projectedValue: Binding<Value> { slot.binding }
  func _bind(_ c: _Context) { slot.adopt(c) }
}
extension State: @unchecked Sendable where Value: Sendable {}
@propertyWrapper @dynamicMemberLookup public struct Binding<Value> {
  let get: () -> Value, set: (Value) -> Void
  @preconcurrency public init(
    @_inheritActorContext get: @escaping @isolated(any) @Sendable () -> Value,
    @_inheritActorContext set: @escaping @isolated(any) @Sendable (Value) -> Void
  ) {
    self.get = unsafeBitCast(get, to: (() -> Value).self)
    self.set = unsafeBitCast(set, to: ((Value) -> Void).self)
  }
  init(_get: @escaping () -> Value, _set: @escaping (Value) -> Void) {
    get = _get
    set = _set
  }
  public static func constant(_ value: Value) -> Binding<Value> { Binding(_get: { value }, _set: { _ in }) }
  public var wrappedValue: Value {
    get { get() }
    nonmutating set { set(newValue) }
  }
  public var projectedValue: Binding<Value> { self }
  public subscript<S>(dynamicMember path: WritableKeyPath<Value, S>) -> Binding<S> {
    Binding<S>(
      _get: { get()[keyPath: path] },
      _set: {
        var x = get()
        x[keyPath: path] = $0
        set(x)
      })
  }
}
extension Binding: @unchecked Sendable where Value: Sendable {}
/// Which field is typed in; here nothing but the app moves it.
@propertyWrapper public struct FocusState<Value: Hashable>: DynamicProperty, _Bound {
  @MainActor @preconcurrency public struct Binding {
    let get: () -> Value
  }
  let slot: _Slot<Value>
  public init() where Value == Bool { slot = _Slot(false) }
  public var wrappedValue: Value {
    get { slot.box.v }
    nonmutating set { slot.box.v = newValue }
  }
  public var projectedValue: Binding { Binding(get: { [box = slot.box] in box.v }) }
  func _bind(_ c: _Context) { slot.adopt(c) }
}
/// Where a screen reader is; tasks are not run here, so a node notes that it would ask for it.
@propertyWrapper public struct AccessibilityFocusState<Value: Hashable>: DynamicProperty, _Bound {
  @MainActor @preconcurrency public struct Binding {}
  let slot: _Slot<Value>
  public init() where Value == Bool { slot = _Slot(false) }
  public var wrappedValue: Value {
    get { slot.box.v }
    nonmutating set { slot.box.v = newValue }
  }
  public var projectedValue: Binding { Binding() }
  func _bind(_ c: _Context) { slot.adopt(c) }
}
public struct EnvironmentValues {
  public init() {}
  public var horizontalSizeClass: UserInterfaceSizeClass?
  public var verticalSizeClass: UserInterfaceSizeClass? = .regular
  public var scenePhase: ScenePhase = .active
  public var locale = Locale(identifier: "de")
  public var dynamicTypeSize: DynamicTypeSize = .large
  public var openURL = OpenURLAction(act: { _ in false })
  var objects: [ObjectIdentifier: AnyObject] = [:]
  var submit: (() -> Void)?
  var enabled = true
}
public struct Transaction {
  /// That of the last change.
  @MainActor public static var _last: Transaction?
  public var disablesAnimations = false
  public init() {}
}
@MainActor public func withTransaction<R>(_ transaction: Transaction, _ body: () throws -> R) rethrows -> R {
  Transaction._last = transaction
  return try body()
}
@MainActor @preconcurrency public struct OpenURLAction {
  let act: @MainActor (URL) -> Bool
  public struct Result: Sendable {
    let opens: Bool
    public static let discarded = Self(opens: false)
  }
  nonisolated init(act: @escaping @MainActor (URL) -> Bool) { self.act = act }
  public init(handler: @escaping (URL) -> Result) { act = { handler($0).opens } }
  public func callAsFunction(_ url: URL, completion: @escaping (_ accepted: Bool) -> Void = { _ in }) {
    completion(act(url))
  }
}
@propertyWrapper public struct Environment<Value>: DynamicProperty, _Bound {
  final class Slot { var values: EnvironmentValues? }
  let slot = Slot(), read: (EnvironmentValues) -> Value
  public init(_ keyPath: KeyPath<EnvironmentValues, Value>) { read = { $0[keyPath: keyPath] } }
  public init(_ type: Value.Type) where Value: AnyObject, Value: Observable {
    read = {
      guard let o = $0.objects[ObjectIdentifier(type)] as? Value else {
        fatalError("no \(type) in the environment: .environment(...) is missing above this view")
      }
      return o
    }
  }
  public var wrappedValue: Value { read(slot.values ?? EnvironmentValues()) }
  func _bind(_ c: _Context) { slot.values = c.env }
}
/// Of all settings it knows the usual one and the largest.
@propertyWrapper public struct ScaledMetric<Value: BinaryFloatingPoint>: DynamicProperty, _Bound {
  final class Slot { var factor: CGFloat = 1 }
  let slot = Slot(), value: Value, style: Font.TextStyle
  public init(wrappedValue: Value, relativeTo textStyle: Font.TextStyle) {
    value = wrappedValue
    style = textStyle
  }
  public init(wrappedValue: Value) { self.init(wrappedValue: wrappedValue, relativeTo: .body) }
  public var wrappedValue: Value { value * Value(slot.factor) }
  func _bind(_ c: _Context) { slot.factor = c.env.dynamicTypeSize == .accessibility5 ? style._growth : 1 }
}
