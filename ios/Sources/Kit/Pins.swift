import Bindings
import Constants

/// Where the pins of the map are touched.
public enum Pins {
  /// How far the head of a pin is above its point, half its width, and how far it stands above its point in all.
  public static let up = 23.0, half = 13.0, top = 36.0

  /// Whose page a touch opens. Each pin has the room of a thumb; where two share it, the nearer one is meant.
  public static func touched(at place: SIMD2<Double>, of pins: [PinRow]) -> Tap? {
    let near = pins.compactMap { pin -> (open: Tap, far: Double)? in
      guard let open = pin.open, open.enabled else { return nil }
      let away = SIMD2(Double(pin.x), Double(pin.y) - up) - place
      guard max(abs(away.x), abs(away.y)) <= Space.target / 2 else { return nil }
      return (open, (away * away).sum())
    }
    return near.min { $0.far < $1.far }?.open
  }
}
