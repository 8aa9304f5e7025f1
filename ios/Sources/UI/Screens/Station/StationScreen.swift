import Bindings
import Design
import Kit
import Platform
import SwiftUI

/// All that is known of one station.
struct StationScreen: View {
  let notices: [Notice]
  let state: StationState

  var body: some View {
    Page(notices: notices) {
      switch state.content {
      case .unknown(let text): RemarkView(remark: Remark(text: text, tone: .careful))
      case .known(
        let force, let reason, let calls, let way, let keep, let kept, let lines, let nearHeading, let near,
        let anyStation
      ):
        Text(verbatim: force).written(.second, .soft)
        Remarks(remarks: reason)
        CallAndWay(calls: calls, way: way)
        StationLines(lines: lines)
        TapButton(tap: keep)
          .buttonStyle(RowButton())
          .accessibilityAddTraits(kept ? .isSelected : [])
          .accessibilityIdentifier("keep")
        Remarks(remarks: anyStation)
        if !near.isEmpty { Heading(text: nearHeading) }
        ForEach(near, id: \.id) { StationCard(row: $0) }
      }
    }
    .titled(state.title)
  }
}
