import Bindings
import Design
import Kit
import Platform
import SwiftUI

/// Language and reading level, and what is kept.
struct SettingsScreen: View {
  let notices: [Notice]
  let state: SettingsState
  @Environment(AppHost.self) private var host

  var body: some View {
    Page(notices: notices) {
      Heading(text: state.languageHeading)
      ForEach(state.languages, id: \.id) { row in
        TapButton(tap: row.choose)
          .buttonStyle(RowButton())
          .accessibilityAddTraits(row.chosen ? .isSelected : [])
          .accessibilityIdentifier("language." + row.id)
      }
      Toggle(isOn: Binding(get: { state.plainWordsOn }, set: { _ in host.follow(state.plainWords) })) {
        Text(verbatim: state.plainWords.label).written(.strong)
      }
      .accessibilityLabel(state.plainWords.accessibilityLabel)
      .accessibilityIdentifier("plainWords")
      .card()
      Text(verbatim: state.plainWordsDetail).written(.second, .soft)
      Text(verbatim: state.kept).written(.text)
      if let forget = state.forgetStation {
        TapButton(tap: forget).buttonStyle(RowButton()).accessibilityIdentifier("forget")
      }
    }
    .titled(state.title)
  }
}
