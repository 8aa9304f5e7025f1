import Bindings
import Constants
import Design
import Kit
import Platform
import SwiftUI

/// My station: an address is typed, the answers stand below at each key.
struct DirectoryScreen: View {
  let notices: [Notice]
  let state: DirectoryState
  @Environment(AppHost.self) private var host
  @FocusState private var isTyping: Bool

  var body: some View {
    Page(notices: notices) {
      field
      content
    }
    .titled(state.title)
    // The stations come into sight: the keyboard goes.
    .onChange(of: isFound) { _, found in if found { isTyping = false } }
  }

  private var isFound: Bool { if case .found = state.content { true } else { false } }

  private var field: some View {
    HStack(spacing: Space.small) {
      Drawing("find")
      TextField(
        state.fieldLabel, text: Binding(get: { host.typed }, set: { host.type($0) }),
        prompt: Text(verbatim: state.fieldLabel).foregroundStyle(Color(.soft))
      )
      .written(.text)
      .typesAddress()
      .focused($isTyping)
      .onSubmit { host.dispatch(.directory(action: .submitted)) }
      .accessibilityLabel(state.fieldLabel)
      .accessibilityIdentifier("address")
      .frame(minHeight: Space.field)
      if let clear = state.clear {
        Button {
          // The keyboard stays.
          host.clear(clear)
          isTyping = true
        } label: {
          Drawing(clear.symbol.drawing).frame(minWidth: Space.target, minHeight: Space.target)
        }
        .buttonStyle(.plain)
        .accessibilityLabel(clear.accessibilityLabel)
        .accessibilityIdentifier("clear")
      }
    }
    .padding(.leading, Space.padding)
    .field(isTyping)
  }

  @ViewBuilder private var content: some View {
    switch state.content {
    case .waiting(let hint, let privacy):
      Text(verbatim: hint).written(.text)
      Text(verbatim: privacy).written(.second, .soft)
    case .noData(let text): RemarkView(remark: Remark(text: text, tone: .careful))
    case .noMatch(let text, let advice):
      Text(verbatim: text).written(.strong)
      ForEach(Array(advice.enumerated()), id: \.offset) { Text(verbatim: $0.element).written(.text) }
    case .suggestions(let heading, let rows), .choose(let heading, let rows):
      Heading(text: heading)
      ForEach(rows, id: \.id) {
        LeadRow(drawing: "place", title: $0.title, detail: $0.detail, tap: $0.choose)
          .accessibilityIdentifier("place." + $0.id)
      }
    case .found(let heading, let place, let remarks, let rows, let notes, let chart):
      Heading(text: heading)
      Heading(text: place, style: .card)
      Remarks(remarks: remarks)
      // Where two panes fit, the map stands beside the list.
      if !host.isWide { LowChart(tap: chart) }
      ForEach(rows, id: \.id) { StationCard(row: $0) }
      Remarks(remarks: notes)
    }
  }
}
