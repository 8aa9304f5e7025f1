import Bindings
import Support
import SwiftUI
import Testing

@testable import Kit
@testable import UI

/// Where one types.
@Suite(.timeLimit(.minutes(1))) @MainActor struct FieldPartTests {
  let clear = Samples.tap("Effacer", .typed(field: "address", text: ""), .clear)

  @Test func typingSendsEachTextAndEnterSaysThatItIsComplete() async throws {
    let stage = try await Stage(Samples.waiting)
    #expect(stage.host.find("field.address")?.label == "Adresse")
    for text in ["1", "12"] {
      try stage.host.type("field.address", text)
      #expect(stage.host.find("field.address")?.value == text)
    }
    try stage.host.submit("field.address")
    #expect(
      stage.core.actions.suffix(3) == [
        .typed(field: "address", text: "1"), .typed(field: "address", text: "12"), .entered(field: "address"),
      ])
  }

  @Test func oneTouchEmptiesTheFieldAndTheKeyboardStays() async throws {
    #expect(try await Stage(Samples.waiting).host.find("clear.address") == nil)
    let stage = try await Stage(Samples.directory(clear: clear))
    try stage.host.type("field.address", "12")
    #expect(stage.host.find("clear.address")?.label == "Effacer.")
    try stage.host.tap("clear.address")
    // Before the core has said anything.
    #expect(stage.host.find("field.address")?.value == "" && stage.host.find("field.address")?.focused == true)
    // Once, and by the core's own action.
    #expect(stage.core.actions.suffix(2) == [.typed(field: "address", text: "12"), clear.action])
  }

  @Test func whereOneTypesFirstTheKeyboardComesByItself() async throws {
    for takesFocus in [true, false] {
      let part = Samples.field("a", takesFocus: takesFocus)
      let stage = try await Stage(Samples.screen(.settings, "", Samples.page([part])))
      #expect(stage.host.find("field.a")?.focused == takesFocus)
    }
  }

  /// Nothing stands there that is no part of what is looked for.
  @Test func whatTheFieldDoesNotTakeDoesNotStayInIt() async throws {
    let stage = try await Stage(Samples.screen(.directory, "", Samples.page([Samples.field(maxLetters: 4)])))
    for text in ["12345", "123456", "12"] {
      try stage.host.type("field.address", text)
      _ = stage.host.tree
      #expect(stage.host.find("field.address")?.value == String(text.prefix(4)))
    }
    #expect(stage.core.actions.suffix(2) == ["1234", "12"].map { .typed(field: "address", text: $0) })
  }

  @Test func twoFieldsOfAPageKeepTheirTextsApart() async throws {
    let parts = [Samples.field("a"), Samples.field("b")]
    let stage = try await Stage(Samples.screen(.settings, "", Samples.page(parts)))
    try stage.host.type("field.a", "1")
    try stage.host.type("field.b", "2")
    #expect(["a", "b"].map { stage.host.find("field." + $0)?.value } == ["1", "2"])
  }

  @Test func whatTheCoreWritesStandsThere() async throws {
    let stage = try await Stage(Samples.waiting)
    let prefill = Prefill(number: 1, text: "Lyon")
    let state = Samples.screen(.directory, "", Samples.page([Samples.field(prefill: prefill)]))
    let before = stage.core.actions
    stage.app.receive(state)
    #expect(stage.host.find("field.address")?.value == "Lyon")
    #expect(stage.core.actions == before)
    try stage.host.type("field.address", "Lyon 3")
    stage.app.receive(state)
    #expect(stage.host.find("field.address")?.value == "Lyon 3")
  }

  /// The keyboard corrects where it may (D7), and names no place. What is looked up says so.
  @Test func theKeyboardIsThatOfWhatIsTyped() async throws {
    func check(_ kind: FieldKind, secret: Bool, corrects: Bool, enter: String, signs: [String]) async throws {
      let part = Samples.field("a", kind: kind, secret: secret)
      let stage = try await Stage(Samples.screen(.settings, "", Samples.page([part])))
      let field = try #require(stage.host.find("field.a"))
      #expect(field.corrects == corrects && field.notes == [enter], "\(kind)")
      let images = stage.host.find("page")?.all.filter { $0.kind == "Image" }.flatMap(\.notes)
      #expect(images == signs, "\(kind)")
      try stage.host.submit("field.a")
      #expect(stage.core.actions.last == .entered(field: "a"))
    }
    for secret in [true, false] {
      try await check(.place, secret: secret, corrects: false, enter: "search", signs: ["symbol_find"])
      try await check(.words, secret: secret, corrects: !secret, enter: "done", signs: [])
      try await check(.mail, secret: secret, corrects: false, enter: "done", signs: [])
    }
  }

  /// Enter is one of its lines, and says nothing.
  @Test func aMessageHasLines() async throws {
    let parts = [Samples.field("mail", kind: .mail), Samples.field("text", kind: .message)]
    let stage = try await Stage(Samples.screen(.settings, "", Samples.page(parts)))
    let field = try #require(stage.host.find("field.text"))
    #expect(!field.corrects && field.notes == ["return"] && field.style["--lines"] == "5")
    #expect(stage.host.find("field.mail")?.style["--lines"] == "1")
    try stage.host.type("field.mail", "a@b.example")
    try stage.host.type("field.text", "a\nb")
    try stage.host.submit("field.text")
    #expect(stage.core.actions.last == .typed(field: "text", text: "a\nb"))
    // Each of the two has what the core writes under one number.
    let prefill = Prefill(number: 1, text: "")
    let after = [
      Samples.field("mail", prefill: prefill, kind: .mail), Samples.field("text", prefill: prefill, kind: .message),
    ]
    stage.app.receive(Samples.screen(.settings, "", Samples.page(after)))
    #expect(["mail", "text"].map { stage.host.find("field." + $0)?.value } == ["", ""])
  }

  @Test func whatIsTypedGoesWithThePage() async throws {
    let stage = try await Stage(Samples.found)
    try stage.host.type("field.address", "12")
    try stage.host.tap("station.a")
    try stage.host.tap("BackButton")
    #expect(stage.host.find("field.address")?.value == "12")
    try stage.host.tap("BackButton")
    _ = stage.host.tree
    #expect(stage.app.fields == Fields())
    try stage.host.tap("bar.station")
    try await until { stage.app.states[.directory] != nil }
    #expect(stage.host.find("field.address")?.value == "")
  }

  /// With another answer, and with no other change of the page.
  @Test func theKeyboardGoesWhenAnAnswerComesAndThePageIsSeenFromItsTop() async throws {
    let stage = try await Stage(Samples.directory(clear: clear))
    func seen(_ state: ScreenState) throws -> [String?] {
      try stage.host.tap("clear.address")
      #expect(stage.host.find("field.address")?.focused == true)
      stage.app.receive(state)
      let scroll = stage.host.tree.all.first { $0.kind == "ScrollView" }?.style["--id"]
      return [scroll, stage.host.find("field.address")?.focused == true ? "typing" : nil]
    }
    var found = { (number: UInt32) in
      Samples.directory([.station(station: Samples.row("a"))], .found(number: number), clear: clear)
    }
    #expect(try seen(found(1)) == ["Optional(1)", nil])
    #expect(try seen(Samples.directory([Samples.places()], clear: clear)) == ["Optional(1)", "typing"])
    #expect(try seen(Samples.directory([], .notFound, clear: clear)) == ["Optional(1)", "typing"])
    #expect(try seen(Samples.directory([], .asks, clear: clear)) == ["Optional(1)", "typing"])
    #expect(try seen(found(1)) == ["Optional(1)", "typing"])
    #expect(try seen(found(2)) == ["Optional(2)", nil])
    found = { _ in Samples.directory([], .found(number: 2), clear: clear) }
    #expect(try seen(found(2)) == ["Optional(2)", "typing"])
  }

  /// It does not scroll away, nor does a heading over it; what is longer does.
  @Test func aFieldThatAPageBeginsWithStaysInSight() async throws {
    func scrolls(_ parts: [PagePart]) async throws -> [Bool] {
      let stage = try await Stage(Samples.screen(.settings, "", Samples.page(parts)))
      let below = stage.host.tree.all.filter { $0.kind == "ScrollView" }.flatMap(\.all)
      return ["field.a", "field.b", "lead.p1"].compactMap { id in
        stage.host.find(id) == nil ? nil : below.contains { $0.identifier == id }
      }
    }
    let (a, b, head) = (Samples.field("a"), Samples.field("b"), Samples.heading("h"))
    #expect(try await scrolls([a, Samples.places()]) == [false, true])
    #expect(try await scrolls([head, a, head, b, head, Samples.places()]) == [false, false, true])
    #expect(try await scrolls([a, Samples.places(), b]) == [false, true, true])
    #expect(try await scrolls([.remarks(remarks: Samples.tones), a]) == [true])
  }

  /// What comes to stand over it while one types does not put the keyboard away.
  @Test func aFieldIsTheSameWhereverItStands() async throws {
    let stage = try await Stage(Samples.directory(clear: clear))
    try stage.host.tap("clear.address")
    let lower = [Samples.heading("h"), Samples.field(clear: clear)]
    stage.app.receive(Samples.screen(.directory, "", Samples.page(lower)))
    #expect(stage.host.find("field.address")?.focused == true)
  }
}
