import Bindings
import Support
import SwiftUI
import Testing

@testable import Kit
@testable import UI

/// What stands over a private page while the app is not in front (D6).
@Suite(.timeLimit(.minutes(1))) @MainActor struct CoverTests {
  @Test func itStaysUntilTheAppIsInFrontAgain() async throws {
    let stage = try await Stage(Samples.discreet)
    #expect(stage.host.find("cover") == nil)
    stage.host.set(\.scenePhase, .inactive)
    #expect(stage.host.find("cover") != nil)
    stage.host.set(\.scenePhase, .background)
    // The page is left; what covers it stays until the app is in front again.
    #expect(stage.host.find("cover") != nil)
    #expect(stage.host.find("leave") == nil && stage.app.stack.screens == [.home] && stage.host.find("cover") != nil)
    stage.host.set(\.scenePhase, .inactive)
    #expect(stage.host.find("cover") != nil)
    stage.host.set(\.scenePhase, .active)
    #expect(stage.host.find("cover") == nil && stage.host.find("lead.directory") != nil)
    let home = try await Stage()
    home.host.set(\.scenePhase, .inactive)
    #expect(home.host.find("cover") == nil)
    home.host.set(\.scenePhase, .background)
    #expect(home.host.find("cover") == nil)
    // Left by itself, or in one step.
    for phases in [[ScenePhase.inactive, .background], [.background]] {
      let quick = try await Stage(Samples.discreet)
      _ = quick.host.tree
      for phase in phases {
        quick.host.set(\.scenePhase, phase)
        _ = quick.host.tree
        quick.app.step(.leave)
        #expect(quick.host.find("cover") != nil)
      }
    }
  }

  /// As the eye sees it: what lies under the cover is not there.
  func seen(_ node: _Node) -> [String] {
    if node.kind == "Overlay", let over = node.children.last, over.all.contains(where: { $0.identifier == "cover" }) {
      return seen(over)
    }
    return (node.kind == "Text" || node.kind == "TextField" || node.kind == "Title" ? [node.text] : [])
      + node.children.flatMap { seen($0) }
  }

  /// The same picture, whichever page it is, with 17 and without a mark in the bar.
  @Test func onItStandTheNameAndTheBarAndNothingOfThePage() async throws {
    for state in [Samples.discreet, Samples.chat(), Samples.talk, Samples.broken(.discreet, wayOut: Samples.wayOut)] {
      let stage = try await Stage(state)
      if state.wayOut != nil { stage.app.secondPassed() }
      #expect(seen(stage.host.tree).contains("Sécurité") == false)
      stage.host.set(\.scenePhase, .inactive)
      let bar = try #require(stage.host.find("bar"))
      #expect(seen(stage.host.tree) == ["Sécurité"] + bar.texts)
      #expect(!bar.all.contains { $0.style["background"] == "var(--mist)" || $0.traits.contains(.isSelected) })
      #expect(stage.host.find("page")?.spoken == "Sécurité")
      // One touch away, as on any page, and the panel lies over the cover (E1).
      try stage.host.tap("bar.emergency")
      try stage.host.tap("panel.police")
      #expect(stage.host.opened.map(\.absoluteString) == ["tel:17"])
      try stage.host.tap("panel.close")
      stage.host.set(\.scenePhase, .active)
      #expect(stage.host.find("cover") == nil && stage.host.find("page")?.texts.count ?? 0 > 3)
    }
  }
}
