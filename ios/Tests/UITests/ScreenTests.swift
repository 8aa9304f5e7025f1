import Bindings
import Platform
import Support
import SwiftUI
import Testing

@testable import Kit
@testable import UI

@Suite(.timeLimit(.minutes(1))) @MainActor struct ScreenTests {
  /// The variant itself, and not a blank page.
  @Test func everyVariantIsDrawnAndEveryControlSpeaks() async throws {
    for (name, state) in Samples.all {
      let stage = try await Stage(state)
      #expect(stage.host.audit() == [], "\(name)")
      #expect(stage.host.texts.count > 5, "\(name)")
      #expect(stage.host.find("bar.station") != nil, "\(name)")
    }
  }

  /// Once, over the page and below the way out; a page that is covered shows nothing of its kind either.
  @Test func aBannerStandsOverEveryPage() async throws {
    for (width, state) in [
      (UserInterfaceSizeClass.compact, Samples.home()), (.compact, Samples.drawn), (.compact, Samples.discreet),
      (.regular, Samples.found),
    ] {
      let stage = try await Stage(Samples.demo(state), width: width)
      let all = stage.host.tree.all
      let order = all.compactMap(\.identifier).filter { ["leave", "banner", "page", "bar"].contains($0) }
      #expect(order == (state.wayOut == nil ? [] : ["leave"]) + ["banner", "page", "bar"])
      let banner = try #require(stage.host.find("banner"))
      #expect(banner.spoken == Samples.demonstration && banner.style["background"] == "var(--rose)")
      #expect(stage.host.texts.filter { $0 == Samples.demonstration }.count == 1)
      stage.host.set(\.scenePhase, .inactive)
      #expect((stage.host.find("banner") == nil) == (state.wayOut != nil))
    }
    #expect(try await Stage().host.find("banner") == nil)
    #expect(try await Stage(core: .ends).host.find("banner") == nil)
  }

  @Test func everyWordOfAStationIsShown() async throws {
    let texts = try await Stage(Samples.known).host.texts
    for word in [
      "Police", "Choisi", "01 02 03 04 05", "Y aller", "1 rue Haute", "Horaires", "8 h – 18 h", "Garder", "Près d’ici",
    ] {
      #expect(texts.contains(word), "\(word)")
    }
  }

  @Test func whatHoldsEverywhereStandsBeforeTheStationsNear() async throws {
    let order = { (state: ScreenState) async throws -> [String] in
      let marks = ["Garder", "Dans toute unité", "Près d’ici", "Tout sur b"]
      return try await Stage(state).host.texts.filter { marks.contains($0) }
    }
    #expect(try await order(Samples.known) == ["Garder", "Dans toute unité", "Près d’ici", "Tout sur b"])
    // Nothing near: no heading over nothing.
    #expect(try await order(Samples.station(near: [])) == ["Garder", "Dans toute unité"])
  }

  @Test func sourcesStandBelowTheStations() async throws {
    let texts = try await Stage(Samples.found).host.texts
    let at = { (text: String) in try #require(texts.lastIndex(of: text)) }
    #expect(try at("Pas pour l’urgence") < at("Tout sur a") && at("Tout sur b") < at("D’après"))
  }

  @Test func aStationIsOpenedAndTheWayBackLeadsToTheList() async throws {
    let stage = try await Stage(Samples.found)
    try stage.host.tap("station.a")
    #expect(stage.app.stack.screens == [.home, .directory, .station(id: "a")])
    try stage.host.tap("BackButton")
    #expect(stage.app.stack.screens == [.home, .directory])
    #expect(stage.core.actions.last == .closed(screen: .station(id: "a")))
  }

  /// The stand-in has nothing that slides: what is no longer drawn is gone.
  @Test func whatIsNoLongerSeenIsForgotten() async throws {
    let stage = try await Stage(Samples.found, and: [Samples.known])
    try stage.host.tap("station.a")
    try await until { stage.app.states[.station(id: "a")] != nil }
    _ = stage.host.tree
    #expect(stage.app.states[.directory] != nil)
    stage.app.step(.back)
    #expect(stage.app.states[.station(id: "a")] != nil)
    _ = stage.host.tree
    #expect(stage.app.states[.station(id: "a")] == nil && stage.app.states[.directory] != nil)
  }

  /// On the system's ground a page would come in dark, and then turn light.
  @Test func aPageThatIsNotThereYetIsPaper() async throws {
    let stage = try await Stage()
    stage.app.step(.lead(screen: .directory))
    let page = try #require(stage.host.find("page"))
    #expect(page.all.filter { $0.kind == "Color" }.map(\.text) == ["paper"])
  }

  /// Held down, the system's control for the way back lists what lies below.
  @Test func theSystemTakesTwoPagesAwayAtOnce() async throws {
    let stage = try await Stage(Samples.found, and: [Samples.known])
    try stage.host.tap("station.a")
    try await until { stage.app.states[.station(id: "a")] != nil }
    try stage.host.tap("station.b")
    #expect(stage.app.stack.screens == [.home, .directory, .station(id: "a"), .station(id: "b")])
    try stage.host.act("BackButton", "two")
    #expect(stage.app.stack.screens == [.home, .directory] && stage.host.find("field.address") != nil)
    let closed = ["b", "a"].map { AppAction.closed(screen: .station(id: $0)) }
    #expect(stage.core.actions.filter { if case .closed = $0 { true } else { false } } == closed)
  }

  @Test func onATabletTheMapStandsBesideTheListWithoutBeingAskedFor() async throws {
    let stage = try await Stage(Samples.found, and: [Samples.drawn, Samples.known], width: .regular)
    try await until { stage.host.find("pin.a") != nil }
    func panes() -> [Bool] { ["field.address", "pin.a", "button.keep"].map { stage.host.find($0) != nil } }
    #expect(panes() == [true, true, false])
    try stage.host.tap("station.a")
    try await until { stage.app.states[.station(id: "a")] != nil }
    #expect(panes() == [true, false, true])
    try stage.host.tap("back")
    #expect(panes() == [true, true, false])
    #expect(stage.host.find("back") == nil)
    try stage.host.tap("BackButton")
    #expect(panes() == [false, false, false] && stage.app.stack.screens == [.home])
    // What stands alone is as wide as the page.
    try await stage.show(.directory)
    stage.host.window.width = 390
    #expect(panes() == [true, false, false])
  }

  /// A half of a tablet is of the regular class, and leaves no room for a map beside a list.
  @Test func twoPanesGoByTheWidthOfTheWindow() async throws {
    let stage = try await Stage(Samples.found, and: [Samples.drawn], width: .regular)
    try await until { stage.host.find("pin.a") != nil }
    try stage.host.type("field.address", "1 rue")
    for (width, both) in [(839, false), (840, true), (678, false), (1_180, true)] as [(Double, Bool)] {
      stage.host.window.width = width
      _ = stage.host.tree
      try await until { stage.app.stack.panes.count == (both ? 2 : 1) && (!both || stage.app.states[.chart] != nil) }
      #expect((stage.host.find("beside") != nil) == both && (stage.host.find("pin.a") != nil) == both, "\(width)")
      #expect(stage.host.find("field.address")?.value == "1 rue")
      // One bar of the system, with the title of the list and its way back.
      #expect(stage.host.tree.all.filter { $0.kind == "Title" }.map(\.text) == ["Mon unité"])
      #expect(stage.host.find("BackButton") != nil && stage.host.texts.contains("La carte") == true)
    }
  }

  @Test func leavingQuicklyShowsHomeAtOnce() async throws {
    let stage = try await Stage(Samples.discreet)
    try stage.host.tap("leave")
    #expect(
      stage.host.find("lead.directory") != nil && stage.host.find("leave") == nil
        && stage.host.find("BackButton") == nil)
  }

  /// What was left is another stack, so that nothing of it slides away.
  @Test func afterLeavingTheStackIsAnother() async throws {
    let stage = try await Stage(Samples.discreet)
    #expect(stage.app.stack.leavings == 0)
    try stage.host.tap("leave")
    stage.host.set(\.scenePhase, .background)
    #expect(stage.app.stack.leavings == 1)
    try await stage.show(.discreet)
    _ = stage.host.tree
    stage.host.set(\.scenePhase, .active)
    _ = stage.host.tree
    stage.host.set(\.scenePhase, .background)
    _ = stage.host.tree
    #expect(stage.app.stack.leavings == 2 && stage.app.stack.screens == [.home])
  }

  @Test func theCoreIsToldWhenTheAppGoesOutOfSightAndComesBack() async throws {
    let stage = try await Stage(Samples.waiting)
    _ = stage.host.tree
    stage.host.set(\.scenePhase, .background)
    _ = stage.host.tree
    #expect(stage.core.actions.last == .wentAway)
    stage.host.set(\.scenePhase, .active)
    _ = stage.host.tree
    #expect(stage.core.actions.last == .cameBack)
  }

  @Test func withoutATouchTheQuestionStandsInThePage() async throws {
    let stage = try await Stage(Samples.discreet)
    stage.app.secondPassed()
    #expect(stage.host.find("quiet") != nil)
    try stage.host.tap("stay")
    #expect(stage.host.find("quiet") == nil)
  }
}
