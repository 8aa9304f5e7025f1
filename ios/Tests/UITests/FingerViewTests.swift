import Bindings
import Support
import SwiftUI
import Testing
import UIKit

@testable import Kit
@testable import Platform
@testable import UI

/// The recognisers on the map, told what they would see.
@Suite(.timeLimit(.minutes(1))) @MainActor struct FingerViewTests {
  func stage() async throws -> (stage: Stage, view: FingerView) {
    let stage = try await Stage(Samples.drawn)
    let views = stage.host.tree.all.compactMap { $0.view as? FingerView }
    return (stage, try #require(views.first))
  }

  func looks(_ stage: Stage) -> [String?] {
    let node = stage.host.tree.all.first { $0.style["translate"] != nil }
    return [node?.style["scale"], node?.style["translate"]]
  }

  @Test func theMapFollowsAndTheCoreIsToldOnce() async throws {
    let (stage, view) = try await stage()
    let before = stage.core.actions.count
    view.pan._way = CGPoint(x: 12, y: -3)
    view.pan.state = .changed
    view.panned()
    view.pinch._place = CGPoint(x: 70, y: 48)
    view.pinch.state = .began
    view.pinched()
    // The fingers part around where they began, wherever they are now.
    view.pinch._place = CGPoint(x: 200, y: 200)
    view.pinch.scale = 2
    view.pinch.state = .changed
    view.pinched()
    #expect(looks(stage) == ["2.0", "12.0px -3.0px"] && stage.core.actions.count == before)
    view.pinch.state = .ended
    view.pan.state = .ended
    view.pinched()
    view.panned()
    let told = [
      AppAction.chart(action: .moved(x: 70, y: 48, perMille: 2000, right: 12, down: -3))
    ]
    #expect(Array(stage.core.actions.dropFirst(before)) == told)
    // Held until it is drawn anew.
    #expect(looks(stage) == ["2.0", "12.0px -3.0px"])
    guard case .chart(var chart) = Samples.drawn.content, case .drawn(var drawing) = chart.content else { return }
    drawing.pins = []
    chart.content = .drawn(drawing: drawing)
    stage.app.receive(Samples.screen(.chart, "La carte", .chart(state: chart)))
    _ = stage.host.tree
    #expect(looks(stage) == ["1.0", "0.0px 0.0px"])
  }

  /// The head of the one pin is at 1, -21.
  @Test func aTouchOpensThePinUnlessTheMapIsOnItsWay() async throws {
    let (stage, view) = try await stage()
    func touch(_ x: Double, _ y: Double) -> ScreenName? {
      view.tap._place = CGPoint(x: x, y: y)
      view.tap.state = .ended
      view.tapped()
      return stage.app.stack.screens.last
    }
    #expect(touch(60, 60) == .chart)
    view.pan._way = CGPoint(x: 50, y: 0)
    view.pan.state = .ended
    view.panned()
    #expect(touch(1, 0) == .chart)
    view.pan.state = .failed
    view.panned()
    let (other, again) = try await self.stage()
    again.tap._place = CGPoint(x: 1, y: 0)
    again.tap.state = .ended
    again.tapped()
    #expect(other.app.stack.screens == [.home, .chart, .station(id: "a")])
  }

  /// Since iOS 26 a pan that begins anywhere goes back; the one at the edge still does.
  @Test func theWayBackWaitsForTheMap() async throws {
    let (_, view) = try await stage()
    let (around, elsewhere) = (UIPanGestureRecognizer(), UITapGestureRecognizer())
    let edge = UIScreenEdgePanGestureRecognizer()
    let asked = [around, edge, elsewhere, view.pinch]
    #expect(
      asked.map { view.gestureRecognizer(view.pan, shouldBeRequiredToFailBy: $0) } == [true, false, false, false])
    #expect(asked.map { view.gestureRecognizer(view.pan, shouldRequireFailureOf: $0) } == [false, true, false, false])
    #expect(asked.allSatisfy { !view.gestureRecognizer(view.tap, shouldBeRequiredToFailBy: $0) })
    #expect(view.gestureRecognizer(view.pan, shouldRecognizeSimultaneouslyWith: view.pinch))
    #expect(!view.gestureRecognizer(view.pan, shouldRecognizeSimultaneouslyWith: around))
    #expect(view._recognisers.count == 3 && view._recognisers.allSatisfy { $0.delegate === view })
  }

  /// A picture in a page scrolls with it.
  @Test func aLowMapKnowsNoFingers() async throws {
    let stage = try await Stage(Samples.found)
    #expect(stage.host.find("preview") != nil && !stage.host.tree.all.contains { $0.view != nil })
  }
}
