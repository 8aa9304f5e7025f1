import Bindings
import Support
import SwiftUI
import Testing

@testable import Kit
@testable import UI

/// What the core sends in the place of a screen that cannot be shown.
@Suite(.timeLimit(.minutes(1))) @MainActor struct BrokenTests {
  let broken = Samples.broken(.discreet, wayOut: Samples.wayOut)

  /// Title and notices are those of the envelope, whatever stands below.
  @Test func aPageHasTheTitleAndTheNoticesOfItsScreen() async throws {
    var state = Samples.broken(.settings)
    state.notices = [Samples.notice]
    let stage = try await Stage(state)
    #expect(stage.host.tree.all.first { $0.kind == "Title" }?.text == "Page indisponible")
    #expect(stage.host.texts.contains(Samples.notice.text) && stage.host.find("notice.n1") != nil)
  }

  @Test func inThePlaceOfTheDiscreetScreenItSaysSoAndTheWayOutStandsFirst() async throws {
    let stage = try await Stage(broken)
    #expect(stage.host.texts.contains("Page indisponible") && stage.host.texts.contains("Prudence"))
    #expect(!stage.host.tree.all.contains { $0.kind == "Title" })
    let all = try #require(stage.host.tree.all.first { $0.children.contains { $0.identifier == "bar" } })
    #expect(all.children.sorted { $0.priority > $1.priority }.map(\.identifier) == ["leave", "bar", "page"])
    try stage.host.tap("leave")
    #expect(stage.app.stack.screens == [.home])
    #expect(stage.host.find("leave") == nil && stage.host.find("lead.directory") != nil)
  }

  @Test func inThePlaceOfTheDiscreetScreenItAsksAndLeavesByItself() async throws {
    let stage = try await Stage(broken)
    stage.app.secondPassed()
    #expect(stage.host.find("quiet")?.text == "Toujours là ?")
    try stage.host.tap("stay")
    #expect(stage.host.find("quiet") == nil)
    for _ in 0..<60 { stage.app.secondPassed() }
    #expect(stage.app.stack.screens == [.home])
    #expect(stage.host.find("quiet") == nil && stage.host.find("lead.directory") != nil)
  }

  /// Where the panel lies over the page, one is asked all the same.
  @Test func theQuestionStandsOverThePanel() async throws {
    let stage = try await Stage(Samples.discreet)
    try stage.host.tap("bar.emergency")
    stage.app.secondPassed()
    let page = try #require(stage.host.find("page"))
    #expect(stage.host.find("quiet")?.hidden == false && !page.all.contains { $0.identifier == "quiet" })
    try stage.host.tap("stay")
    #expect(stage.host.find("quiet") == nil && stage.host.find("panel") != nil)
  }

  @Test func aScreenComesBackToItsOwn() async throws {
    let stage = try await Stage(broken)
    #expect(stage.host.find("link.tel:3919") == nil)
    stage.app.receive(Samples.discreet)
    #expect(stage.host.find("link.tel:3919") != nil && stage.host.find("leave") != nil)
    #expect(!stage.host.texts.contains("Page indisponible"))
    stage.app.receive(broken)
    #expect(stage.host.find("link.tel:3919") == nil && stage.host.texts.contains("Page indisponible"))
  }

  /// A map that is none beside its list.
  @Test func aMapThatCannotBeShownLeavesTheList() async throws {
    let stage = try await Stage(Samples.found, and: [Samples.broken(.chart)], width: .regular)
    try await until { stage.host.tree.all.contains { $0.text == "Page indisponible" } }
    #expect(stage.host.find("station.a") != nil && stage.host.find("field.address") != nil)
    #expect(stage.host.find("fit") == nil)
  }
}
