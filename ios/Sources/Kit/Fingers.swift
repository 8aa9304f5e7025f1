import Bindings

/// What fingers do to the map, without what sees them: how it looks while they are down, and what the core is told when
/// they are lifted. A push and a zoom of one hand are told in one: the core would answer to each, and the map would jump.
public struct Fingers: Equatable, Sendable {
  public enum Phase: Sendable { case moves, ends, isCancelled }

  public struct Zoom: Equatable, Sendable {
    public fileprivate(set) var scale = 1.0
    /// Where it began, in points, and as parts of the width and of the height.
    fileprivate var start = SIMD2(0.0, 0.0)
    public fileprivate(set) var middle = SIMD2(0.5, 0.5)
  }

  /// What they did before, which the core has not drawn yet.
  public private(set) var held = Held()
  public private(set) var push = SIMD2(0.0, 0.0)
  public private(set) var zoom: Zoom?
  private var isPushing = false
  private var isZooming = false

  public init() {}

  /// Nothing is pushed or zoomed: what is drawn stands where the core drew it.
  public var isAtRest: Bool { !isPushing && !isZooming && held.isLetGo }

  public mutating func pushed(_ phase: Phase, by way: SIMD2<Double>) -> [AppAction] {
    isPushing = phase == .moves
    push = phase == .isCancelled ? SIMD2(0, 0) : way
    return lifted()
  }

  public mutating func zoomed(
    _ phase: Phase, by scale: Double, from start: SIMD2<Double>, in size: SIMD2<Double>
  ) -> [AppAction] {
    isZooming = phase == .moves
    let middle = SIMD2(size.x > 0 ? start.x / size.x : 0.5, size.y > 0 ? start.y / size.y : 0.5)
    zoom = phase == .isCancelled ? nil : Zoom(scale: scale, start: start, middle: middle)
    return lifted()
  }

  public mutating func letGo() { held.letGo() }

  private mutating func lifted() -> [AppAction] {
    guard !isPushing, !isZooming, zoom != nil || push != SIMD2(0, 0) else { return [] }
    let (right, down) = (whole(push.x), whole(push.y))
    var told = ChartAction.panned(right: right, down: down)
    if let zoom {
      held.zoom(by: zoom.scale, around: zoom.middle)
      let (x, y) = (whole(zoom.start.x), whole(zoom.start.y))
      told = .moved(x: x, y: y, perMille: whole(zoom.scale * 1000), right: right, down: down)
    }
    held.push(right: push.x, down: push.y)
    (zoom, push) = (nil, SIMD2(0, 0))
    return [.chart(action: told)]
  }
}

/// What else goes by fingers around the map.
public enum Neighbour: CaseIterable, Sendable {
  /// The way back that begins at the edge of the screen.
  case edge
  /// A pan of what the map lies in: since iOS 26 the way back begins anywhere in a page.
  case pan
  case other

  /// It begins only where the map does not move.
  public var waitsForMap: Bool { self == .pan }
  /// The map moves only where it does not begin.
  public var goesBeforeMap: Bool { self == .edge }
}

/// Gestures may give what is no number.
public func whole(_ figure: Double) -> Int32 {
  figure.isFinite ? Int32(min(max(figure.rounded(), -1e6), 1e6)) : 0
}
