// Stub only: what tests hold. A host keeps a root view's state, resolves it to nodes, and acts on them.
@MainActor public final class _Host {
  var boxes: [String: AnyObject] = [:]
  var used: Set<String> = []
  var watched: [String: Any] = [:]
  /// What stands in a field: what was typed, until the app's own text becomes another.
  var typed: [String: (own: String, shown: String)] = [:]
  var seen: Set<String> = []
  /// What those do that are no longer there: at once, since nothing slides.
  var leaving: [String: @MainActor () -> Void] = [:]
  var after: [@MainActor () -> Void] = []
  var env = EnvironmentValues()
  /// What a view that asks for its room is told.
  public var space = CGSize(width: 350, height: 180)
  /// That of the whole: a tablet held sideways, or a phone.
  public var window: CGSize { didSet { cached = nil } }
  private var cached: _Node?
  private let make: @MainActor (_Context) -> [_Node]
  public private(set) var opened: [URL] = []
  /// What was handed to the system's sheet.
  public internal(set) var shared: [String] = []
  /// Whether the system opens what it is given.
  public var hasDialer = true

  public init<V: View>(_ root: V, width: UserInterfaceSizeClass = .compact) {
    make = { root._resolve($0) }
    window = width == .regular ? CGSize(width: 1_180, height: 820) : CGSize(width: 390, height: 844)
    env.horizontalSizeClass = width
    env.openURL = OpenURLAction(act: { [weak self] in
      self?.opened.append($0)
      return self?.hasDialer ?? false
    })
  }
  nonisolated func invalidate() { MainActor.assumeIsolated { cached = nil } }
  public func set<V>(_ path: WritableKeyPath<EnvironmentValues, V>, _ value: V) {
    env[keyPath: path] = value
    cached = nil
  }

  /// The current tree. Evaluated again only after a State or an observed property changed: a model field that
  /// is not observable leaves the old tree, as it would on a phone.
  public var tree: _Node {
    var rounds = 0
    while true {
      if let cached { return cached }
      rounds += 1
      precondition(rounds < 50, "the view changes its own state while it is evaluated")
      seen = []
      used = []
      after = []
      let flag = _Flag()
      let nodes = withObservationTracking {
        make(_Context(env: env, host: self))
      } onChange: { [weak self] in
        flag.set()
        self?.invalidate()
      }
      watched = watched.filter { seen.contains($0.key) }
      // what left the screen forgets its state, as on a phone
      boxes = boxes.filter { used.contains($0.key) }
      after += leaving.filter { !seen.contains($0.key) }.values
      leaving = leaving.filter { seen.contains($0.key) }
      let node = _Node("Root", "", nodes)
      if !flag.isSet { cached = node }
      for action in after { action() }
    }
  }
  public func find(_ identifier: String) -> _Node? { tree.all.first { $0.identifier == identifier } }
  public var texts: [String] { tree.texts }
  struct Missing: Error, CustomStringConvertible { let description: String }
  private func need(_ id: String) throws -> _Node {
    guard let n = find(id) else {
      throw Missing(description: "no \(id) on screen; there are \(tree.all.compactMap(\.identifier))")
    }
    if n.disabled { throw Missing(description: "\(id) is disabled") }
    return n
  }
  public func tap(_ id: String) throws {
    guard let up = try need(id).all.lazy.compactMap(\.tap).first else {
      throw Missing(description: "\(id) does nothing when tapped")
    }
    up()
  }
  public func type(_ id: String, _ text: String) throws {
    guard let t = try need(id).all.lazy.compactMap(\.type).first else {
      throw Missing(description: "\(id) takes no text")
    }
    t(text)
  }
  /// A key of a keyboard; whether any control has it.
  public func press(_ key: String) -> Bool {
    let act = tree.all.first { $0.key == key && !$0.disabled }?.tap
    act?()
    return act != nil
  }
  public func submit(_ id: String) throws { try need(id).all.lazy.compactMap(\.submit).first?() }
  public func act(_ id: String, _ name: String) throws {
    guard let action = try need(id).all.lazy.compactMap({ $0.actions[name] }).first else {
      throw Missing(description: "\(id) has no action \(name)")
    }
    action()
  }
  /// What a screen-reader user would stumble on: controls that say nothing, or that tests cannot name.
  public func audit() -> [String] {
    tree.all.filter { !$0.hidden && ($0.tap != nil || $0.type != nil) }.flatMap { n -> [String] in
      (n.spoken.isEmpty ? ["\(n.kind) \(n.identifier ?? "?") says nothing"] : [])
        + (n.identifier == nil ? ["\(n.kind) «\(n.spoken)» has no identifier"] : [])
    }
  }
}
final class _Flag: @unchecked Sendable {
  private(set) var isSet = false
  func set() { isSet = true }
}

// MARK: the tree tests look at

/// What one view came to: a kind ("Button", "Text"...), what assistive technology would read, what it can do.
@MainActor public final class _Node {
  public let kind: String
  public var text = ""
  public var identifier: String?, label: String?, value: String?
  public var hidden = false, disabled = false, header = false, focused = false, corrects = true, takesReader = false
  public var traits: AccessibilityTraits = []
  public var notes: [String] = []
  /// By which names a voice can touch it; and in which language words are read aloud.
  public var inputLabels: [String] = [], language = ""
  /// What a long press shows of a control that does not grow.
  public var largeContent: [String] = []
  /// What was asked for in looks, as CSS; and what was drawn, as SVG.
  public var style: [String: String] = [:]
  public var drawn = ""
  public var view: AnyObject?
  public var key: String?
  public var children: [_Node]
  public var tap: (@MainActor () -> Void)?
  public var type: (@MainActor (String) -> Void)?
  public var submit: (() -> Void)?
  public var actions: [String: () -> Void] = [:]
  public var priority = 0.0
  var destination: ((AnyHashable) -> (any View)?)?
  init(_ kind: String, _ text: String = "", _ children: [_Node] = []) {
    self.kind = kind
    self.text = text
    self.children = children
  }
  public var all: [_Node] { [self] + children.flatMap(\.all) }
  public var texts: [String] { all.filter { $0.kind == "Text" }.map(\.text) }
  /// Every text under here, in order, leaving out what is hidden from assistive technology.
  public var spoken: String {
    if hidden { return "" }
    if let label { return label }
    return ([text] + children.map(\.spoken)).filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
