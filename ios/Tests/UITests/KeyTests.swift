import Bindings
import Support
import SwiftUI
import Testing

@testable import Kit
@testable import UI

/// Keys of a keyboard.
@Suite(.timeLimit(.minutes(1))) @MainActor struct KeyTests {
  @Test func theBarHasThreeAnd17HasNone() async throws {
    let stage = try await Stage()
    for (key, screen) in [("⌘1", ScreenName.directory), ("⌘2", .chat), ("⌘3", .discreet)] {
      #expect(stage.host.press(key) && stage.app.stack.screens == [.home, screen], "\(key)")
    }
    #expect(stage.host.find("bar.emergency")?.all.compactMap(\.key) == [])
    // Where there are no pages they lead nowhere.
    #expect(try await !Stage(core: .fails).host.press("⌘2"))
  }

  @Test func aKeyLeadsBackAndNotFromHome() async throws {
    let stage = try await Stage(Samples.found)
    try stage.host.tap("station.a")
    for screens in [[ScreenName.home, .directory], [.home]] {
      #expect(stage.host.press("⌘[") && stage.app.stack.screens == screens)
    }
    #expect(!stage.host.press("⌘["))
  }

  @Test func aKeyLeadsIntoTheFieldOfAPlace() async throws {
    let stage = try await Stage(Samples.directory())
    #expect(stage.host.find("field.address")?.focused == false && stage.host.press("⌘f"))
    #expect(stage.host.find("field.address")?.focused == true)
    let words = Samples.screen(.settings, "", Samples.page([Samples.field(kind: .words)]))
    #expect(try await !Stage(words).host.press("⌘f"))
  }

  /// Without a look (D3), and on no other page.
  @Test func escapeLeavesQuickly() async throws {
    let stage = try await Stage(Samples.discreet)
    #expect(stage.host.press("\u{1b}") && stage.app.stack.screens == [.home] && stage.app.stack.leavings == 1)
    #expect(try await !Stage(Samples.found).host.press("\u{1b}"))
  }

  /// They are for keys alone.
  @Test func nobodyElseMeetsThem() async throws {
    let keys = try await Stage(Samples.directory()).host.tree.all.filter { $0.key != nil && $0.identifier == nil }
    #expect(keys.compactMap(\.key).sorted() == ["⌘[", "⌘f"] && keys.allSatisfy(\.hidden))
  }
}
