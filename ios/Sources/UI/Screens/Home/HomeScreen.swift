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
      ForEach(state.doors, id: \.id) {
        LeadRow(drawing: $0.symbol.drawing, title: $0.title, detail: $0.detail, tap: $0.open)
          .accessibilityIdentifier("door." + $0.id)
      }
      KeptView(kept: state.kept)
      Heading(text: state.numbersHeading)
      LinkRows(links: state.numbers)
      TapButton(tap: state.settings).buttonStyle(RowButton()).accessibilityIdentifier("settings")
      Remarks(remarks: state.about)
    }
    .titled(state.title)
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
