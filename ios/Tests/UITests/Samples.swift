import Bindings
import Foundation
import Kit

/// One state of every variant, as the core could have made it. Words are samples.
@MainActor enum Samples {
  static func tap(_ label: String, _ action: AppAction = .timePassed, _ symbol: Symbol = .forward) -> Tap {
    Tap(label: label, accessibilityLabel: label + ".", enabled: true, action: action, symbol: symbol)
  }
  static func link(_ label: String, _ destination: Destination, _ symbol: Symbol, elsewhere: String? = nil)
    -> OutsideLink
  {
    OutsideLink(
      label: label, accessibilityLabel: label + ".", destination: destination, emergency: false,
      elsewhere: elsewhere ?? label, symbol: symbol)
  }
  /// A call that iOS makes at the touch.
  static func emergency(_ number: String, _ label: String? = nil) -> OutsideLink {
    var link = link(label ?? number, .call(number: number), .call)
    link.emergency = true
    return link
  }
  static func say(_ text: String, _ tone: Tone = .plain) -> Remark { Remark(text: text, tone: tone) }

  static let tones: [Remark] = [
    say("Simple"), say("Choisi", .chosen), say("Ouvert", .open), say("Prudence", .careful), say("Source", .quiet),
    say("Pas pour l’urgence", .warning),
  ]
  static let call = link("01 02 03 04 05", .call(number: "+33102030405"), .call)
  static let way = link(
    "Y aller", .way(latitude: "48.85", longitude: "2.35", name: "Commissariat"), .way, elsewhere: "48.85, 2.35")
  static let lines: [StationLine] = [
    .note(text: "Ouvert jusqu’à 18 h", tone: .open),
    .address(lines: ["1 rue Haute", "75001 Paris"], accessibilityLabel: "1 rue Haute, Paris"),
    .phone(link: call), .contact(link: link("Écrire", .mail(to: "a@b.example"), .mail, elsewhere: "a@b.example")),
    .urgent(link: emergency("17")),
    .hours(
      heading: "Horaires",
      rows: [HoursRow(id: "lundi", day: "Lundi", hours: "8 h – 18 h", accessibilityLabel: "Lundi, de 8 h à 18 h")]),
  ]
  static func row(_ id: String) -> StationRow {
    StationRow(
      id: id, name: "Commissariat \(id)", force: "Police", reason: "Compétent", tone: .chosen, lines: lines,
      buttons: [
        PageButton(main: true, control: .open(link: call)), PageButton(main: false, control: .open(link: way)),
      ], open: tap("Tout sur \(id)", .opened(screen: .station(id: id))),
      accessibilityLabel: "Commissariat \(id), police")
  }
  static func run(_ text: String, _ strong: Bool = true) -> TextRun { TextRun(text: text, strong: strong) }
  /// Places while something is typed: as many as one wants.
  static func places(_ ids: [String] = ["p1"]) -> PagePart {
    let rows = ids.map { id in
      LeadRow(
        id: id, symbol: .place, title: [run("12 rue H"), run("aute", false)], detail: "75001 Paris",
        open: tap("12 rue Haute", .placeChosen(field: "address", id: id)), beside: nil)
    }
    return .leads(leads: PageLeads(look: .rows, rows: rows))
  }
  /// The kept station, which is called beside its row.
  static let keptRow = LeadRow(
    id: "k", symbol: .station, title: [run("Commissariat k")], detail: "Ouvert jusqu’à 18 h",
    open: tap("Commissariat k", .opened(screen: .station(id: "k"))), beside: call)
  static let notice = Notice(
    id: "n1", text: "Un fichier est mis de côté", tone: .careful,
    dismiss: tap("Compris", .noticeDismissed(id: "n1"), .clear))

  // MARK: Parts

  static func screen(
    _ name: ScreenName, _ title: String, _ content: ScreenContent, words: String = "fr", notices: [Notice] = [],
    wayOut: WayOut? = nil, corner: Tap? = nil, banner: String? = nil
  ) -> ScreenState {
    ScreenState(
      name: name, wordsTag: words, title: title, banner: banner, notices: notices, wayOut: wayOut, corner: corner,
      content: content)
  }
  static func page(_ parts: [PagePart], _ answer: PageAnswer = .open, says announcement: String = "") -> ScreenContent {
    .page(page: PageState(parts: parts, answer: answer, announcement: announcement))
  }
  static func heading(_ text: String, _ level: HeadingLevel = .page) -> PagePart {
    .heading(heading: PageHeading(text: text, level: level))
  }
  static func work(_ permille: UInt32?) -> PagePart {
    .progress(
      progress: PageProgress(
        text: "41 Mo", permille: permille, stop: tap("Arrêter", .renewal(action: .stop), .clear)))
  }
  static func act(_ tap: Tap, main: Bool = false) -> PagePart {
    .buttons(buttons: [PageButton(main: main, control: .act(tap: tap))])
  }
  static func go(_ link: OutsideLink, main: Bool = true) -> PagePart {
    .buttons(buttons: [PageButton(main: main, control: .open(link: link))])
  }
  static func links(_ links: [OutsideLink], detail: String = "", trace: String = "") -> PagePart {
    .links(links: links.map { LinkRow(id: $0.label, link: $0, detail: detail, trace: trace) })
  }
  static func field(
    _ name: String = "address", clear: Tap? = nil, prefill: Prefill = Prefill(number: 0, text: ""),
    kind: FieldKind = .place, maxLetters: UInt32 = 200, secret: Bool = true, takesFocus: Bool = false
  ) -> PagePart {
    .field(
      field: PageField(
        name: name, label: "Adresse", kind: kind, maxLetters: maxLetters, secret: secret, takesFocus: takesFocus,
        clear: clear, prefill: prefill))
  }
  static let drawing = ChartDrawing(
    geometry: Data([2]), names: [ChartName(name: "Osny", x: 20, y: 30)],
    pins: [
      PinRow(
        id: "a", label: "a", x: 1, y: 2, labelSide: .right, tone: .chosen,
        open: tap("a", .opened(screen: .station(id: "a"))), accessibilityLabel: "Commissariat a"),
      PinRow(
        id: "place", label: "ici", x: 1, y: 2, labelSide: .left, tone: .quiet, open: nil,
        accessibilityLabel: "L’adresse"),
    ], scale: ScaleBar(label: "200 m", length: 40, accessibilityLabel: "200 mètres"))
  static func preview(_ content: ChartContent = .drawn(drawing: drawing)) -> PagePart {
    .preview(preview: ChartPreview(content: content, open: tap("La carte", .opened(screen: .chart), .chart)))
  }
  static let forget = act(tap("Oublier", .station(action: .forgotten), .kept))

  /// A settings file that is none.
  static func damagedStore() throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("store-" + UUID().uuidString)
    try Data(repeating: 0x5a, count: 5_000).write(to: file)
    return file.path
  }
}
