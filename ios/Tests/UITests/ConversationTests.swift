import Bindings
import Support
import SwiftUI
import Testing

@testable import Kit
@testable import UI

/// What is said between a person and an officer.
@Suite(.timeLimit(.minutes(1))) @MainActor struct ConversationTests {
  @Test func allOfItIsThereInItsOrder() async throws {
    let stage = try await Stage(Samples.everyPartOfATalk)
    let order = [
      "Un agent est là.", Samples.alarm.remark.text, "Voir avant", "Bonjour", Samples.ask.remark.text,
      Samples.refusal.text, "Envoyer", "Terminer",
    ]
    #expect(stage.host.texts.filter { order.contains($0) } == order)
    for word in ["Vous", "Agent", "Le service", "Reçu par le service"] { #expect(stage.host.texts.contains(word)) }
  }

  /// By where it stands and by name, never by colour alone.
  @Test func whoSpeaksIsToldByPlaceAndByName() async throws {
    let stage = try await Stage(Samples.talk)
    let expected = [("1", ["left"], "Vous"), ("3", ["right"], "Agent"), ("2", ["left", "right"], "Le service")]
    for (id, free, author) in expected {
      let around = try #require(
        stage.host.tree.all.first { node in node.children.contains { $0.identifier == "line." + id } })
      let room = ["left", "right"].filter { around.style["padding-" + $0] == "48.0px" }
      #expect(room == free, "\(id)")
      #expect(stage.host.find("line." + id)?.texts.first == author)
    }
  }

  @Test func aLineIsOneElementAndItsButtonsComeAfterIt() async throws {
    let stage = try await Stage(Samples.talk)
    #expect(stage.host.find("line.4")?.spoken == Samples.said[3].spoken)
    let order = stage.host.tree.all.compactMap(\.identifier).filter { $0.hasPrefix("line.") || $0 == "button.renew" }
    #expect(order == ["line.1", "line.2", "line.3", "line.4", "button.renew"])
    try stage.host.tap("button.renew")
    #expect(stage.core.actions.last == .chat(action: .sentAgain(id: "4")))
  }

  @Test func theNewestIsInSightAndWhatIsReadStays() async throws {
    let stage = try await Stage(Samples.talk)
    let scroll = { stage.host.tree.all.first { $0.kind == "ScrollView" && $0.style["--anchor"] == "bottom" } }
    let before = try #require(scroll()?.style["--id"])
    stage.app.receive(Samples.conversation { $0.lines.append(Samples.line("5", .theirs, "Oui.")) })
    #expect(scroll()?.style["--id"] == before && stage.host.texts.contains("Oui."))
    try stage.host.tap("send")
    #expect(scroll()?.style["--id"] != before, "what one wrote is seen")
  }

  @Test func whatIsTypedIsToldAndSendSendsIt() async throws {
    let stage = try await Stage(Samples.conversation { $0.send = Samples.send(enabled: false) })
    #expect(stage.host.find("send")?.disabled == true && !stage.host.press("⌘\r"))
    try stage.host.type("field.message", "un\ndeux")
    try stage.host.submit("field.message")
    stage.app.receive(Samples.talk)
    try stage.host.tap("send")
    let sent: [AppAction] = [.typed(field: "message", text: "un\ndeux"), .entered(field: "message")]
    #expect(stage.core.actions.suffix(2) == sent)
    stage.app.receive(Samples.conversation { $0.field = Samples.writes(Prefill(number: 1, text: "")) })
    #expect(stage.host.find("field.message")?.value == "" && stage.core.actions.suffix(2) == sent)
    #expect(stage.host.press("⌘\r") && stage.core.actions.last == .entered(field: "message"))
  }

  /// Nothing of it is learnt, and it goes with its screen.
  @Test func theFieldIsSecret() async throws {
    let stage = try await Stage(Samples.talk)
    #expect(stage.host.find("field.message")?.corrects == false)
    try stage.host.type("field.message", "1")
    try stage.host.tap("BackButton")
    _ = stage.host.tree
    #expect(stage.app.fields == Fields())
  }

  @Test func theNumbersOfTheAlarmTakeTheOneWay() async throws {
    let stage = try await Stage(Samples.conversation { $0.alarm = Samples.alarm })
    try stage.host.tap("link.tel:17")
    #expect(stage.host.find("panel") != nil && stage.host.opened.isEmpty)
  }

  @Test func whatComesIsSaidOnceAndTakesNoFocus() async throws {
    let stage = try await Stage(Samples.conversation(says: "au début"))
    _ = stage.host.tree
    let said = { AccessibilityNotification.Announcement._posted.filter { ["au début", "Agent : Oui."].contains($0) } }
    for _ in 0..<2 {
      stage.app.receive(
        Samples.conversation(says: "Agent : Oui.") { $0.lines.append(Samples.line("5", .theirs, "Oui.")) })
      _ = stage.host.tree
    }
    #expect(said() == ["Agent : Oui."])
    #expect(!stage.host.tree.all.contains { $0.takesReader && $0.identifier?.hasPrefix("line.") == true })
  }

  @Test func whereItIsOverNothingIsWritten() async throws {
    let stage = try await Stage(Samples.over)
    #expect(stage.host.find("field.message") == nil && stage.host.find("send") == nil)
    #expect(stage.host.find("button.leave") != nil && stage.host.texts.contains("Bonjour"))
  }
}
