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
  @Environment(\.dynamicTypeSize) private var size
  /// One text, whatever is set apart in it.
  private var title: Text { row.title.reduce(Text(verbatim: "")) { $0 + Text(verbatim: $1.text).bold($1.strong) } }
  var body: some View {
    if let link = row.beside {
      // Very large words need the whole width.
      if size > .xxxLarge {
        VStack(alignment: .trailing, spacing: Space.small) {
          lead
          wayOut(link)
        }
      } else {
        HStack(spacing: Space.small) {
          lead
          wayOut(link)
        }
      }
    } else {
      lead
    }
  }
  private func wayOut(_ link: OutsideLink) -> some View {
    VStack(spacing: Space.tiny) { LinkButton(link: link, look: .symbol).buttonStyle(RoundButton()) }
  }
  private var lead: some View {
    Button {
      host.follow(row.open)
    } label: {
      HStack(spacing: Space.medium) {
        Disc(row.symbol.drawing)
        VStack(alignment: .leading, spacing: Space.tiny) {
          title.written(.text)
          if !row.detail.isEmpty { Text(verbatim: row.detail).written(.second, .soft) }
        }
      }
    }
    .buttonStyle(RowButton())
    .disabled(!row.open.enabled)
    .accessibilityLabel(row.open.accessibilityLabel)
    .accessibilityInputLabels([row.open.label])
    .accessibilityIdentifier("lead." + row.id)
  }
}
