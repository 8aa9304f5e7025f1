// Modifiers: each changes the context on the way down, or the nodes on the way up.
public struct _Modified<C: View>: _Primitive {
  let content: C
  var step = "m", down: @MainActor (_Context) -> _Context = { $0 }
  var up: @MainActor ([_Node], _Context) -> [_Node] = { n, _ in n }
  public func _resolve(_ c: _Context) -> [_Node] { up(content._resolve(down(c).at("m")), c) }
}
extension View {
  func _down(_ f: @escaping @MainActor (_Context) -> _Context) -> _Modified<Self> { .init(content: self, down: f) }
  func _up(_ f: @escaping @MainActor ([_Node], _Context) -> [_Node]) -> _Modified<Self> { .init(content: self, up: f) }
  func _each(_ f: @escaping @MainActor (_Node) -> Void) -> _Modified<Self> {
    _up { n, _ in
      for one in n { f(one) }
      return n
    }
  }
  /// One node to hang something on, whatever the content came to.
  func _box(_ f: @escaping @MainActor (_Node, _Context) -> Void) -> _Modified<Self> {
    _up { n, c in
      let one = n.count == 1 ? n[0] : _Node("Group", "", n)
      f(one, c)
      return [one]
    }
  }

  // what a reader is told
  public func accessibilityIdentifier(_ identifier: String) -> some View { _each { $0.identifier = identifier } }
  public func accessibilityLabel(_ label: Text) -> some View { _each { $0.label = label.s } }
  public func accessibilityLabel(_ key: LocalizedStringKey) -> some View { _each { $0.label = key.s } }
  @_disfavoredOverload public func accessibilityLabel<S: StringProtocol>(_ label: S) -> some View {
    _each { $0.label = String(label) }
  }
  public func accessibilityInputLabels<S: StringProtocol>(_ inputLabels: [S]) -> some View {
    _each { $0.inputLabels = inputLabels.map { String($0) } }
  }
  public func accessibilityShowsLargeContentViewer<V: View>(@ViewBuilder _ largeContentView: () -> V) -> some View {
    let content = largeContentView()
    return _up { n, c in
      for one in n { one.largeContent = content._resolve(c.at("large")).flatMap(\.texts) }
      return n
    }
  }
  public func accessibilityHidden(_ hidden: Bool) -> some View { _each { $0.hidden = hidden } }
  public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> some View {
    _each {
      $0.traits.formUnion(traits)
      if traits.contains(.isHeader) { $0.header = true }
    }
  }
  public func accessibilityElement(children: AccessibilityChildBehavior = .ignore) -> some View {
    // A container is an element of its own.
    _up { n, _ in children == .contain ? [_Node("Group", "", n)] : n }._box { n, _ in
      if children == .combine { n.label = n.spoken }
    }
  }

  // what flows down
  public func environment<T: AnyObject & Observable>(_ object: T?) -> some View {
    _down { $0.with { $0.objects[ObjectIdentifier(T.self)] = object } }
  }
  public func environment<V>(_ keyPath: WritableKeyPath<EnvironmentValues, V>, _ value: V) -> some View {
    _down { $0.with { $0[keyPath: keyPath] = value } }
  }
  public func id<ID: Hashable>(_ id: ID) -> some View {
    _down { $0.at("id \(id)") }._each { $0.style["--id"] = "\(id)" }
  }
  public func disabled(_ disabled: Bool) -> some View { _down { $0.with { $0.enabled = $0.enabled && !disabled } } }
  public func dynamicTypeSize<T: RangeExpression>(_ range: T) -> some View where T.Bound == DynamicTypeSize {
    _down {
      $0.with { e in
        let all = DynamicTypeSize.allCases.filter { range.contains($0) }
        if let lo = all.first, let hi = all.last { e.dynamicTypeSize = min(max(e.dynamicTypeSize, lo), hi) }
      }
    }
  }

  // what happens by itself
  public func onChange<V: Equatable>(
    of value: V, initial: Bool = false, _ action: @escaping (_ oldValue: V, _ newValue: V) -> Void
  ) -> some View { _watch("onChange", value, initial, action) }
  func _watch<V: Equatable>(_ kind: String, _ value: V, _ initial: Bool, _ action: @escaping (V, V) -> Void)
    -> some View
  {
    _up { n, c in
      let key = c.path + "|" + kind + String(describing: V.self)
      let old = c.host.watched[key] as? V
      c.host.seen.insert(key)
      c.host.watched[key] = value
      if let old {
        if old != value { c.host.after.append { action(old, value) } }
      } else if initial {
        c.host.after.append { action(value, value) }
      }
      return n
    }
  }
  /// Each view is as large as the window.
  public func onGeometryChange<T: Equatable & Sendable>(
    for type: T.Type, of transform: @escaping @Sendable (GeometryProxy) -> T, action: @escaping (_ newValue: T) -> Void
  ) -> some View {
    _up { n, c in
      let now = transform(GeometryProxy(size: c.host.window))
      return n + EmptyView()._watch("geometry", now, true) { action($1) }._resolve(c.at("geometry"))
    }
  }
  public func onDisappear(perform action: (@MainActor () -> Void)? = nil) -> some View {
    _up { n, c in
      c.host.leaving[c.path] = action
      c.host.seen.insert(c.path)
      return n
    }
  }
  // tests run what a task would
  @preconcurrency public func task(
    priority: TaskPriority = .userInitiated, @_inheritActorContext _ action: @escaping @Sendable () async -> Void
  ) -> some View { self }
  @preconcurrency public func task<T: Equatable>(
    id value: T, priority: TaskPriority = .userInitiated,
    @_inheritActorContext _ action: @escaping @Sendable () async -> Void
  ) -> some View { self }
  public func focused(_ condition: FocusState<Bool>.Binding) -> some View { _each { $0.focused = condition.get() } }
  public func autocorrectionDisabled(_ disable: Bool = true) -> some View { _each { $0.corrects = !disable } }
  public func submitLabel(_ submitLabel: SubmitLabel) -> some View { _each { $0.notes = [submitLabel.n] } }
  public func onSubmit(_ action: @escaping () -> Void) -> some View {
    _down { $0.with { $0.submit = action } }
  }

  // what comes on top
  public func navigationDestination<D: Hashable, C: View>(
    for data: D.Type, @ViewBuilder destination: @escaping (D) -> C
  ) -> some View {
    _box { n, _ in
      let old = n.destination
      n.destination = { v in (v.base as? D).map { destination($0) } ?? old?(v) }
    }
  }
  public func navigationTitle(_ key: LocalizedStringKey) -> some View { _title(key.s) }
  @_disfavoredOverload public func navigationTitle<S: StringProtocol>(_ title: S) -> some View { _title(String(title)) }
  func _title(_ s: String) -> some View {
    _up { n, _ in
      let t = _Node("Title", s)
      t.header = true
      return [t] + n
    }
  }
  public func toolbar<C: View>(@ViewBuilder content: () -> C) -> some View {
    let content = content()
    return _up { n, c in
      let bar = _Node("Toolbar", "", content._resolve(c.at("toolbar")))
      return bar.children.isEmpty ? n : [bar] + n
    }
  }

  // touches and actions beside the first
  public func onTapGesture(perform action: @escaping @MainActor () -> Void) -> some View { _each { $0.tap = action } }
  public func accessibilityAction(_ kind: AccessibilityActionKind = .default, _ handler: @escaping () -> Void)
    -> some View
  { _box { n, _ in n.actions[kind == .escape ? "escape" : "default"] = handler } }
  public func accessibilityFocused(_ condition: AccessibilityFocusState<Bool>.Binding) -> some View {
    _each { $0.takesReader = true }
  }
  public func accessibilitySortPriority(_ priority: Double) -> some View { _each { $0.priority = priority } }
}
