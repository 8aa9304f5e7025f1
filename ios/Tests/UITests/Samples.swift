import Bindings
import Foundation
import Kit

/// One state of every variant, as the core could have made it. Words are samples.
@MainActor enum Samples {
  static func tap(_ label: String, _ action: AppAction = .timePassed, _ symbol: Symbol = .forward) -> Tap {
    Tap(label: label, accessibilityLabel: label + ".", enabled: true, action: action, symbol: symbol)
  }
  static func link(_ label: String, _ address: String, _ symbol: Symbol) -> OutsideLink {
    OutsideLink(label: label, accessibilityLabel: label + ".", address: address, symbol: symbol)
  }
  static func say(_ text: String, _ tone: Tone = .plain) -> Remark { Remark(text: text, tone: tone) }

  static let tones: [Remark] = [
    say("Simple"), say("Choisi", .chosen), say("Ouvert", .open), say("Prudence", .careful), say("Source", .quiet),
    say("Pas pour l’urgence", .warning),
  ]
  static let call = link("01 02 03 04 05", "tel:+33102030405", .call)
  static let way = link("Y aller", "geo:48.85,2.35", .way)
  static let lines: [StationLine] = [
    .note(text: "Ouvert jusqu’à 18 h", tone: .open),
    .address(lines: ["1 rue Haute", "75001 Paris"], accessibilityLabel: "1 rue Haute, Paris"),
    .phone(link: call), .contact(link: link("Écrire", "mailto:a@b.example", .mail)),
    .urgent(link: link("17", "tel:17", .call)),
    .hours(
      heading: "Horaires",
      rows: [HoursRow(id: "lundi", day: "Lundi", hours: "8 h – 18 h", accessibilityLabel: "Lundi, de 8 h à 18 h")]),
  ]
  static func row(_ id: String) -> StationRow {
    StationRow(
      id: id, name: "Commissariat \(id)", force: "Police", reason: "Compétent", tone: .chosen, lines: lines,
      calls: [call], way: way, open: tap("Tout sur \(id)", .opened(screen: .station(id: id))),
      accessibilityLabel: "Commissariat \(id), police")
  }
  static let place = PlaceRow(id: "p1", title: "12 rue Haute", detail: "75001 Paris", choose: tap("12 rue Haute"))
  static let notice = Notice(
    id: "n1", text: "Un fichier est mis de côté", tone: .careful,
    dismiss: tap("Compris", .noticeDismissed(id: "n1"), .clear))

  static func home(
    _ kept: KeptStation = .here(heading: "Mon unité", row: row("k"), forget: tap("Oublier")), words: String = "fr"
  ) -> ScreenState {
    .home(
      notices: [notice],
      state: HomeState(
        wordsTag: words, title: "Sécurité", question: "Besoin d’aide ?",
        doors: [
          DoorRow(
            id: "station", symbol: .station, title: "Mon unité", detail: "Par l’adresse",
            open: tap("Mon unité", .opened(screen: .directory)))
        ], kept: kept, numbersHeading: "Numéros", numbers: [link("112", "tel:112", .call)],
        settings: tap("Réglages", .opened(screen: .settings), .settings), about: tones))
  }
  static func directory(_ content: DirectoryContent, clear: Tap? = nil) -> ScreenState {
    .directory(
      notices: [],
      state: DirectoryState(title: "Mon unité", fieldLabel: "Adresse", clear: clear, content: content))
  }
  static let found = directory(
    .found(
      heading: "Pour", place: "12 rue Haute, Paris", remarks: tones, rows: [row("a"), row("b")],
      notes: [say("D’après", .quiet)],
      chart: tap("La carte", .opened(screen: .chart), .chart)))
  static let known = station(near: [row("b")])
  static func station(near: [StationRow]) -> ScreenState {
    .station(
      notices: [],
      state: StationState(
        id: "a", title: "Commissariat a",
        content: .known(
          force: "Police", reason: tones, calls: [call], way: way,
          keep: tap("Garder", .station(action: .kept(id: "a")), .keep), kept: true,
          lines: lines, nearHeading: "Près d’ici", near: near, anyStation: [say("Dans toute unité")])))
  }
  static let drawn = ScreenState.chart(
    notices: [],
    state: ChartState(
      title: "La carte",
      content: .drawn(
        geometry: Data([1]),
        pins: [
          PinRow(
            id: "a", label: "a", x: 1, y: 2, labelX: 3, labelY: 4, labelShown: true, tone: .chosen,
            open: tap("a", .opened(screen: .station(id: "a"))), accessibilityLabel: "Commissariat a"),
          PinRow(
            id: "place", label: "ici", x: 1, y: 2, labelX: 3, labelY: 4, labelShown: true, tone: .quiet, open: nil,
            accessibilityLabel: "L’adresse"),
        ], scale: ScaleBar(label: "200 m", length: 40, accessibilityLabel: "200 mètres"),
        closer: tap("Plus près", .timePassed, .closer),
        farther: tap("Plus loin", .timePassed, .farther), fit: tap("Tout", .chart(action: .fitted), .fit),
        remarks: tones)))
  static let chat = ScreenState.chat(
    notices: [],
    state: ChatState(
      title: "Tchat", warning: say("Pas pour l’urgence", .warning), urgent: [link("17", "tel:17", .call)],
      heading: "Écrire",
      remarks: tones, open: link("La page officielle", "https://b.example", .web), source: say("Source", .quiet)))
  static let discreet = ScreenState.discreet(
    notices: [],
    state: DiscreetState(
      leave: tap("Quitter vite", .opened(screen: .home), .leave), title: "Vous n’êtes pas seule", remarks: tones,
      rows: [
        HelpRow(
          id: "3919", detail: "Jour et nuit", trace: "Reste dans le journal", link: link("3919", "tel:3919", .call))
      ],
      tracesHeading: "Traces", traces: tones,
      quiet: QuietLimit(asksAfterSeconds: 1, leavesAfterSeconds: 60, question: "Toujours là ?", stay: "Rester"),
      source: say("Source", .quiet)))
  static let settings = ScreenState.settings(
    notices: [],
    state: SettingsState(
      title: "Réglages", languageHeading: "Langue",
      languages: [
        LanguageRow(
          id: "fr", chosen: true, choose: tap("Français", .settings(action: .languageChosen(tag: "fr")), .chosen))
      ],
      plainWords: tap("Mots simples", .settings(action: .plainWordsSet(on: true)), .choice), plainWordsOn: false,
      plainWordsDetail: "Phrases courtes",
      kept: "Rien d’autre n’est gardé", forgetStation: tap("Oublier", .station(action: .forgotten))))

  /// A settings file that is none.
  static func damagedStore() throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("store-" + UUID().uuidString)
    try Data(repeating: 0x5a, count: 5_000).write(to: file)
    return file.path
  }

  /// Every variant of everything a screen can show, with a name for its preview.
  static let all: [(String, ScreenState)] = [
    ("home", home()), ("home-gone", home(.gone(heading: "Mon unité", text: "Plus connue", forget: tap("Oublier")))),
    ("home-none", home(.notKept)),
    ("directory-waiting", directory(.waiting(hint: "Tapez une adresse", privacy: "Rien ne sort"))),
    ("directory-no-data", directory(.noData(text: "Pas de données"))),
    ("directory-no-match", directory(.noMatch(text: "Rien", advice: ["Essayez la ville"]))),
    ("directory-suggestions", directory(.suggestions(heading: "Lieux", rows: [place]))),
    ("directory-choose", directory(.choose(question: "Lequel ?", rows: [place]))), ("directory-found", found),
    ("station", known), ("station-alone", station(near: [])),
    (
      "station-unknown",
      .station(notices: [], state: StationState(id: "x", title: "Unité", content: .unknown(text: "Inconnue")))
    ),
    ("chart", drawn),
    ("chart-empty", .chart(notices: [], state: ChartState(title: "La carte", content: .empty(text: "Pas de lieu")))),
    ("chat", chat), ("discreet", discreet), ("settings", settings),
  ]
}

/// A core that shows what it was given when its screen is opened, and writes down what it is sent.
final class FakeCore: AppCoreProtocol, @unchecked Sendable {
  private let lock = NSLock()
  private var sent: [AppAction] = []
  private var display: (any ShellDisplay)?
  private let states: [ScreenState]
  init(_ states: [ScreenState]) { self.states = states }
  var actions: [AppAction] { lock.withLock { sent } }
  func open(_ display: any ShellDisplay) -> FakeCore {
    self.display = display
    return self
  }
  func dispatch(action: AppAction) {
    lock.withLock { sent.append(action) }
    guard case .opened(let screen) = action else { return }
    for state in states where state.screen == screen { try? display?.show(state: state) }
  }
  func close() {}
}
