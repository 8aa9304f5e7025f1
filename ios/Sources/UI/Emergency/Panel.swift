import Constants
import Design
import SwiftUI

/// 17 and the numbers beside it. Drawn in the page above the bar: a sheet would cover that.
public struct Panel: View {
  private let words: EmergencyWords
  @Binding private var isOpen: Bool
  @Environment(\.openURL) private var openURL

  public init(words: EmergencyWords, isOpen: Binding<Bool>) {
    self.words = words
    _isOpen = isOpen
  }

  public var body: some View {
    ScrollView {
      VStack(alignment: .leading, spacing: Space.medium) {
        Text(verbatim: words.panelTitle).written(.card).accessibilityAddTraits(.isHeader)
          .accessibilityIdentifier("panel.title")
        Text(verbatim: words.panelDetail).written(.note, .soft)
        number(EmergencyNumbers.police, words.panelPolice, words.barUrgencySpoken, EmergencyNumbers.callPolice)
          .buttonStyle(MainButton(.alarm, .onAlarm))
          .accessibilityIdentifier("panel.police")
        number(EmergencyNumbers.byText, words.panelByText, words.panelByTextSpoken, EmergencyNumbers.writeByText)
          .buttonStyle(MainButton(.mist, .onMist))
          .accessibilityIdentifier("panel.byText")
        number(EmergencyNumbers.europe, words.panelEurope, words.panelEuropeSpoken, EmergencyNumbers.callEurope)
          .buttonStyle(MainButton(.mist, .onMist))
          .accessibilityIdentifier("panel.europe")
        Text(verbatim: words.noNetwork).written(.note)
        Button {
          isOpen = false
        } label: {
          Text(verbatim: words.panelClose)
        }
        .buttonStyle(MainButton(.surface, .pine))
        .accessibilityIdentifier("panel.close")
      }
      .padding(Space.edge)
    }
    .background(Color(.surface), in: RoundedRectangle(cornerRadius: Space.radius))
    .accessibilityAction(.escape) { isOpen = false }
  }

  private func number(_ number: String, _ label: String, _ spoken: String, _ address: String) -> some View {
    Button {
      Dialer.open(address, with: openURL)
    } label: {
      HStack(spacing: Space.small) {
        Text(verbatim: number)
        Text(verbatim: label)
      }
    }
    .accessibilityLabel(spoken)
  }
}

/// While the core opens, after a moment. The bar stands below.
public struct WaitingPage: View {
  private let words: EmergencyWords
  public init(words: EmergencyWords) { self.words = words }
  public var body: some View {
    Text(verbatim: words.waiting).written(.text, .soft)
      .frame(maxWidth: .infinity, maxHeight: .infinity)
      .accessibilityIdentifier("waiting")
  }
}

/// Where the core cannot be opened: what still works (E2).
public struct RecoveryPage: View {
  private let words: EmergencyWords
  @Binding private var panel: Bool
  public init(words: EmergencyWords, panel: Binding<Bool>) {
    self.words = words
    _panel = panel
  }
  public var body: some View {
    VStack(alignment: .leading, spacing: Space.medium) {
      Text(verbatim: words.recoveryTitle).written(.page).accessibilityAddTraits(.isHeader)
        .accessibilityIdentifier("recovery")
      Text(verbatim: words.recovery).written(.text)
      Panel(words: words, isOpen: $panel)
    }
    .padding(Space.edge)
  }
}
