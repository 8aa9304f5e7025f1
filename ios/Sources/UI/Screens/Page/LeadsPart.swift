import Bindings
import Constants
import Design
import Kit
import SwiftUI

/// Rows that lead on: doors, places.
struct LeadsPart: View {
  let leads: PageLeads
  var body: some View {
    VStack(spacing: space) { ForEach(leads.rows, id: \.id) { LeadView(row: $0) } }
  }
  private var space: Double {
    switch leads.look {
    case .doors: Space.medium
    case .rows: Space.small
    }
  }
}

private struct LeadView: View {
  let row: LeadRow
  @Environment(AppHost.self) private var host
  var body: some View {
    Button {
      host.follow(row.open)
    } label: {
      HStack(spacing: Space.medium) {
        Disc(row.symbol.drawing)
        VStack(alignment: .leading, spacing: Space.tiny) {
          Text(verbatim: row.title).written(.strong)
          if !row.detail.isEmpty { Text(verbatim: row.detail).written(.second, .soft) }
        }
      }
    }
    .buttonStyle(RowButton())
    .disabled(!row.open.enabled)
    .accessibilityLabel(row.open.accessibilityLabel)
    .accessibilityInputLabels([row.title])
    .accessibilityIdentifier("lead." + row.id)
  }
}
