import Bindings
import Testing

@testable import Kit

/// What fingers on the map come to, when they are lifted.
@Suite struct FingersTests {
  typealias Step = (inout Fingers) -> [AppAction]
  let size = SIMD2(200.0, 400.0)

  func push(_ phase: Fingers.Phase, _ right: Double, _ down: Double) -> Step {
    { $0.pushed(phase, by: SIMD2(right, down)) }
  }
  func zoom(_ phase: Fingers.Phase, _ scale: Double, _ x: Double, _ y: Double) -> Step {
    { [size] in $0.zoomed(phase, by: scale, from: SIMD2(x, y), in: size) }
  }
  func check(_ steps: [Step], tells expected: [AppAction], holds held: [Double] = [0, 0, 1], rests: Bool = false) {
    var fingers = Fingers()
    #expect(steps.flatMap { $0(&fingers) } == expected)
    #expect([fingers.held.right, fingers.held.down, fingers.held.scale] == held)
    #expect(fingers.isAtRest == rests)
  }

  @Test func oneActionIsToldWhenTheyAreLifted() {
    let pushed = AppAction.chart(action: .panned(right: 30, down: -20))
    let zoomed = AppAction.chart(action: .moved(x: 50, y: 100, perMille: 1500, right: 0, down: 0))
    check([], tells: [], rests: true)
    check([push(.moves, 10, 0), push(.moves, 29.6, -20)], tells: [])
    check([push(.moves, 10, 0), push(.ends, 29.6, -20)], tells: [pushed], holds: [29.6, -20, 1])
    check([zoom(.moves, 1.2, 50, 100), zoom(.ends, 1.5, 50, 100)], tells: [zoomed], holds: [0, 0, 1.5])
    // Of one hand, whichever ends first.
    let moved = AppAction.chart(action: .moved(x: 50, y: 100, perMille: 1500, right: 30, down: -20))
    let both = [push(.moves, 1, 1), zoom(.moves, 1.2, 50, 100)]
    check(both + [push(.ends, 30, -20)], tells: [])
    for ends in [
      [push(.ends, 30, -20), zoom(.ends, 1.5, 50, 100)], [zoom(.ends, 1.5, 50, 100), push(.ends, 30, -20)],
    ] {
      check(both + ends, tells: [moved], holds: [30, -20, 1.5])
    }
  }

  @Test func whatTheSystemTakesAwayIsUndone() {
    check([push(.moves, 10, 0), push(.isCancelled, 10, 0)], tells: [], rests: true)
    check([zoom(.moves, 2, 0, 0), zoom(.isCancelled, 2, 0, 0)], tells: [], rests: true)
    check(
      [push(.moves, 5, 5), zoom(.moves, 2, 0, 0), zoom(.isCancelled, 2, 0, 0), push(.ends, 6, 7)],
      tells: [.chart(action: .panned(right: 6, down: 7))], holds: [6, 7, 1])
  }

  @Test func theMapRestsWhenItWasDrawnAnew() {
    var fingers = Fingers()
    _ = fingers.pushed(.ends, by: SIMD2(3, 0))
    #expect(!fingers.isAtRest && fingers.push == SIMD2(0, 0))
    fingers.letGo()
    #expect(fingers.isAtRest)
    _ = fingers.zoomed(.moves, by: 2, from: SIMD2(50, 100), in: size)
    #expect(fingers.zoom?.middle == SIMD2(0.25, 0.25) && !fingers.isAtRest)
  }

  @Test func noNumberOfAGestureIsTooOdd() {
    #expect([.nan, .infinity, -1e9, 0.5, -0.4].map(whole) == [0, 0, -1_000_000, 1, 0])
    var fingers = Fingers()
    let nothing = AppAction.chart(action: .moved(x: 0, y: 0, perMille: 0, right: 0, down: 0))
    #expect(zoom(.ends, .nan, .nan, .infinity)(&fingers) == [nothing])
  }

  @Test func onlyTheWayBackThatBeginsAnywhereWaits() {
    #expect(Neighbour.allCases.filter(\.waitsForMap) == [.pan])
    #expect(Neighbour.allCases.filter(\.goesBeforeMap) == [.edge])
  }

  func pin(_ id: String, _ x: Int32, _ y: Int32, opens: Bool = true, enabled: Bool = true) -> PinRow {
    PinRow(
      id: id, label: id, x: x, y: y, labelSide: .hidden, tone: .plain,
      open: opens ? sampleTap(.opened(screen: .station(id: id)), enabled: enabled) : nil, accessibilityLabel: id)
  }

  @Test func theNearestPinTakesTheTouch() {
    let pins = [
      pin("place", 100, 77, opens: false), pin("shut", 100, 123, enabled: false), pin("a", 100, 123),
      pin("b", 120, 123), pin("c", 300, 123),
    ]
    let touched = { (x: Double, y: Double) -> ScreenName? in
      guard case .opened(let screen) = Pins.touched(at: SIMD2(x, y), of: pins)?.action else { return nil }
      return screen
    }
    // The heads of a and b are at 100 and at 120, 100 from the top.
    #expect(touched(100, 100) == .station(id: "a") && touched(109, 76) == .station(id: "a"))
    #expect(touched(111, 100) == .station(id: "b") && touched(144, 124) == .station(id: "b"))
    #expect(touched(300, 100) == .station(id: "c"))
    for (x, y) in [(145, 100), (100, 75), (100, 125), (200, 100)] as [(Double, Double)] {
      #expect(touched(x, y) == nil)
    }
  }
}
