import Bindings
import Constants
import Support
import SwiftUI
import Testing

@testable import Kit
@testable import UI

/// The four actions, whatever else is going on (E1, E2).
@Suite(.timeLimit(.minutes(1))) @MainActor struct BarTests {
  let french = EmergencyWords.for(["fr"])

  func check(_ stage: Stage, _ what: String) throws {
    let bar = ["bar.station", "bar.chat", "bar.discreet", "bar.emergency"]
    let found = stage.host.tree.all.compactMap(\.identifier).filter { $0.hasPrefix("bar.") }
    #expect(found == bar, "\(what)")
    #expect(stage.host.find("bar.emergency")?.label == french.barEmergencyOpens, "\(what)")
    // Two touches: the first calls nobody, the second is in the panel.
    try stage.host.tap("bar.emergency")
    #expect(stage.host.opened == [], "\(what)")
    try stage.host.tap("panel.police")
    #expect(stage.host.opened.map(\.absoluteString) == ["tel:17"], "\(what)")
  }

  @Test func onEveryScreenAndVariant() async throws {
    for width in [UserInterfaceSizeClass.compact, .regular] {
      for (name, state) in Samples.all { try check(await Stage(state, width: width), name) }
    }
  }

  @Test func whereTheCoreIsMissing() async throws {
    let stage = try await Stage(core: .fails)
    #expect(stage.host.find("recovery") != nil)
    #expect(stage.host.find("recovery.byText") != nil && stage.host.find("recovery.europe") != nil)
    // There are no pages to lead to.
    #expect(stage.host.find("bar.chat")?.disabled == true && stage.host.find("bar.emergency")?.disabled == false)
    try check(stage, "failed")
  }

  @Test func beforeTheCoreAndWhileItOpens() async throws {
    let quiet = try await Stage(core: .never)
    #expect(quiet.host.find("waiting") == nil)
    try check(quiet, "quiet")
    let waiting = try await Stage(core: .never, patience: true)
    #expect(waiting.host.find("waiting") != nil)
    try check(waiting, "waiting")
  }

  /// Whatever the core does, and however the screen is held.
  @Test func inEveryStateAndShape() async throws {
    let damaged = try Samples.damagedStore()
    let cores: [(String, Stage.Core, Bool)] = [
      ("missing", .fails, false), ("ended", .ends, false), ("of another version", .ofAnotherVersion, false),
      ("silent", .silent, true),
      ("opening", .never, false),
      ("waiting", .never, true),
      ("store damaged", .real(AppPaths(storeFile: damaged, packFile: nil, packsFolder: nil)), false),
      ("pack missing", .real(AppPaths(storeFile: nil, packFile: "/nowhere/pack", packsFolder: nil)), false),
      ("open", .opens, false),
    ]
    let shapes: [(String, @MainActor (Stage) throws -> Void)] = [
      ("upright", { _ in }), ("lying", { $0.host.set(\.verticalSizeClass, .compact) }),
      ("200 %", { $0.host.set(\.dynamicTypeSize, .accessibility2) }),
      ("largest", { $0.host.set(\.dynamicTypeSize, .accessibility5) }),
      ("tablet", { $0.host.set(\.horizontalSizeClass, .regular) }),
      (
        "tablet, largest",
        {
          $0.host.set(\.horizontalSizeClass, .regular)
          $0.host.set(\.dynamicTypeSize, .accessibility5)
        }
      ),
    ]
    for (core, kind, patience) in cores {
      for (shape, turn) in shapes {
        let stage = try await Stage(core: kind, patience: patience)
        try turn(stage)
        try check(stage, "\(core), \(shape)")
        stage.app.close()
      }
    }
  }

  /// The stand-in knows no keyboard: it says that a field is typed in, and that the bar is still there.
  @Test func overTheKeyboard() async throws {
    let stage = try await Stage(Samples.directory(clear: Samples.tap("Effacer", .timePassed, .clear)))
    try stage.host.type("field.address", "1 rue")
    try stage.host.tap("clear.address")
    #expect(stage.host.find("field.address")?.focused == true)
    try check(stage, "typing")
  }

  /// Between keyboard and bar there would be no room for the panel, nor for the next page.
  @Test func theKeyboardGoesWhenThePanelOpensAndWhenThePageIsLeft() async throws {
    for (touched, times) in [("bar.emergency", 1), ("bar.chat", 1), ("clear.address", 0)] {
      let stage = try await Stage(Samples.directory(clear: Samples.tap("Effacer", .timePassed, .clear)))
      try stage.host.type("field.address", "1 rue")
      #expect(stage.keyboard.times == 0)
      try stage.host.tap(touched)
      _ = stage.host.tree
      #expect(stage.keyboard.times == times, "\(touched)")
    }
    // By a link of the page as well, each time that it opens.
    let stage = try await Stage(Samples.chat())
    for times in 1...2 {
      try stage.host.tap("link.tel:17")
      try stage.host.tap("panel.close")
      _ = stage.host.tree
      #expect(stage.keyboard.times == times)
    }
  }

  /// A touch during a slide can be lost, and pages beside each other do not lie over each other.
  @Test func theBarsPagesDoNotSlide() async throws {
    let stage = try await Stage()
    Transaction._last = nil
    try stage.host.tap("bar.chat")
    #expect(Transaction._last?.disablesAnimations == true && stage.app.stack.screens == [.home, .chat])
  }

  @Test func wordsAreReadInTheirOwnLanguage() async throws {
    for (words, language) in [("fr", "fr"), ("fr-simple", "fr"), ("en", "en")] {
      let stage = try await Stage(Samples.home(words: words), language: "en")
      let texts = stage.host.tree.all.filter { $0.kind == "Text" }
      #expect(texts.count > 5 && texts.allSatisfy { $0.language == language }, "\(words)")
    }
  }

  /// “Touch Emergency” finds it, though the label begins otherwise.
  @Test func aVoiceTouchesByWhatIsWritten() async throws {
    for (name, state) in Samples.all {
      let stage = try await Stage(state)
      if name.hasPrefix("home") { try stage.host.tap("bar.emergency") }
      let controls = stage.host.tree.all.filter { $0.kind == "Button" && !$0.texts.isEmpty && $0.label == nil }
      for control in controls where !Self.saysWhatIsWritten.contains(control.identifier ?? "") {
        #expect(control.inputLabels.first.map(control.texts.contains) == true, "\(name): \(control.identifier ?? "?")")
      }
      let labelled = stage.host.tree.all.filter { $0.kind == "Button" && !$0.texts.isEmpty && $0.label != nil }
      for control in labelled {
        #expect(control.texts.contains { control.inputLabels.contains($0) }, "\(name): \(control.identifier ?? "?")")
      }
    }
  }
  /// Their words are their label.
  static let saysWhatIsWritten = ["panel.close", "stay", "back", "BackButton"]

  /// Where the system's bar is hidden its gesture would lead nowhere.
  @Test func theGestureOfAScreenReaderLeadsBack() async throws {
    let discreet = try await Stage(Samples.discreet)
    try discreet.host.act("page", "escape")
    #expect(discreet.app.stack.screens == [.home] && discreet.app.stack.leavings == 1)
  }

  @Test func aDamagedStoreIsSaidAndThePageIsUsable() async throws {
    let path = try Samples.damagedStore()
    let stage = try await Stage(core: .real(AppPaths(storeFile: path, packFile: nil, packsFolder: nil)))
    let notice = try #require(stage.host.tree.all.compactMap(\.identifier).first { $0.hasPrefix("notice.") })
    try stage.host.tap(notice)
    try await until { stage.host.find(notice) == nil }
    // A file that had to be made anew is a new device: the first run stands there.
    try stage.host.tap("button.clear")
    try await until { stage.host.tree.all.contains { $0.identifier?.hasPrefix("lead.") == true } }
    stage.app.close()
  }

  @Test func aLibraryOfAnotherVersionLeadsToTheRecoveryPage() async throws {
    let stage = try await Stage(core: .ofAnotherVersion)
    #expect(stage.host.find("recovery")?.text == french.recoveryTitle)
  }

  /// Wherever one was: over a page that has a way out as well, and no control of it stays.
  @Test func aCoreThatEndsLeadsToTheRecoveryPage() async throws {
    for state in [Samples.home(), Samples.found, Samples.discreet] {
      let stage = try await Stage(state)
      try stage.core.end()
      try await until { stage.app.opening == .impossible }
      #expect(stage.host.find("recovery")?.text == french.recoveryTitle)
      #expect(stage.host.find("leave") == nil && stage.host.find("lead.directory") == nil)
      #expect(stage.host.find("recovery.byText") != nil && stage.host.find("bar.chat")?.disabled == true)
      try check(stage, "ended")
    }
  }

  @Test func aCoreThatSaysNothingLeadsToTheRecoveryPageUntilItSpeaks() async throws {
    let stage = try await Stage(core: .silent, patience: true)
    #expect(stage.host.find("recovery") != nil)
    // Slow, not gone: its home brings the pages.
    stage.app.receive(Samples.home())
    #expect(stage.host.find("recovery") == nil && stage.host.find("lead.directory") != nil)
  }

  @Test func theCellOfThePageOneIsOnIsMarked() async throws {
    let stage = try await Stage()
    func marked() -> [String] {
      stage.host.tree.all.filter { $0.identifier?.hasPrefix("bar.") == true }
        .filter { $0.all.contains { $0.style["background"] == "var(--mist)" } }.compactMap(\.identifier)
    }
    #expect(marked() == [])
    for (cell, screen) in [("bar.station", ScreenName.directory), ("bar.chat", .chat), ("bar.discreet", .discreet)] {
      try stage.host.tap(cell)
      #expect(marked() == [cell] && stage.app.stack.screens == [.home, screen])
    }
    stage.app.step(.leave)
    #expect(marked() == [])
  }

  /// A cell that is touched while the app opens shows nothing of it before the page is there (D6).
  @Test func aTouchBeforeTheCoreShowsNothing() async throws {
    let stage = try await Stage(core: .never, patience: true)
    let seen = { Preview(tree: stage.host.tree, title: "", language: "fr").html }
    let before = seen()
    try stage.host.tap("bar.discreet")
    #expect(seen() == before && stage.host.find("waiting") != nil)
    #expect(stage.app.stack == .start)
  }

  @Test func twoByTwoWhereLargeWordsWouldNotFit() async throws {
    let stage = try await Stage()
    func rows() -> [Int] {
      let rows = stage.host.tree.all.map { $0.children.filter { $0.identifier?.hasPrefix("bar.") == true }.count }
      return rows.filter { $0 > 0 }
    }
    #expect(rows() == [4])
    stage.host.set(\.dynamicTypeSize, .accessibility2)
    #expect(rows() == [2, 2])
    stage.host.set(\.verticalSizeClass, .compact)
    #expect(rows() == [4])
    stage.host.set(\.verticalSizeClass, .regular)
    stage.host.set(\.horizontalSizeClass, .regular)
    #expect(rows() == [4])
  }

  @Test func inALanguageTheAppHasNot() async throws {
    for tag in ["de", "zh-Hans-CN", ""] { try check(await Stage(core: .fails, language: tag), tag) }
  }

  /// Before the core the system's language; then the one that was chosen.
  @Test func inTheWordsThatWereChosen() async throws {
    for words in EmergencyWords.all {
      let stage = try await Stage(Samples.home(words: words.tag), language: "de")
      #expect(stage.host.find("bar.chat")?.label == words.barChat)
      #expect(stage.host.find("bar.emergency")?.label == words.barEmergencyOpens)
      try stage.host.tap("bar.emergency")
      #expect(stage.host.find("panel.title")?.text == words.panelAlone)
    }
    let english = try await Stage(Samples.home(words: "tlh"), language: "en")
    #expect(english.app.words.tag == "en")
  }

  /// Priorities hold among the children of one container only.
  @Test func aScreenReaderMeetsTheWayOutThenTheBarThenThePage() async throws {
    let order = { (state: ScreenState) async throws -> [String?] in
      let tree = try await Stage(state).host.tree
      let all = tree.all.first { $0.children.contains { $0.identifier == "bar" } }
      return (all?.children ?? []).sorted { $0.priority > $1.priority }.map(\.identifier)
    }
    #expect(try await order(Samples.chat()) == ["bar", "page"])
    #expect(try await order(Samples.discreet) == ["leave", "bar", "page"])
    #expect(try await Stage().host.find("bar.emergency")?.priority == 1)
  }
}
