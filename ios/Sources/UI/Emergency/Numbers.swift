import Constants
import Design
import SwiftUI

/// The three numbers with their words, in the panel and where the core cannot be opened.
struct Numbers: View {
  enum Place: String { case panel, recovery }
  let words: EmergencyWords, place: Place
  @Environment(PanelModel.self) private var panel
  @Environment(\.openURL) private var openURL

  var body: some View {
    VStack(spacing: Space.small) {
      // First, largest, in red; at the other end of the panel than the bar, where the finger is that opened it.
      button(
        "call", EmergencyNumbers.police, .number, callLabel ?? words.panelPolice, words.barEmergencySpoken,
        EmergencyNumbers.callPolice
      )
      .buttonStyle(PillButton(.alarm, height: Space.row))
      .takesTheReader(if: place == .panel && panel.isPhone)
      .accessibilityIdentifier(place.rawValue + ".police")
      button(
        "write", EmergencyNumbers.byText, .strong, words.panelByText, words.panelByTextSpoken,
        EmergencyNumbers.writeByText
      )
      .buttonStyle(PillButton(.second))
      .accessibilityIdentifier(place.rawValue + ".byText")
      button(
        "call", EmergencyNumbers.europe, .strong, callLabel ?? words.panelEurope, words.panelEuropeSpoken,
        EmergencyNumbers.callEurope
      )
      .buttonStyle(PillButton(.second))
      .accessibilityIdentifier(place.rawValue + ".europe")
    }
  }

  /// What is no phone may call through one that is near.
  private var callLabel: String? { place == .panel && !panel.isPhone ? words.openAnyway : nil }

  private func button(
    _ drawing: String, _ number: String, _ style: TypeStyle, _ label: String, _ spoken: String, _ address: String
  ) -> some View {
    Button {
      touched(number, address)
    } label: {
      HStack(spacing: Space.small) {
        Drawing(drawing)
        if style == .number { Text(verbatim: number).written(style, .onAlarm) } else { Text(verbatim: number) }
        Text(verbatim: label)
      }
    }
    .accessibilityLabel(spoken)
    .accessibilityInputLabels([number, label])
  }

  /// On the page a touch is the first one, and a slip of the thumb: it calls nobody, as in the bar (E6). The panel that
  /// it opens has 17 first, so that it is as near as from any other page (E1).
  private func touched(_ number: String, _ address: String) {
    if place == .recovery, address != EmergencyNumbers.writeByText { return panel.open() }
    // An emergency link goes to the system as it is; nothing of ours stands in between.
    guard let url = URL(string: address) else { return panel.refuse(number) }
    openURL(url) { accepted in if !accepted { panel.refuse(number) } }
  }
}
