import Bindings
import Support
import SwiftUI
import Testing

@testable import Kit
@testable import UI

/// A page as a whole, whatever the core puts on it.
@Suite(.timeLimit(.minutes(1))) @MainActor struct PageTests {
  func stage(_ parts: [PagePart], _ name: ScreenName = .settings) async throws -> Stage {
    try await Stage(Samples.screen(name, "Titre", Samples.page(parts)))
  }

  @Test func partsStandInTheirOrder() async throws {
    let parts = ["a", "b"].map { PagePart.remarks(remarks: [Samples.say($0), Samples.say($0 + "2")]) }
    let said = try await stage(parts).host.texts.filter { ["a", "a2", "b", "b2"].contains($0) }
    #expect(said == ["a", "a2", "b", "b2"])
  }

  @Test func aPageWithNothingOnItIsATitleOverTheBar() async throws {
    let stage = try await stage([])
    #expect(stage.host.tree.all.first { $0.kind == "Title" }?.text == "Titre")
    #expect(stage.host.find("bar.station") != nil && stage.host.audit() == [])
    #expect(stage.host.find("page")?.texts == [])
  }

  @Test func aHundredRowsCanAllBeTouched() async throws {
    let ids = (1...100).map { "\($0)" }
    let stage = try await stage([Samples.places(ids), Samples.links(Array(repeating: Samples.call, count: 100))])
    #expect(stage.host.tree.all.compactMap(\.identifier).filter { $0.hasPrefix("lead.") } == ids.map { "lead." + $0 })
    try stage.host.tap("lead.100")
    #expect(stage.core.actions.last == .placeChosen(field: "address", id: "100"))
  }

  /// A word without a place to break it, and words from right to left: whole, wherever a part has words.
  @Test(arguments: [String(repeating: "m", count: 300), "السلام عليكم 17", "שלום", "\u{202E}rtl", ""])
  func wordsOfAnyKindStandThereWhole(word: String) async throws {
    let tap = Samples.tap(word, .timePassed)
    let lead = LeadRow(id: "w", symbol: .place, title: [Samples.run(word)], detail: word, open: tap, beside: nil)
    let choice = ChoiceRow(id: "w", chosen: false, detail: word, choose: tap)
    let link = Samples.emergency("17", word)
    let stage = try await stage([
      Samples.heading(word), .remarks(remarks: Samples.tones.map { Remark(text: word, tone: $0.tone) }),
      .leads(leads: PageLeads(look: .doors, rows: [lead])), Samples.links([link], detail: word, trace: word),
      Samples.choices(several: true, [choice]), Samples.act(tap),
      .preview(preview: ChartPreview(content: .empty(text: word), open: tap)),
      .facts(facts: [.note(text: word, tone: .plain), .address(lines: [word], accessibilityLabel: word)]),
    ])
    let whole = stage.host.texts.filter { $0 == word }
    // Where nothing more is said there is no line for it.
    #expect(whole.count == (word.isEmpty ? 15 : 19), "\(whole.count)")
    #expect(stage.host.find("bar.emergency") != nil)
  }

  /// The title line is the system's; where it must not tell what the page is, the page has its own.
  @Test func theCornerStandsAtTheEndOfTheTitleLine() async throws {
    let stage = try await Stage()
    let title = try #require(stage.host.tree.all.first { $0.kind == "Toolbar" })
    #expect(title.all.contains { $0.identifier == "corner" } && title.texts == ["Réglages"])
    try stage.host.tap("corner")
    #expect(stage.app.stack.screens == [.home, .settings] && stage.host.find("corner") == nil)
    let quiet = Samples.screen(
      .discreet, "Aide", Samples.page([]), wayOut: Samples.wayOut, corner: Samples.corner)
    let discreet = try await Stage(quiet)
    #expect(!discreet.host.tree.all.contains { $0.kind == "Toolbar" || $0.kind == "Title" })
    #expect(discreet.host.find("page")?.texts == ["Aide", "Réglages"])
    try discreet.host.tap("corner")
    #expect(discreet.app.stack.screens == [.home, .settings])
  }

  /// Under a field that stays in sight stands what went wrong; the page's own title stays over it.
  @Test func noticesStandFirstBelowTheTitle() async throws {
    var state = Samples.waiting
    state.notices = [Samples.notice]
    let texts = try #require(try await Stage(state).host.find("page")?.texts)
    #expect(texts.prefix(3) == ["Adresse", Samples.notice.text, "Compris"])
    state.wayOut = Samples.wayOut
    let secret = try #require(try await Stage(state).host.find("page")?.texts)
    #expect(secret.prefix(3) == ["Mon unité", "Adresse", Samples.notice.text])
  }

  /// Another link may come to stand in the place of one that nothing here opens.
  @Test func whatIsSaidOfALinkGoesWithIt() async throws {
    let stage = try await Stage(Samples.chat())
    stage.host.hasDialer = false
    try stage.host.tap("link.https://b.example")
    #expect(stage.host.texts.contains("b.example"))
    let other = Samples.link("c", .page(address: "https://c.example"), .web, elsewhere: "c.example")
    stage.app.receive(Samples.chat(other))
    #expect(!stage.host.texts.contains("c.example") && !stage.host.texts.contains("b.example"))
  }

  /// By itself, where a screen reader is; not again with the same words, and not from under another page.
  @Test func whatIsNewIsAnnouncedOnceWhileThePageIsSeen() async throws {
    let said = { AccessibilityNotification.Announcement._posted.filter { $0.isEmpty || $0.hasSuffix("trouvées") } }
    let page = { (words: String) in Samples.screen(.directory, "", Samples.page([Samples.heading("h")], says: words)) }
    let stage = try await Stage(page(""))
    let (two, three) = ("2 unités trouvées", "3 unités trouvées")
    for (words, expected) in [
      (two, [two]), (two, [two]), (three, [two, three]), ("", [two, three]), (three, [two, three, three]),
    ] {
      _ = stage.host.tree
      stage.app.receive(page(words))
      _ = stage.host.tree
      #expect(said() == expected, "\(words)")
    }
    stage.app.step(.lead(screen: .settings))
    let under = _Host(ScreenView(name: .directory).environment(stage.app))
    _ = under.tree
    stage.app.receive(page(two))
    _ = under.tree
    #expect(said() == [two, three, three])
  }
}
