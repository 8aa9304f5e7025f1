import Constants
import Support
import SwiftUI
import Testing

@testable import Design
@testable import UI

/// What grows with the person's own setting, and how far.
@Suite(.timeLimit(.minutes(1))) @MainActor struct GrowthTests {
  private func sizes(_ size: DynamicTypeSize) -> [Double] {
    let styles: [TypeStyle] = [.page, .card, .text, .note, .label, .number]
    let host = _Host(
      VStack {
        ForEach(styles, id: \.size) { Text(verbatim: "a").written($0) }
        Drawing("call")
        Disc("call")
      })
    host.set(\.dynamicTypeSize, size)
    let nodes = host.tree.all
    return nodes.compactMap { $0.style["font-size"] ?? $0.style["width"] }.map { Double($0.dropLast(2)) ?? 0 }
      .map { $0.rounded() }
  }

  /// A heading of 26 as large as thrice that would break inside a word on every phone.
  @Test func eachStyleGrowsAsItsOwnAndDrawingsStop() {
    #expect(sizes(.large) == [26, 19, 17, 15, 14, 30, 24, 44])
    #expect(sizes(.accessibility5) == [54, 52, 53, 49, 47, 53, 48, 88])
  }

  @Test func aLongPressShowsTheCellsOfTheBarLargeAndNotSeventeen() async throws {
    let stage = try await Stage()
    let cells = ["bar.station", "bar.chat", "bar.discreet", "bar.emergency"].map { stage.host.find($0) }
    let words = EmergencyWords.for(["fr"])
    #expect(cells.map { $0?.largeContent } == [[words.barStation], [words.barChat], [words.barDiscreet], []])
  }
}
