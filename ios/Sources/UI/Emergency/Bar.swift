import Constants
import Design
import SwiftUI

/// The three of the four actions that stay inside the app.
public enum BarPlace: String, CaseIterable, Sendable { case station, chat, discreet }

/// The four actions that never leave the bottom of the screen. Drawn from constants, before the core (E2).
public struct Bar: View {
  private let words: EmergencyWords, chosen: BarPlace?, pagesOpen: Bool, show: (BarPlace) -> Void
  @Environment(PanelModel.self) private var panel
  @Environment(\.dynamicTypeSize) private var size
  @Environment(\.horizontalSizeClass) private var width
  @Environment(\.verticalSizeClass) private var height

  /// `pagesOpen`: where the core cannot be opened there are no pages; 17 stays.
  public init(
    words: EmergencyWords, chosen: BarPlace?, pagesOpen: Bool, show: @escaping (BarPlace) -> Void
  ) {
    self.words = words
    self.chosen = chosen
    self.pagesOpen = pagesOpen
    self.show = show
  }

  public var body: some View {
    rows
      .padding(Space.small)
      .background(Color(.surface))
      .dynamicTypeSize(...DynamicTypeSize.accessibility2)
      .accessibilityElement(children: .contain)
  }

  /// Four side by side; two by two where large words would not fit on a phone held upright.
  @ViewBuilder private var rows: some View {
    if isLarge {
      VStack(spacing: Space.tiny) {
        HStack(spacing: Space.tiny) {
          page(.station)
          page(.chat)
        }
        HStack(spacing: Space.tiny) {
          page(.discreet)
          emergency
        }
      }
    } else {
      HStack(spacing: Space.tiny) {
        ForEach(BarPlace.allCases, id: \.self) { page($0) }
        emergency
      }
    }
  }

  private var isLarge: Bool { size > .xLarge && width != .regular && height != .compact }

  private func page(_ place: BarPlace) -> some View {
    Button {
      show(place)
    } label: {
      cell {
        Drawing(place.rawValue)
          .frame(minWidth: Space.pill, minHeight: Space.pillHeight)
          .foregroundStyle(Color(place == chosen ? .onMist : .ink))
          .background(Color(place == chosen ? .mist : .surface), in: RoundedRectangle(cornerRadius: Space.radius))
        word(label(place), place == chosen ? .pine : .ink)
      }
    }
    .buttonStyle(.plain)
    // 17 has none: no key calls by a slip of the hand.
    .keyboardShortcut(key(place))
    .disabled(!pagesOpen)
    .accessibilityLabel(label(place))
    .accessibilityInputLabels([label(place)])
    // The bar stops growing. 17 has none: there a long press does what a short one does.
    .accessibilityShowsLargeContentViewer { Text(verbatim: label(place)) }
    .accessibilityAddTraits(place == chosen ? .isSelected : [])
    .accessibilityIdentifier("bar." + place.rawValue)
  }

  /// First for a screen reader, last for the eye (A1). It calls nobody: the touch that does is in the panel (E6).
  private var emergency: some View {
    Button {
      panel.open()
    } label: {
      cell {
        Text(verbatim: EmergencyNumbers.police).written(.number, .onAlarm)
        word(words.barEmergency, .onAlarm)
      }
      .background(Color(.alarm), in: RoundedRectangle(cornerRadius: Space.radius))
    }
    .buttonStyle(.plain)
    .accessibilityLabel(words.barEmergencyOpens)
    // A voice touches by what is written, whatever a screen reader says.
    .accessibilityInputLabels([words.barEmergency, EmergencyNumbers.police])
    .accessibilityIdentifier("bar.emergency")
    .accessibilitySortPriority(1)
  }

  /// Drawing over word; beside it where there is little height, or much width.
  @ViewBuilder private func cell<Content: View>(@ViewBuilder _ content: () -> Content) -> some View {
    if isLarge || height == .compact {
      HStack(spacing: Space.tiny, content: content)
        .frame(maxWidth: .infinity, minHeight: Space.target)
        .contentShape(Rectangle())
    } else {
      VStack(spacing: 0, content: content)
        .frame(maxWidth: .infinity, minHeight: Space.row)
        .contentShape(Rectangle())
    }
  }

  private func word(_ text: String, _ colour: ColourName) -> some View {
    Text(verbatim: text).written(.label, colour).multilineTextAlignment(.center).lineLimit(2).minimumScaleFactor(0.7)
  }

  private func key(_ place: BarPlace) -> KeyEquivalent {
    switch place {
    case .station: "1"
    case .chat: "2"
    case .discreet: "3"
    }
  }

  private func label(_ place: BarPlace) -> String {
    switch place {
    case .station: words.barStation
    case .chat: words.barChat
    case .discreet: words.barDiscreet
    }
  }
}
