import Foundation

/// The ground of the map as the core packs it (docs/chart-format.md).
public struct Geometry: Equatable, Sendable {
  public enum Kind: UInt8, CaseIterable, Sendable {
    case commune = 1
    case asked, department, houses, filled
  }
  public struct Item: Equatable, Sendable {
    public let kind: Kind
    /// In points, from the left and from the top.
    public let points: [SIMD2<Double>]
  }
  public let items: [Item]

  /// Nothing of another version. What cannot be read ends it, and what stands before it stands.
  public init(packed: Data) {
    var reader = Reader(bytes: [UInt8](packed))
    items = reader.byte() == 2 ? Array(sequence(state: reader) { $0.item() }) : []
  }
}

private struct Reader {
  let bytes: [UInt8]
  var at = 0
  mutating func byte() -> UInt8? {
    guard at < bytes.count else { return nil }
    defer { at += 1 }
    return bytes[at]
  }
  mutating func short() -> UInt16? {
    guard let low = byte(), let high = byte() else { return nil }
    return UInt16(low) | UInt16(high) << 8
  }
  mutating func item() -> Geometry.Item? {
    guard let kind = byte().flatMap(Geometry.Kind.init(rawValue:)), let count = short() else { return nil }
    var points: [SIMD2<Double>] = []
    for _ in 0..<count {
      guard let x = short(), let y = short() else { return nil }
      points.append(SIMD2(Double(Int16(bitPattern: x)) / 4, Double(Int16(bitPattern: y)) / 4))
    }
    return Geometry.Item(kind: kind, points: points)
  }
}
