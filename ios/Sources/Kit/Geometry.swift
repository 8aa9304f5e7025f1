import Foundation

/// The ground of the map as the core packs it (docs/chart-format.md).
public struct Geometry: Equatable, Sendable {
  public enum Kind: UInt8, CaseIterable, Sendable {
    case commune = 1
    case asked, department, houses
  }
  public struct Item: Equatable, Sendable {
    public let kind: Kind
    /// In points, from the left and from the top.
    public let points: [SIMD2<Double>]
  }
  public let items: [Item]

  /// Nothing of another version, and nothing that is cut: the pins are drawn on an empty ground then.
  public init?(packed: Data) {
    var reader = Reader(bytes: [UInt8](packed))
    guard packed.count <= 64 * 1024, reader.byte() == 1 else { return nil }
    var items: [Item] = []
    while !reader.isAtEnd {
      guard let kind = reader.byte().flatMap(Kind.init(rawValue:)), let count = reader.short() else { return nil }
      var points: [SIMD2<Double>] = []
      for _ in 0..<count {
        guard let x = reader.short(), let y = reader.short() else { return nil }
        points.append(SIMD2(Double(Int16(bitPattern: x)) / 4, Double(Int16(bitPattern: y)) / 4))
      }
      items.append(Item(kind: kind, points: points))
    }
    self.items = items
  }
}

private struct Reader {
  let bytes: [UInt8]
  var at = 0
  var isAtEnd: Bool { at == bytes.count }
  mutating func byte() -> UInt8? {
    guard at < bytes.count else { return nil }
    defer { at += 1 }
    return bytes[at]
  }
  mutating func short() -> UInt16? {
    guard let low = byte(), let high = byte() else { return nil }
    return UInt16(low) | UInt16(high) << 8
  }
}
