/// What fingers did to the map, until the core has drawn it anew: without it the map would jump back, and then to
/// where it belongs.
public struct Held: Equatable, Sendable {
  public private(set) var right = 0.0
  public private(set) var down = 0.0
  public private(set) var scale = 1.0
  /// Where the zoom has its middle, as parts of the width and of the height.
  public private(set) var middle = SIMD2(0.5, 0.5)
  /// Counts the gestures that ended. At an end of the map nothing is drawn anew: whoever waits for that gives up once
  /// no other gesture came.
  public private(set) var ended = 0

  public init() {}

  public var isLetGo: Bool { right == 0 && down == 0 && scale == 1 }

  public mutating func push(right: Double, down: Double) {
    self.right += right
    self.down += down
    ended += 1
  }

  public mutating func zoom(by factor: Double, around middle: SIMD2<Double>) {
    scale *= factor
    self.middle = middle
    ended += 1
  }

  public mutating func letGo() {
    (right, down, scale, middle) = (0, 0, 1, SIMD2(0.5, 0.5))
  }
}
