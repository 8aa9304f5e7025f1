import Bindings
import Foundation
import Support
import SwiftUI
import Testing

@testable import UI

/// Each screen of the app as a person comes to it, with the real library; `cargo xtask ios --shots` keeps the previews.
@Suite(.timeLimit(.minutes(1))) @MainActor struct PreviewTests {
  /// An address that the built-in pack has, with a competent station.
  nonisolated static let address = "5 rue nationale cergy"
  nonisolated static let screens = [
    "home-phone", "waiting-phone", "typing-phone", "nothing-phone", "found-phone", "station-phone", "chart-phone",
    "chat-phone", "discreet-phone", "settings-phone", "kept-phone", "emergency-phone", "home-tablet", "found-tablet",
    "station-tablet", "emergency-tablet",
  ]

  @Test(arguments: ["fr", "en"], screens) func theTourHasWordsAndControls(language: String, screen: String) async throws
  {
    let parts = screen.split(separator: "-").map(String.init)
    let stage = try await Stage(
      width: parts[1] == "tablet" ? .regular : .compact,
      core: .real(AppPaths(storeFile: nil, packFile: nil, packsFolder: nil)),
      language: language)
    if parts[1] == "tablet" { stage.host.space = CGSize(width: 720, height: 480) }
    try await Tour(stage: stage).go(to: parts[0])
    #expect(stage.host.audit() == [])
    let preview = Preview(tree: stage.host.tree, title: "\(screen), \(language)", language: language)
    let (html, text) = (preview.html, preview.text)
    #expect(text.contains(stage.app.words.barChat) && html.contains("id=\"bar.emergency\""))
    #expect(text.split(separator: "\n").count > 6)
    if let folder = ProcessInfo.processInfo.environment["SHOTS"], !folder.isEmpty {
      for (end, written) in [("html", html), ("txt", text)] {
        let file = URL(fileURLWithPath: folder).appendingPathComponent("ios-\(screen)-\(language).\(end)")
        try written.write(to: file, atomically: true, encoding: .utf8)
      }
    }
    stage.app.close()
  }
}

/// The steps to a screen.
@MainActor struct Tour {
  let stage: Stage
  var page: PageState? {
    if case .page(let page)? = stage.app.states[.directory]?.content { page } else { nil }
  }
  var isFound: Bool { if case .found? = page?.answer { true } else { false } }
  /// The field of the page, as tests name it.
  var field: String? { stage.host.tree.all.first { $0.kind == "TextField" }?.identifier }
  func has(_ beginning: String) -> Bool {
    stage.host.tree.all.contains { $0.identifier?.hasPrefix(beginning) == true }
  }

  func go(to screen: String) async throws {
    switch screen {
    case "waiting":
      try await stage.show(.directory)
    case "typing":
      try await type("12 rue de la pa")
      // How many places are possible is said aloud.
      try await until { page?.announcement.isEmpty == false }
    case "nothing":
      try await type("zzzzqqq xwxw")
      try await until { page?.answer == .notFound }
    case "found": _ = try await find()
    case "station": try await station()
    case "chart":
      _ = try await find()
      stage.host.space = CGSize(width: 350, height: 480)
      try stage.host.tap("preview")
      try await until { isDrawn }
    case "chat": try await stage.show(.chat)
    case "discreet": try await stage.show(.discreet)
    case "settings":
      try stage.host.tap("corner")
      try await until { stage.app.states[.settings] != nil }
    case "kept":
      try await station()
      try stage.host.tap("button.keep")
      stage.app.step(.leave)
      try await until { has("lead.") && has("link.tel") }
    case "emergency": try stage.host.tap("bar.emergency")
    default: break
    }
  }

  private func type(_ text: String) async throws {
    try await stage.show(.directory)
    try stage.host.type(#require(field), text)
  }

  func find() async throws -> StationRow {
    try await type(PreviewTests.address)
    try stage.host.submit(#require(field))
    try await until { isFound && isDrawn }
    for case .station(let row) in page?.parts ?? [] { return row }
    throw CancellationError()
  }

  var isDrawn: Bool { stage.host.tree.all.contains { $0.kind == "Canvas" && !$0.drawn.isEmpty } }

  private func station() async throws {
    stage.app.follow(try await find().open)
    let top = try #require(stage.app.stack.screens.last)
    try await until { stage.app.states[top] != nil }
  }
}
