import Foundation
import Testing

@testable import Kit

@Suite struct GeometryTests {
  @Test func itemsAreReadInPoints() {
    let packed = Data([1, 4, 1, 0, 4, 0, 0xfc, 0xff, 2, 2, 0, 0, 0, 0, 0, 8, 0, 2, 0])
    #expect(
      Geometry(packed: packed)?.items == [
        .init(kind: .houses, points: [SIMD2(1, -1)]), .init(kind: .asked, points: [SIMD2(0, 0), SIMD2(2, 0.5)]),
      ])
    #expect(Geometry(packed: Data([1]))?.items == [])
  }

  @Test func nothingElseIsDrawn() {
    let whole: [UInt8] = [1, 4, 1, 0, 4, 0, 4, 0]
    for cut in 2..<whole.count { #expect(Geometry(packed: Data(whole.prefix(cut))) == nil) }
    for wrong in [[], [2], [1, 9, 0, 0], [1, 1, 255, 255]] as [[UInt8]] {
      #expect(Geometry(packed: Data(wrong)) == nil)
    }
    #expect(Geometry(packed: Data([1] + Array(repeating: 0, count: 70_000))) == nil)
  }
}
