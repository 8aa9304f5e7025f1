import Testing

@testable import Kit

@Suite struct HeldTests {
  func check(_ acts: [(inout Held) -> Void], holds expected: [Double], ended: Int) {
    var held = Held()
    for act in acts { act(&held) }
    #expect([held.right, held.down, held.scale, held.middle.x, held.middle.y] == expected)
    #expect(held.ended == ended)
  }

  @Test func whatFingersDidIsHeldUntilItIsLetGoOf() {
    let push: (inout Held) -> Void = { $0.push(right: 10, down: -4) }
    let zoom: (inout Held) -> Void = { $0.zoom(by: 2, around: SIMD2(0.25, 1)) }
    let letGo: (inout Held) -> Void = { $0.letGo() }
    check([], holds: [0, 0, 1, 0.5, 0.5], ended: 0)
    check([push, push], holds: [20, -8, 1, 0.5, 0.5], ended: 2)
    check([zoom, push, zoom], holds: [10, -4, 4, 0.25, 1], ended: 3)
    // What is drawn anew has it all.
    check([push, zoom, letGo], holds: [0, 0, 1, 0.5, 0.5], ended: 2)
    check([push, letGo, push], holds: [10, -4, 1, 0.5, 0.5], ended: 2)
  }
}
