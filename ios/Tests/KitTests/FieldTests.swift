import Bindings
import Testing

@testable import Kit

/// What is typed, and what the core writes where one types.
@Suite(.timeLimit(.minutes(1))) @MainActor struct FieldTests {
  let core: Recorder
  let host: AppHost

  init() async throws {
    let opened = try await Opened()
    (core, host) = (opened.core, opened.host)
    host.step(.bar(screen: .chat))
    show([field("a"), field("b", maxLetters: 3)])
  }

  func show(_ parts: [PagePart]) { host.receive(screen(.chat, parts)) }
  func prefilled(_ number: UInt32, _ text: String) {
    show([field("a", prefill: Prefill(number: number, text: text)), field("b", maxLetters: 3)])
  }
  func check(_ act: () -> Void, sends expected: [AppAction], leaves texts: [String]) {
    let before = core.actions.count
    act()
    #expect(Array(core.actions.dropFirst(before)) == expected)
    #expect([host.fields["a"], host.fields["b"]] == texts)
  }

  @Test func twoFieldsOfAPageKeepTheirTextsApart() {
    check({ host.type("12", into: "a") }, sends: [.typed(field: "a", text: "12")], leaves: ["12", ""])
    check({ host.type("x", into: "b") }, sends: [.typed(field: "b", text: "x")], leaves: ["12", "x"])
    // The system says some texts twice.
    check({ host.type("12", into: "a") }, sends: [], leaves: ["12", "x"])
    check({ host.enter("a") }, sends: [.entered(field: "a")], leaves: ["12", "x"])
    // Its other changes leave them alone.
    check({ show([field("a"), field("b", maxLetters: 3)]) }, sends: [], leaves: ["12", "x"])
  }

  @Test func whatIsTypedInAFieldThatIsNotThereChangesNothing() {
    let before = host.fields
    check({ host.type("12", into: "c") }, sends: [], leaves: ["", ""])
    check({ host.enter("c") }, sends: [], leaves: ["", ""])
    #expect(host.fields["c"] == "" && host.fields == before)
  }

  @Test func longerTextIsCutByTheLengthOfItsField() {
    check({ host.type("abcd", into: "b") }, sends: [.typed(field: "b", text: "abc")], leaves: ["", "abc"])
    check({ host.type("abce", into: "b") }, sends: [], leaves: ["", "abc"])
    // As the core counts: what looks like one letter can be several.
    for (typed, kept) in [("e\u{301}e\u{301}", "e\u{301}e"), ("👩‍👩‍👧", "👩‍👩"), ("🚓🚓🚓🚓", "🚓🚓🚓")] {
      check({ host.type(typed, into: "b") }, sends: [.typed(field: "b", text: kept)], leaves: ["", kept])
    }
  }

  @Test func clearingEmptiesTheFieldAndDoesWhatItsControlSays() {
    host.type("12", into: "a")
    host.type("x", into: "b")
    let said = AppAction.typed(field: "a", text: "")
    check({ host.clear("a", by: sampleTap(said, enabled: false)) }, sends: [], leaves: ["12", "x"])
    check({ host.clear("a", by: sampleTap(said)) }, sends: [said], leaves: ["", "x"])
  }

  /// It arrives again with every other change of the screen.
  @Test func whatTheCoreWritesIsWrittenOnceAndNotSaidBack() {
    host.type("12", into: "a")
    check({ prefilled(0, "jamais") }, sends: [], leaves: ["12", ""])
    check({ prefilled(1, "Lyon") }, sends: [], leaves: ["Lyon", ""])
    check({ host.type("Lyon 3", into: "a") }, sends: [.typed(field: "a", text: "Lyon 3")], leaves: ["Lyon 3", ""])
    check({ prefilled(1, "Lyon") }, sends: [], leaves: ["Lyon 3", ""])
    check({ prefilled(0, "") }, sends: [], leaves: ["Lyon 3", ""])
    check({ prefilled(1, "Lyon") }, sends: [], leaves: ["Lyon 3", ""])
    check({ prefilled(2, "") }, sends: [], leaves: ["", ""])
    let long = Prefill(number: 7, text: "Se\u{301}te")
    check({ show([field("b", maxLetters: 3, prefill: long)]) }, sends: [], leaves: ["", "Se\u{301}"])
  }

  @Test func whatIsTypedIsForgottenWithItsScreen() {
    host.type("12", into: "a")
    // Another screen over it, with a field of its own.
    host.step(.lead(screen: .settings))
    host.receive(screen(.settings, [field("c")]))
    host.type("3", into: "c")
    host.step(.back)
    #expect(host.fields["a"] == "12" && host.fields["c"] == "")
    // Even where the page could not be shown in the end.
    host.receive(brokenState(.chat))
    #expect(host.fields["a"] == "12")
    host.step(.leave)
    #expect(host.fields == Fields())
    host.type("4", into: "a")
    #expect(host.fields["a"] == "")
    // What the core wrote before it writes again.
    host.step(.bar(screen: .chat))
    check({ prefilled(2, "Nice") }, sends: [], leaves: ["Nice", ""])
  }
}
