import Constants
import Design
import SwiftUI

/// The three of the four actions that stay inside the app.
public enum BarPlace: String, CaseIterable, Sendable { case station, chat, discreet }

/// The four actions that never leave the bottom of the screen. Drawn from constants, before the core (E2).
public struct Bar: View {
  private let words: EmergencyWords, chosen: BarPlace?, pagesOpen: Bool, show: (BarPlace) -> Void
  @Binding private var panel: Bool
  /// A press that became long has opened the panel; letting go of it is no call.
  @State private var becameLong = false
  @Environment(\.openURL) private var openURL

  /// `pagesOpen`: where the core cannot be opened there are no pages; 17 stays.
  public init(
    words: EmergencyWords, chosen: BarPlace?, pagesOpen: Bool, panel: Binding<Bool>,
    show: @escaping (BarPlace) -> Void
  ) {
    self.words = words
    self.chosen = chosen
    self.pagesOpen = pagesOpen
    self.show = show
    _panel = panel
  }

  public var body: some View {
    HStack(spacing: Space.tiny) {
      ForEach(BarPlace.allCases, id: \.self) { place in
        Button {
          show(place)
        } label: {
          cell(place)
        }
        .buttonStyle(.plain)
        .disabled(!pagesOpen)
        .accessibilityLabel(label(place))
        .accessibilityAddTraits(place == chosen ? .isSelected : [])
        .accessibilityIdentifier("bar." + place.rawValue)
      }
      urgency.accessibilitySortPriority(1)
    }
    .accessibilityElement(children: .contain)
    .padding(Space.small)
    .background(Color(.surface))
    .dynamicTypeSize(...DynamicTypeSize.accessibility1)
  }

  /// First for a screen reader, last for the eye (A1).
  private var urgency: some View {
    Button {
      if !becameLong { call() }
    } label: {
      VStack(spacing: 0) {
        Text(verbatim: EmergencyNumbers.police).written(.number, .onAlarm)
        Text(verbatim: words.barUrgency).written(.label, .onAlarm)
      }
      .frame(maxWidth: .infinity, minHeight: Space.row)
      .background(Color(.alarm), in: RoundedRectangle(cornerRadius: Space.radius))
    }
    .buttonStyle(.plain)
    // Beside the button's own touch, so that a hand that shakes still calls. It begins with each finger that is put
    // down: a press that was long once never swallows the next touch.
    .simultaneousGesture(
      LongPressGesture(maximumDistance: Space.target)
        .onChanged { _ in becameLong = false }
        .onEnded { _ in
          becameLong = true
          panel = true
        }
    )
    .accessibilityLabel(words.barUrgencySpoken)
    // A screen reader touches without pressing.
    .accessibilityAction { call() }
    .accessibilityAction(named: Text(verbatim: words.otherNumbers)) { panel = true }
    .accessibilityIdentifier("bar.urgency")
  }

  /// The dialer asks for the last touch (E6). The panel stands behind it, and shows where nothing can dial (E5).
  private func call() {
    panel = true
    Dialer.open(EmergencyNumbers.callPolice, with: openURL)
  }

  private func cell(_ place: BarPlace) -> some View {
    VStack(spacing: Space.tiny) {
      Drawing(place.rawValue)
        .frame(minWidth: Space.pill)
        .background(Color(place == chosen ? .mist : .surface), in: RoundedRectangle(cornerRadius: Space.radius))
      Text(verbatim: label(place)).written(.label, place == chosen ? .pine : .ink).multilineTextAlignment(.center)
    }
    .frame(maxWidth: .infinity, minHeight: Space.row)
  }

  private func label(_ place: BarPlace) -> String {
    switch place {
    case .station: words.barStation
    case .chat: words.barChat
    case .discreet: words.barDiscreet
    }
  }
}

/// Hands an emergency link to the system; nothing of ours stands in between.
enum Dialer {
  @MainActor static func open(_ address: String, with openURL: OpenURLAction) {
    if let url = URL(string: address) { openURL(url) }
  }
}
