import Bindings
import Constants
import Design
import Kit
import Platform
import SwiftUI

/// Where the app begins.
struct HomeScreen: View {
  let notices: [Notice]
  let state: HomeState

  var body: some View {
    Page(notices: notices) {
      Heading(text: state.question, style: .page)
      ForEach(state.doors, id: \.id) { DoorView(row: $0) }
      KeptView(kept: state.kept)
      Heading(text: state.numbersHeading)
      LinkRows(links: state.numbers)
      TapButton(tap: state.settings).buttonStyle(RowButton()).accessibilityIdentifier("settings")
      Remarks(remarks: state.about)
    }
    .titled(state.title)
  }
}

private struct DoorView: View {
  let row: DoorRow
  @Environment(AppHost.self) private var host
  var body: some View {
    Button {
      host.follow(row.open)
    } label: {
      HStack(spacing: Space.medium) {
        Disc(row.symbol.drawing)
        VStack(alignment: .leading, spacing: Space.tiny) {
          Text(verbatim: row.title).written(.strong)
          Text(verbatim: row.detail).written(.second, .soft)
        }
      }
    }
    .buttonStyle(RowButton())
    .disabled(!row.open.enabled)
    .accessibilityLabel(row.open.accessibilityLabel)
    .accessibilityIdentifier("door." + row.id)
  }
}

private struct KeptView: View {
  let kept: KeptStation
  var body: some View {
    switch kept {
    case .notKept: EmptyView()
    case .gone(let heading, let text, let forget):
      Heading(text: heading)
      RemarkView(remark: Remark(text: text, tone: .careful))
      TapButton(tap: forget).buttonStyle(RowButton()).accessibilityIdentifier("forget")
    case .here(let heading, let row, let forget):
      Heading(text: heading)
      StationCard(row: row)
      TapButton(tap: forget).buttonStyle(RowButton()).accessibilityIdentifier("forget")
    }
  }
}
