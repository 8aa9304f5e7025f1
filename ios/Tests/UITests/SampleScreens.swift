import Bindings
import Foundation

/// The screens as the core makes them of parts.
extension Samples {
  static let kept: [PagePart] = [
    heading("Mon unité", .rows), .leads(leads: PageLeads(look: .rows, rows: [keptRow])),
  ]
  static let corner = tap("Réglages", .opened(screen: .settings), .settings)
  static func home(_ kept: [PagePart] = kept, words: String = "fr") -> ScreenState {
    let door = LeadRow(
      id: "directory", symbol: .station, title: [run("Mon unité")], detail: "Par l’adresse",
      open: tap("Mon unité", .opened(screen: .directory)), beside: nil)
    let parts =
      [heading("Besoin d’aide ?"), .leads(leads: PageLeads(look: .doors, rows: [door]))] + kept + [
        heading("Numéros", .rows), links([emergency("112")]), .remarks(remarks: tones),
      ]
    return screen(.home, "Sécurité", page(parts), words: words, notices: [notice], corner: corner)
  }

  static func directory(_ below: [PagePart] = [], _ answer: PageAnswer = .open, clear: Tap? = nil) -> ScreenState {
    screen(.directory, "Mon unité", page([field(clear: clear)] + below, answer))
  }
  static let waiting = directory([.remarks(remarks: [say("Tapez une adresse"), say("Rien ne sort", .quiet)])])
  static let found = found(1)
  static func found(_ number: UInt32) -> ScreenState {
    let parts: [PagePart] = [
      heading("Pour", .rows), heading("12 rue Haute, Paris"), .remarks(remarks: tones),
      preview(), .station(station: row("a")),
      .station(station: row("b")), .remarks(remarks: [say("D’après", .quiet)]),
    ]
    return directory(parts, .found(number: number))
  }

  static let known = station(near: [row("b")])
  static func station(near: [StationRow]) -> ScreenState {
    let parts =
      [
        .remarks(remarks: [say("Police", .quiet)]), .remarks(remarks: tones), go(call), go(way, main: false),
        .facts(facts: lines), act(tap("Garder", .station(action: .kept(id: "a")), .keep)),
        .remarks(remarks: [say("Dans toute unité")]),
      ] + (near.isEmpty ? [] : [heading("Près d’ici", .rows)]) + near.map { .station(station: $0) }
    return screen(.station(id: "a"), "Commissariat a", page(parts))
  }
  static let drawn = screen(
    .chart, "La carte",
    .chart(
      state: ChartState(
        content: .drawn(drawing: drawing),
        controls: ChartControls(
          closer: tap("Plus près", .timePassed, .closer), farther: tap("Plus loin", .timePassed, .farther),
          fit: tap("Tout", .chart(action: .fitted), .fit)),
        missing: tap("Une unité manque", .chart(action: .missingTold(told: true))), remarks: tones)))
  static let nowhere = ChartContent.empty(text: "Pas de lieu")
  static let empty = screen(
    .chart, "La carte", .chart(state: ChartState(content: nowhere, controls: nil, missing: nil, remarks: [])))
  static let official = link(
    "La page officielle", .page(address: "https://b.example"), .web, elsewhere: "b.example")
  static func chat(_ open: OutsideLink = official) -> ScreenState {
    let parts: [PagePart] = [
      .remarks(remarks: [say("Pas pour l’urgence", .warning)]), links([emergency("17")]),
      heading("Écrire"), .remarks(remarks: tones), go(open), .remarks(remarks: [say("Source", .quiet)]),
    ]
    return screen(.chat, "Tchat", page(parts))
  }
  static let wayOut = WayOut(
    leave: tap("Quitter vite", .left, .leave),
    quiet: QuietLimit(asksAfterSeconds: 1, leavesAfterSeconds: 60, question: "Toujours là ?", stay: "Rester"))
  static let discreet = screen(
    .discreet, "Vous n’êtes pas seule",
    page([
      .remarks(remarks: tones),
      links([link("3919", .call(number: "3919"), .call)], detail: "Jour et nuit", trace: "Reste dans le journal"),
      heading("Traces", .rows), .remarks(remarks: tones),
    ]), wayOut: wayOut)
  static func choices(several: Bool, _ rows: [ChoiceRow]) -> PagePart {
    .choices(choices: PageChoices(several: several, rows: rows))
  }
  static let languages = choices(
    several: false,
    [("fr", "Français", true), ("en", "English", false)].map { id, label, chosen in
      let choose = tap(label, .settings(action: .languageChosen(tag: id)), chosen ? .chosen : .choice)
      return ChoiceRow(id: id, chosen: chosen, detail: "", choose: choose)
    })
  static func plain(on: Bool) -> PagePart {
    let choose = tap("Mots simples", .settings(action: .plainWordsSet(on: !on)), on ? .chosen : .choice)
    return choices(several: true, [ChoiceRow(id: "plain", chosen: on, detail: "Phrases courtes", choose: choose)])
  }
  static let settings = screen(
    .settings, "Réglages",
    page([
      heading("Langue", .rows), languages, plain(on: false), .remarks(remarks: [say("Rien d’autre", .quiet)]), forget,
    ]))

  static func data(_ parts: [PagePart]) -> ScreenState {
    screen(.settings, "Réglages", page([heading("Données", .rows), .remarks(remarks: tones)] + parts))
  }
  static let fetch = tap("Télécharger (118 Mo)", .renewal(action: .now), .renew)
  static let demonstration = "DÉMONSTRATION : aucun vrai service ne répond ici. Danger : appelez le 17."
  static func demo(_ screen: ScreenState) -> ScreenState {
    var shown = screen
    shown.banner = demonstration
    return shown
  }

  /// One of every part of a page. A new part stands here as well as in `PartView`.
  static let parts: [PagePart] = [
    field("first"), heading("Tout"), .remarks(remarks: tones), places(), links([official], detail: "À lire"),
    plain(on: true), act(tap("Garder", .station(action: .kept(id: "a")), .keep)), .station(station: row("a")),
    .facts(facts: lines), work(347), preview(),
  ]
  static let whole = screen(.settings, "Tout", page(parts))
  /// What the core sends in the place of a screen that cannot be shown.
  static func broken(_ name: ScreenName, wayOut: WayOut? = nil) -> ScreenState {
    screen(name, "Page indisponible", page([.remarks(remarks: tones)]), wayOut: wayOut)
  }

  /// Every variant of everything a screen can show, with a name for its preview.
  static let all: [(String, ScreenState)] = [
    ("home", home()), ("home-gone", home([heading("Mon unité", .rows), .remarks(remarks: tones), forget])),
    ("home-none", home([])), ("directory-waiting", waiting),
    ("directory-no-match", directory([.remarks(remarks: tones)], .notFound)),
    ("directory-suggestions", directory([heading("Lieux", .rows), places()])),
    ("directory-choose", directory([heading("Lequel ?"), places()], .asks)), ("directory-found", found),
    ("station", known), ("station-alone", station(near: [])),
    ("station-unknown", screen(.station(id: "x"), "Unité", page([.remarks(remarks: [say("Inconnue", .careful)])]))),
    ("chart", drawn), ("chart-empty", empty), ("chat", chat()), ("conversation", talk), ("conversation-over", over),
    ("conversation-all", everyPartOfATalk),
    ("discreet", discreet), ("settings", settings), ("whole", whole),
    ("settings-fetching", data([work(347)])), ("settings-asking", data([work(nil)])),
    ("settings-offer", data([.remarks(remarks: [say("118 Mo")]), act(fetch, main: true)])),
    ("demo-home", demo(home())), ("demo-found", demo(found)), ("demo-discreet", demo(discreet)),
    ("broken-home", broken(.home)), ("broken-directory", broken(.directory)),
    ("broken-station", broken(.station(id: "x"))), ("broken-chart", broken(.chart)), ("broken-chat", broken(.chat)),
    ("broken-discreet", broken(.discreet, wayOut: wayOut)), ("broken-settings", broken(.settings)),
  ]
}
