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

  @Test func theDoorToTheChatIsTheMainButton() async throws {
    let button = try await Stage(Samples.chat).host.find("link.https://b.example")
    #expect(button?.all.contains { $0.style["background"] == "var(--pine)" } == true)
  }

  @Test func typingSendsEachTextAndEnterSubmits() async throws {
    let stage = try await Stage(Samples.directory(.waiting(hint: "h", privacy: "p")))
    for text in ["1", "12"] {
      try stage.host.type("address", text)
      _ = stage.host.tree
    }
    try stage.host.submit("address")
    #expect(
      stage.core.actions.suffix(3) == [
        .directory(action: .queryChanged(text: "1")), .directory(action: .queryChanged(text: "12")),
        .directory(action: .submitted),
      ])
  }

  @Test func oneTouchEmptiesTheFieldAndTheKeyboardStays() async throws {
    let clear = Samples.tap("Effacer", .timePassed, .clear)
    let waiting = DirectoryContent.waiting(hint: "h", privacy: "p")
    #expect(try await Stage(Samples.directory(waiting)).host.find("clear") == nil)
    let stage = try await Stage(Samples.directory(waiting, clear: clear))
    try stage.host.type("address", "12")
    _ = stage.host.tree
    #expect(stage.host.find("clear")?.label == "Effacer.")
    try stage.host.tap("clear")
    #expect(stage.host.find("address")?.value == "" && stage.host.find("address")?.focused == true)
    // Once, and by the core's own action.
    #expect(stage.core.actions.suffix(2) == [.directory(action: .queryChanged(text: "12")), clear.action])
  }

  @Test func whatIsTypedGoesWithThePage() async throws {
    let stage = try await Stage(Samples.found)
    try stage.host.type("address", "12")
    try stage.host.tap("station.a")
    try stage.host.tap("BackButton")
    #expect(stage.host.find("address")?.value == "12")
    try stage.host.tap("BackButton")
    try stage.host.tap("bar.station")
    #expect(stage.app.typed == "")
  }

  @Test func sourcesStandBelowTheStations() async throws {
    let texts = try await Stage(Samples.found).host.texts
    let at = { (text: String) in try #require(texts.lastIndex(of: text)) }
    #expect(try at("Pas pour l’urgence") < at("Tout sur a") && at("Tout sur b") < at("D’après"))
  }

  @Test func aStationIsOpenedAndTheWayBackLeadsToTheList() async throws {
    let stage = try await Stage(Samples.found)
    try stage.host.tap("station.a")
    #expect(stage.app.path == [.directory, .station(id: "a")])
    try stage.host.tap("BackButton")
    #expect(stage.app.path == [.directory])
    #expect(stage.core.actions.last == .closed(screen: .station(id: "a")))
  }

  @Test func onATabletTheMapStandsBesideTheListWithoutBeingAskedFor() async throws {
    let stage = try await Stage(Samples.found, and: [Samples.drawn, Samples.known], width: .regular)
    try await until { stage.app.states[.chart] != nil }
    func panes() -> [Bool] { ["address", "pin.a", "keep"].map { stage.host.find($0) != nil } }
    #expect(panes() == [true, true, false])
    try stage.host.tap("station.a")
    try await until { stage.app.states[.station(id: "a")] != nil }
    #expect(panes() == [true, false, true])
    try stage.host.tap("back")
    #expect(panes() == [true, true, false])
    try stage.host.tap("back")
    #expect(panes() == [false, false, false] && stage.app.path == [])
    // What stands alone is as wide as the page.
    try await stage.show(.directory)
    stage.host.set(\.horizontalSizeClass, .compact)
    #expect(panes() == [true, false, false])
  }

  @Test func onAPhoneALowMapLeadsToTheWholeOne() async throws {
    let stage = try await Stage(Samples.found)
    let resized = AppAction.chart(action: .resized(width: 350, height: 180, letterWidth: 8, lineHeight: 20))
    // Its room is there before it is drawn, and the core is told how large it is.
    #expect(stage.host.find("chart")?.label == "La carte.")
    #expect(stage.core.actions.filter { $0 == resized }.count == 1)
    stage.app.receive(Samples.drawn)
    let low = try #require(stage.host.find("chart"))
    #expect(low.all.first { $0.kind == "Canvas" }?.notes == ["a", "ici", "200 m"])
    #expect(stage.host.find("pin.a") == nil && low.texts == ["La carte"])
    try stage.host.tap("chart")
    #expect(stage.app.path == [.directory, .chart] && stage.host.find("pin.a") != nil)
    let before = stage.core.actions.filter { $0 == resized }.count
    try stage.host.tap("BackButton")
    #expect(stage.host.find("chart") != nil)
    #expect(stage.core.actions.filter { $0 == resized }.count == before + 1)
    // However far the whole map was pushed, the low one shows all the stations again.
    #expect(stage.core.actions.suffix(2) == [resized, .chart(action: .fitted)])
    stage.host.set(\.horizontalSizeClass, .regular)
    #expect(stage.host.find("chart") == nil && stage.host.find("pin.a") != nil)
  }

  /// What lies under another page keeps its size to itself.
  @Test func aMapThatIsNotShownSaysNothing() async throws {
    var sent: [ChartAction] = []
    for isShown in [false, true] {
      let surface = ChartSurface(content: nil, isShown: isShown, act: { sent.append($0) })
      _ = _Host(surface).tree
      #expect(sent.count == (isShown ? 1 : 0))
    }
  }

  @Test func leavingQuicklyShowsHomeAtOnce() async throws {
    let stage = try await Stage(Samples.discreet)
    try stage.host.tap("leave")
    #expect(
      stage.host.find("door.station") != nil && stage.host.find("leave") == nil && stage.host.find("BackButton") == nil)
  }

  /// What was left is another stack, so that nothing of it slides away.
  @Test func afterLeavingTheStackIsAnother() async throws {
    let stage = try await Stage(Samples.discreet)
    #expect(stage.app.leavings == 0)
    try stage.host.tap("leave")
    stage.host.set(\.scenePhase, .background)
    #expect(stage.app.leavings == 1)
    try await stage.show(.discreet)
    _ = stage.host.tree
    stage.host.set(\.scenePhase, .active)
    _ = stage.host.tree
    stage.host.set(\.scenePhase, .background)
    _ = stage.host.tree
    #expect(stage.app.leavings == 2 && stage.app.path == [])
  }

  @Test func theKeyboardGoesWhenTheStationsCome() async throws {
    let clear = Samples.tap("Effacer", .timePassed, .clear)
    let stage = try await Stage(Samples.directory(.waiting(hint: "h", privacy: "p"), clear: clear))
    try stage.host.tap("clear")
    #expect(stage.host.find("address")?.focused == true)
    stage.app.receive(Samples.found)
    _ = stage.host.tree
    #expect(stage.host.find("address")?.focused == false)
  }

  @Test func theSystemsPictureShowsBlankPaper() async throws {
    let stage = try await Stage(Samples.discreet)
    #expect(stage.host.find("cover") == nil)
    stage.host.set(\.scenePhase, .inactive)
    #expect(stage.host.find("cover") != nil)
    stage.host.set(\.scenePhase, .background)
    // The page is left; what covers it stays until the app is in front again.
    #expect(stage.host.find("cover") != nil)
    #expect(stage.host.find("leave") == nil && stage.app.path == [] && stage.host.find("cover") != nil)
    stage.host.set(\.scenePhase, .inactive)
    #expect(stage.host.find("cover") != nil)
    stage.host.set(\.scenePhase, .active)
    #expect(stage.host.find("cover") == nil && stage.host.find("door.station") != nil)
    let home = try await Stage()
    home.host.set(\.scenePhase, .inactive)
    #expect(home.host.find("cover") == nil)
    home.host.set(\.scenePhase, .background)
    #expect(home.host.find("cover") == nil)
    // Left by itself, or in one step.
    for phases in [[ScenePhase.inactive, .background], [.background]] {
      let quick = try await Stage(Samples.discreet)
      _ = quick.host.tree
      for phase in phases {
        quick.host.set(\.scenePhase, phase)
        _ = quick.host.tree
        quick.app.leave()
        #expect(quick.host.find("cover") != nil)
      }
    }
  }

  @Test func withoutATouchTheQuestionStandsInThePage() async throws {
    let stage = try await Stage(Samples.discreet)
    stage.app.secondPassed()
    #expect(stage.host.find("quiet") != nil)
    try stage.host.tap("stay")
    #expect(stage.host.find("quiet") == nil)
  }

  @Test func aSettingGoesThroughTheCore() async throws {
    let stage = try await Stage(Samples.settings)
    try stage.host.tap("plainWords")
    #expect(stage.core.actions.last == .settings(action: .plainWordsSet(on: true)))
    #expect(stage.host.find("plainWords")?.value == "0")
  }

  @Test func sentencesOfOneGroundShareIt() async throws {
    let careful = ["a", "b"].map { Samples.say($0, .careful) }
    #expect((careful + [Samples.say("c")] + careful).together.map(\.text) == ["a\nb", "c", "a\nb"])
    #expect([Samples.say("a"), Samples.say("b")].together.map(\.text) == ["a", "b"])
    let notes = ["a", "b"].map { StationLine.note(text: $0, tone: .careful) }
    #expect((notes + [.phone(link: Samples.call)] + notes).together.count == 3)
  }

  @Test func whereNothingDialsTheNumberIsSaid() async throws {
    let stage = try await Stage(Samples.chat)
    try stage.host.tap("link.https://b.example")
    #expect(!stage.host.texts.contains("b.example"))
    stage.host.hasDialer = false
    try stage.host.tap("link.https://b.example")
    #expect(stage.host.texts.contains("b.example"))
  }

  @Test func anOddLinkIsALineOfText() async throws {
    for address in ["javascript:1", "file:///etc/passwd", "", "unknown:1", "tel: 17", "https:"] {
      guard case .chat(_, var state) = Samples.chat else { return }
      state.open = Samples.link("Ailleurs", address, .web)
      let stage = try await Stage(.chat(notices: [], state: state))
      #expect(stage.host.texts.contains("Ailleurs"), "\(address)")
      #expect(stage.host.find("link." + address) == nil, "\(address)")
    }
  }
}
