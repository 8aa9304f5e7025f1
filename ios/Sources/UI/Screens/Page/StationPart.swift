import Bindings
import Constants
import Design
import SwiftUI

/// A station in a list: who it is, why this one, how to reach it.
struct StationPart: View {
  let row: StationRow
  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      RemarkView(remark: Remark(text: row.reason, tone: row.tone))
      VStack(alignment: .leading, spacing: Space.tiny) {
        Text(verbatim: row.name).written(.card)
        Text(verbatim: row.force).written(.second, .soft)
      }
      .accessibilityElement(children: .ignore)
      .accessibilityLabel(row.accessibilityLabel)
      .accessibilityAddTraits(.isHeader)
      FactsPart(lines: row.lines)
      ButtonsPart(buttons: row.buttons)
      TapButton(tap: row.open).buttonStyle(PillButton(.second)).accessibilityIdentifier("station." + row.id)
    }
    .card()
  }
}

/// What is known of a station, in reading order.
struct FactsPart: View {
  let lines: [StationLine]
  var body: some View {
    ForEach(Array(lines.enumerated()), id: \.offset) { LineView(line: $0.element) }
  }
}

private struct LineView: View {
  let line: StationLine
  var body: some View {
    switch line {
    case .note(let text, let tone): RemarkView(remark: Remark(text: text, tone: tone))
    case .address(let lines, let label):
      VStack(alignment: .leading, spacing: 0) {
        ForEach(Array(lines.enumerated()), id: \.offset) { Text(verbatim: $0.element).written(.note) }
      }
      .accessibilityElement(children: .ignore)
      .accessibilityLabel(label)
    // It stands among the lines where one should call before one goes.
    case .phone(let link): LinkButton(link: link).buttonStyle(PillButton(.main))
    case .contact(let link): LinkButton(link: link, look: .row).buttonStyle(RowButton())
    case .urgent(let link): LinkButton(link: link).buttonStyle(PillButton(.alarm))
    case .hours(let heading, let rows):
      Heading(text: heading)
      ForEach(rows, id: \.id) { row in
        HStack(alignment: .top, spacing: Space.small) {
          Text(verbatim: row.day).written(.note)
          Spacer()
          Text(verbatim: row.hours).written(.note)
        }
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(row.accessibilityLabel)
      }
    }
  }
}
