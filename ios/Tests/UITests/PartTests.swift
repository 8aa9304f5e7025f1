import Bindings
import Support
import SwiftUI
import Testing

@testable import Kit
@testable import UI

/// Each part of a page: what is drawn, what a screen reader says, what a touch does.
@Suite(.timeLimit(.minutes(1))) @MainActor struct PartTests {
  func stage(_ parts: PagePart..., answer: PageAnswer = .open) async throws -> Stage {
    try await Stage(Samples.screen(.settings, "Titre", Samples.page(parts, answer)))
  }

  /// By a sign of it that no other part draws; one sample of each.
  @Test func everyPartIsDrawnOnOnePage() async throws {
    let sign = { (part: PagePart) -> String in
      switch part {
      case .heading(let heading): heading.text
      case .remarks(let remarks): remarks[0].text
      case .leads(let leads): "lead." + leads.rows[0].id
      case .links(let links): links[0].detail
      case .choices(let choices): "choice." + choices.rows[0].id
      case .buttons: "button.keep"
      case .station(let row): row.name
      case .facts: "Lundi"
      case .field(let field): "field." + field.name
      case .progress: "progress.stop"
      case .preview: "preview"
      }
    }
    let stage = try await Stage(Samples.whole)
    let all = stage.host.tree.all
    let found = Set(all.map(\.text) + all.compactMap(\.identifier))
    for part in Samples.parts { #expect(found.contains(sign(part)), "\(sign(part))") }
    #expect(Set(Samples.parts.map(sign)).count == 11 && stage.host.audit() == [])
  }

  @Test func aHeadingIsAHeaderAndLargerOverThePage() async throws {
    let stage = try await stage(Samples.heading("Grand"), Samples.heading("Petit", .rows))
    let found = stage.host.tree.all.filter { ["Grand", "Petit"].contains($0.text) }
    #expect(found.map(\.text) == ["Grand", "Petit"] && found.allSatisfy(\.header))
    #expect(found.map { $0.style["font-size"] } == ["26.0px", "14.0px"])
  }

  @Test func remarksStandInTheirOrderAndNoneIsJoinedHere() async throws {
    let all = [Samples.say("a", .careful), Samples.say("b\nc", .careful), Samples.say("d")]
    let texts = try await stage(.remarks(remarks: all)).host.texts
    #expect(texts.filter { ["a", "b\nc", "d"].contains($0) } == ["a", "b\nc", "d"])
  }

  @Test func aLeadLeadsOn() async throws {
    let stage = try await stage(Samples.places(["1", "2"]))
    #expect(stage.host.find("lead.2")?.label == "12 rue Haute.")
    try stage.host.tap("lead.2")
    #expect(stage.core.actions.last == .placeChosen(field: "address", id: "2"))
    let home = try await Stage()
    try home.host.tap("lead.directory")
    #expect(home.app.stack.screens == [.home, .directory])
  }

  /// One text, in which what was typed is bold; a door is bold as a whole.
  @Test func whatWasTypedIsSetApart() async throws {
    let bold = { (stage: Stage, id: String) -> [[String]]? in
      stage.host.find(id)?.all.filter { $0.kind == "Text" }.map(\.notes)
    }
    let stage = try await stage(Samples.places())
    #expect(stage.host.find("lead.p1")?.texts == ["12 rue Haute", "75001 Paris"])
    #expect(bold(stage, "lead.p1") == [["12 rue H"], []])
    #expect(stage.host.find("lead.p1")?.inputLabels == ["12 rue Haute"])
    #expect(bold(try await Stage(), "lead.directory") == [["Mon unité"], []])
  }

  /// Two controls: neither is part of the other, and each says all.
  @Test func aRowMayHaveAWayOutBesideIt() async throws {
    let stage = try await stage(.leads(leads: PageLeads(look: .rows, rows: [Samples.keptRow])))
    let row = try #require(stage.host.find("lead.k"))
    let link = try #require(stage.host.find("link.tel:+33102030405"))
    #expect(row.spoken == "Commissariat k." && !row.all.contains { $0 === link } && !link.all.contains { $0 === row })
    #expect(link.spoken == Samples.call.accessibilityLabel && link.inputLabels == [Samples.call.label])
    #expect(link.texts == [] && stage.host.audit() == [])
    try stage.host.tap("link.tel:+33102030405")
    #expect(stage.host.opened.map(\.absoluteString) == ["tel:+33102030405"])
    #expect(stage.app.stack.screens.last == .settings)
    try stage.host.tap("lead.k")
    #expect(stage.core.actions.last == .opened(screen: .station(id: "k")))
  }

  /// Few and large, each by itself; many, close together.
  @Test func doorsStandFartherApartThanRows() async throws {
    let gap = { (state: ScreenState) async throws -> String? in
      let all = try await Stage(state).host.tree.all
      return all.first { $0.children.first?.identifier?.hasPrefix("lead.") == true }?.style["gap"]
    }
    let rows = Samples.screen(.chat, "", Samples.page([Samples.places(["1", "2"])]))
    #expect(try await gap(Samples.home()) == "14.0px")
    #expect(try await gap(rows) == "8.0px")
  }

  @Test func aLinkSaysWhatItIsForAndWhatItLeavesInOneBreath() async throws {
    let all = Samples.links([Samples.call], detail: "Jour et nuit", trace: "Reste dans le journal")
    let stage = try await stage(all)
    let link = try #require(stage.host.find("link.tel:+33102030405"))
    #expect(link.spoken == "01 02 03 04 05., Jour et nuit, Reste dans le journal")
    try stage.host.tap("link.tel:+33102030405")
    #expect(stage.host.opened.map(\.absoluteString) == ["tel:+33102030405"])
    // What is empty leaves no line behind.
    #expect(try await self.stage(Samples.links([Samples.call])).host.texts.filter(\.isEmpty) == [])
  }

  @Test func aChoiceSaysThatItIsChosen() async throws {
    let stage = try await stage(Samples.languages, Samples.plain(on: true))
    let traits = ["fr", "en", "plain"].map { stage.host.find("choice." + $0)?.traits }
    #expect(traits == [.isSelected, [], [.isSelected, .isToggle]])
    #expect(stage.host.find("choice.plain")?.spoken == "Mots simples., Phrases courtes")
    try stage.host.tap("choice.en")
    #expect(stage.core.actions.last == .settings(action: .languageChosen(tag: "en")))
    // The core says what is chosen, not the touch.
    #expect(stage.host.find("choice.en")?.traits == [])
    try stage.host.tap("choice.plain")
    #expect(stage.core.actions.last == .settings(action: .plainWordsSet(on: false)))
  }

  @Test func theMainButtonStandsOut() async throws {
    let grounds = { (part: PagePart, id: String) async throws -> Bool in
      let button = try await self.stage(part).host.find(id)
      return try #require(button).all.contains { $0.style["background"] == "var(--pine)" }
    }
    let keep = Samples.tap("Garder", .station(action: .kept(id: "a")), .keep)
    for main in [true, false] {
      #expect(try await grounds(Samples.go(Samples.official, main: main), "link.https://b.example") == main)
      #expect(try await grounds(Samples.act(keep, main: main), "button.keep") == main)
    }
    let stage = try await stage(Samples.act(keep))
    #expect(stage.host.find("button.keep")?.spoken == "Garder.")
    try stage.host.tap("button.keep")
    #expect(stage.core.actions.last == keep.action)
  }

  @Test func aButtonThatIsNotEnabledDoesNothing() async throws {
    var keep = Samples.tap("Garder", .timePassed, .keep)
    keep.enabled = false
    #expect(try await stage(Samples.act(keep)).host.find("button.keep")?.disabled == true)
  }

  /// Where it stands a screen reader hears how far it is; that it changes often is told, so that nothing else is.
  @Test func workSaysHowFarItIsAndIsCalledOff() async throws {
    let stage = try await stage(Samples.work(347))
    let told = { () throws in try #require(stage.host.find("progress")) }
    #expect(try told().spoken == "41 Mo" && told().value == "34 %" && told().traits.contains(.updatesFrequently))
    let show = { (permille: UInt32?) in
      stage.app.receive(Samples.screen(.settings, "Titre", Samples.page([Samples.work(permille)])))
    }
    show(1_000)
    #expect(try told().value == "100 %")
    show(nil)
    #expect(try told().value == nil)
    #expect(stage.host.find("progress.stop")?.spoken == "Arrêter.")
    try stage.host.tap("progress.stop")
    #expect(stage.core.actions.last == .renewal(action: .stop) && stage.host.audit() == [])
  }

  @Test func aStationIsOneHeaderAndItsWays() async throws {
    let stage = try await stage(.station(station: Samples.row("a")))
    let head = try #require(stage.host.tree.all.first { $0.label == "Commissariat a, police" })
    #expect(head.header)
    // Why this one, who it is, what is known of it, how to reach it, all of it.
    let marks = ["Compétent", "Commissariat a", "Police", "Lundi", "Y aller", "Tout sur a"]
    #expect(stage.host.texts.filter { marks.contains($0) } == marks)
    #expect(stage.host.tree.all.filter { $0.identifier == "link.tel:+33102030405" }.count == 2)
    try stage.host.tap("station.a")
    #expect(stage.app.stack.screens.last == .station(id: "a"))
  }

  @Test func factsStandAsTheyCome() async throws {
    let notes = ["a", "b"].map { StationLine.note(text: $0, tone: .careful) }
    let stage = try await stage(.facts(facts: notes + Samples.lines))
    #expect(stage.host.texts.filter { ["a", "b", "Lundi"].contains($0) } == ["a", "b", "Lundi"])
    for label in ["Lundi, de 8 h à 18 h", "1 rue Haute, Paris"] {
      #expect(stage.host.tree.all.contains { $0.label == label }, "\(label)")
    }
  }
}
