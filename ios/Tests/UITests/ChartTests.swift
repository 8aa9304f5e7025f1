import Bindings
import Support
import SwiftUI
import Testing

@testable import Kit
@testable import UI

/// The map: on a screen of its own, and low in a page.
@Suite(.timeLimit(.minutes(1))) @MainActor struct ChartTests {
  let low = CGSize(width: 350, height: 180), full = CGSize(width: 350, height: 480)

  func told(_ size: CGSize) -> ChartSize {
    ChartSize(
      width: Int32(size.width), height: Int32(size.height), letterWidth: 8, lineHeight: 20, pinWidth: 26, pinHeight: 36,
      cornerWidth: 0, cornerHeight: 0)
  }

  /// Before anything is drawn, and nothing else: the core holds what the person did to the map.
  @Test func eachMapTellsItsOwnSize() async throws {
    let stage = try await Stage(Samples.directory([Samples.preview(Samples.nowhere)]), and: [Samples.empty])
    var expected: [AppAction] = [.previewResized(size: told(low))]
    func check() {
      _ = stage.host.tree
      let sent = stage.core.actions.filter {
        switch $0 {
        case .chart, .previewResized: true
        default: false
        }
      }
      #expect(sent == expected)
    }
    check()
    stage.host.space = full
    try stage.host.tap("preview")
    try await until { stage.app.states[.chart] != nil }
    expected += [.chart(action: .resized(size: told(full)))]
    check()
    stage.host.space = low
    try stage.host.tap("BackButton")
    expected += [.previewResized(size: told(low))]
    check()
    // Drawn for it, nothing is told anew.
    stage.app.receive(Samples.directory([Samples.preview()]))
    check()
  }

  @Test func aLowMapIsOneControlThatLeadsToTheWholeOne() async throws {
    let stage = try await Stage(Samples.found, and: [Samples.drawn])
    let low = try #require(stage.host.find("preview"))
    #expect(low.all.first { $0.kind == "Canvas" }?.notes == ["Osny", "a", "ici", "200 m"])
    #expect(stage.host.find("pin.a") == nil && low.spoken == "La carte." && low.texts == ["La carte"])
    try stage.host.tap("preview")
    try await until { stage.host.find("pin.a") != nil }
    #expect(stage.app.stack.screens == [.home, .directory, .chart])
  }

  /// Low or whole, to the eye and to a screen reader.
  @Test func aMapOfNothingSaysSo() async throws {
    let page = Samples.screen(.settings, "", Samples.page([Samples.preview(Samples.nowhere)]))
    for state in [page, Samples.empty] {
      let stage = try await Stage(state)
      #expect(stage.host.find("page")?.spoken.contains("Pas de lieu") == true)
      #expect(!stage.host.tree.all.contains { $0.kind == "Canvas" } && stage.host.find("closer") == nil)
    }
    #expect(try await Stage(page).host.find("preview")?.spoken == "Pas de lieu, La carte.")
  }

  /// On any page, unless something stands beside it.
  @Test func thePreviewIsThereWhereOnePageIs() async throws {
    let stage = try await Stage(Samples.screen(.settings, "", Samples.page([Samples.preview()])))
    let isSeen = { stage.host.find("preview") != nil }
    #expect(isSeen())
    stage.host.window.width = 1_180
    #expect(isSeen())
    stage.show(.directory, as: Samples.found)
    #expect(stage.host.find("field.address") != nil && !isSeen())
    stage.host.window.width = 390
    #expect(isSeen())
  }

  /// With the real library: the list and its own map stand in between.
  @Test func aMapThatWasMovedStaysAsItWas() async throws {
    let stage = try await Stage(core: .real(AppPaths(storeFile: nil, packFile: nil, packsFolder: nil)))
    let tour = Tour(stage: stage)
    try await tour.go(to: "chart")
    let first = stage.app.states[.chart]
    stage.app.dispatch(.chart(action: .panned(right: 40, down: -30)))
    try await until { stage.app.states[.chart] != first }
    let moved = stage.app.states[.chart]
    #expect(tour.isDrawn)
    stage.host.space = low
    try stage.host.tap("BackButton")
    _ = stage.host.tree
    #expect(stage.app.states[.chart] == nil && tour.isDrawn)
    stage.host.space = full
    try stage.host.tap("preview")
    try await until { tour.isDrawn }
    #expect(stage.app.states[.chart] == moved)
    stage.app.close()
  }
}
