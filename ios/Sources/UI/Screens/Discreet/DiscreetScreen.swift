import Bindings
import Constants
import Design
import Kit
import Platform
import SwiftUI

/// Help against domestic violence. The way out stands over it (`Exit`).
struct DiscreetScreen: View {
  let notices: [Notice]
  let state: DiscreetState
  @Environment(AppHost.self) private var host

  var body: some View {
    VStack(spacing: 0) {
      if host.quiet == .asks { question }
      Page(notices: notices) {
        Heading(text: state.title, style: .page)
        Remarks(remarks: state.remarks)
        ForEach(state.rows, id: \.id) { HelpView(row: $0) }
        Heading(text: state.tracesHeading)
        Remarks(remarks: state.traces)
        RemarkView(remark: state.source)
      }
    }
    .background(Color(.paper))
    .hidesNavigationBar()
    .countsTouches { host.touched() }
    .task { await host.countQuiet() }
  }

  private var question: some View {
    HStack(spacing: Space.small) {
      Text(verbatim: state.quiet.question).written(.note).accessibilityIdentifier("quiet")
        .announced(state.quiet.question)
      Button {
        host.touched()
      } label: {
        Text(verbatim: state.quiet.stay)
      }
      .buttonStyle(RowButton())
      .accessibilityIdentifier("stay")
    }
    .card(.amber)
  }
}

private struct HelpView: View {
  let row: HelpRow
  var body: some View {
    VStack(alignment: .leading, spacing: Space.tiny) {
      LinkButton(link: row.link).buttonStyle(LineButton())
      Text(verbatim: row.detail).written(.second)
      Text(verbatim: row.trace).written(.second, .soft)
    }
    .card()
  }
}
