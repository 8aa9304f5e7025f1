import Bindings
import Constants
import Support
import SwiftUI
import Testing

@testable import Emergency
@testable import Kit
@testable import UI

/// The place of the second touch (E6): whatever would call 17 or 112 opens it, and a number is called there alone.
@Suite(.timeLimit(.minutes(1))) @MainActor struct PanelTests {
  let french = EmergencyWords.for(["fr"])
  let numbers = ["panel.police", "panel.byText", "panel.europe"]

  @Test func theNumbersAreCalledFromThePanel() async throws {
    let stage = try await Stage()
    #expect(stage.host.find("panel.title") == nil)
    try stage.host.tap("bar.emergency")
    #expect(stage.host.opened == [] && stage.host.find("bar.emergency") != nil)
    for number in numbers { try stage.host.tap(number) }
    #expect(stage.host.opened.map(\.absoluteString) == ["tel:17", "sms:114", "tel:112"])
    try stage.host.tap("panel.close")
    #expect(stage.host.find("panel.title") == nil)
  }

  /// However often, however long, and by whatever an assistive technology may do with the cell: it calls nobody.
  @Test func nothingThatIsDoneToTheBarCalls() async throws {
    let stage = try await Stage()
    for _ in 0..<3 { try stage.host.tap("bar.emergency") }
    #expect(stage.host.opened == [] && stage.host.find("panel") != nil)
    let cell = try #require(stage.host.find("bar.emergency"))
    #expect(cell.all.flatMap(\.actions.keys) == [])
  }

  /// From the eye and from the ear: 17 is the first, the largest and the only red one, and the reader goes on there.
  @Test func seventeenIsTheFirstAndLargestControl() async throws {
    let stage = try await Stage()
    try stage.host.tap("bar.emergency")
    let panel = try #require(stage.host.find("panel"))
    let controls = panel.all.filter { $0.kind == "Button" }
    let all = ["panel.police", "panel.byText", "panel.europe", "panel.close"]
    #expect(controls.compactMap(\.identifier) == all)
    func values(_ name: String) -> [String?] {
      controls.map { $0.all.compactMap { $0.style[name] }.first { $0 != "transparent" } }
    }
    #expect(values("min-height") == ["60.0px", "52.0px", "52.0px", "52.0px"])
    #expect(values("background").map { $0 == "var(--alarm)" } == [true, false, false, false])
    #expect(panel.all.filter(\.takesReader).compactMap(\.identifier) == ["panel.police"])
  }

  @Test func thePanelIsReadFromTheTop() async throws {
    let stage = try await Stage()
    try stage.host.tap("bar.emergency")
    let panel = stage.host.find("panel")?.all.filter { $0.kind == "Text" }.map(\.text)
    #expect(
      panel == [
        french.panelAlone, french.panelTouch, "17", french.panelPolice, "114", french.panelByText, "112",
        french.panelEurope, french.noNetwork, french.panelClose,
      ])
    #expect(french.panelTouch != "" && stage.host.find("panel.title")?.header == true)
  }

  /// What was called is not said to be ready: who comes back from the call would call again.
  @Test func aCallLeavesThePanelAsItIs() async throws {
    let stage = try await Stage()
    try stage.host.tap("bar.emergency")
    let before = stage.host.texts
    for number in numbers {
      try stage.host.tap(number)
      #expect(stage.host.texts == before, "\(number)")
    }
  }

  /// Whoever changed their mind in a question of the system is answered as if nothing could call.
  @Test func aPhoneThatRefusesShowsTheNumberAndNeverSaysThatItCannot() async throws {
    for (button, number) in zip(numbers, ["17", "114", "112"]) {
      let stage = try await Stage()
      stage.host.hasDialer = false
      try stage.host.tap("bar.emergency")
      #expect(stage.host.find("panel.title")?.text == french.panelAlone)
      try stage.host.tap(button)
      #expect(stage.host.find("panel.title")?.text == number)
      #expect(stage.host.find("panel.title")?.takesReader == true)
      #expect(!stage.host.texts.contains(french.cannotCall) && !stage.host.texts.contains(french.cannotWrite))
      // The next touch of the bar begins anew.
      try stage.host.tap("bar.emergency")
      #expect(stage.host.find("panel.title")?.text == french.panelAlone)
    }
  }

  /// Whatever the system answers: a tablet says that it calls, and does not (E5).
  @Test func whatIsNoPhoneSaysSoFromTheStartAndOffersTheNumbersAllTheSame() async throws {
    for hasDialer in [true, false] {
      let stage = try await Stage(isPhone: false)
      stage.host.hasDialer = hasDialer
      try stage.host.tap("bar.emergency")
      #expect(stage.host.find("panel.title")?.text == french.cannotCall)
      #expect(!stage.host.texts.contains(french.panelTouch) && !stage.host.texts.contains(french.panelAlone))
      #expect(stage.host.texts.filter { $0 == french.openAnyway }.count == 2)
      #expect(stage.host.tree.all.filter(\.takesReader).compactMap(\.identifier) == ["panel.title"])
      for (button, title) in [
        ("panel.police", french.cannotCall), ("panel.europe", french.cannotCall),
        ("panel.byText", hasDialer ? french.cannotCall : french.cannotWrite),
      ] {
        try stage.host.tap(button)
        #expect(stage.host.find("panel.title")?.text == title, "\(button), \(hasDialer)")
      }
      #expect(stage.host.opened.map(\.absoluteString) == ["tel:17", "tel:112", "sms:114"])
    }
  }

  /// The page's own numbers would be one touch only.
  @Test func theNumbersOfTheRecoveryPageOpenThePanelToo() async throws {
    for number in ["recovery.police", "recovery.europe"] {
      let stage = try await Stage(core: .fails)
      try stage.host.tap(number)
      #expect(stage.host.opened == [] && stage.host.find("panel.title") != nil, "\(number)")
      try stage.host.tap("panel.police")
      #expect(stage.host.opened.map(\.absoluteString) == ["tel:17"])
    }
    for (isPhone, title) in [(true, "114"), (false, french.cannotWrite)] {
      let stage = try await Stage(core: .fails, isPhone: isPhone)
      try stage.host.tap("recovery.byText")
      #expect(stage.host.opened.map(\.absoluteString) == ["sms:114"] && stage.host.find("panel") == nil)
      stage.host.hasDialer = false
      try stage.host.tap("recovery.byText")
      #expect(stage.host.find("panel.title")?.text == title)
    }
  }

  /// Wherever a page has one: among its doors, in a row, on the card of a station.
  @Test func aLinkOfAPageToSeventeenOpensThePanel() async throws {
    for (state, link) in [
      (Samples.home(), "link.tel:112"), (Samples.chat(), "link.tel:17"), (Samples.known, "link.tel:17"),
    ] {
      let stage = try await Stage(state)
      try stage.host.tap(link)
      #expect(stage.host.opened == [] && stage.host.find("panel.police") != nil, "\(link)")
      try stage.host.tap("panel.europe")
      #expect(stage.host.opened.map(\.absoluteString) == ["tel:112"])
    }
  }

  @Test func thePanelClosesByItsButtonBesideItAndByTheGestureOfAScreenReader() async throws {
    for close in [
      { try $0.tap("panel.close") }, { try $0.tap("panel.scrim") }, { try $0.act("panel", "escape") },
      { try $0.tap("bar.chat") },
    ] as [@MainActor (_Host) throws -> Void] {
      let stage = try await Stage()
      try stage.host.tap("bar.emergency")
      #expect(stage.host.find("panel.title") != nil)
      try close(stage.host)
      #expect(stage.host.find("panel.title") == nil)
    }
  }

  /// A panel lies over the page alone: one can still leave, and a screen reader still hears of it (D2).
  @Test func thePanelLeavesTheWayOutFree() async throws {
    let stage = try await Stage(Samples.discreet)
    try stage.host.tap("bar.emergency")
    let under = try #require(stage.host.tree.all.first { $0.children.contains { $0.identifier == "leave" } })
    let page = try #require(under.children.first { $0.identifier == "page" })
    #expect(
      page.all.contains { $0.identifier == "panel.scrim" } && page.all.contains { $0.hidden && !$0.texts.isEmpty })
    #expect(!page.all.contains { $0.identifier == "leave" })
    #expect(stage.host.find("leave")?.hidden == false)
    try stage.host.tap("leave")
    #expect(stage.app.stack.screens == [.home])
    #expect(stage.host.find("panel") == nil && stage.host.find("lead.directory") != nil)
  }
}
