import Constants
import Design
import SwiftUI

/// 17, 114, 112: what stands behind the dialer, and what shows where nothing can dial. Drawn in the page above the bar:
/// a sheet of the system would cover that.
public struct Panel: View {
  private let words: EmergencyWords
  @Binding private var isOpen: Bool

  public init(words: EmergencyWords, isOpen: Binding<Bool>) {
    self.words = words
    _isOpen = isOpen
  }

  public var body: some View {
    ZStack(alignment: .bottom) {
      // A touch beside the panel closes it; a screen reader has the button for that.
      Color(.scrim).ignoresSafeArea(edges: .top)
        .onTapGesture { isOpen = false }
        .accessibilityHidden(true)
        .accessibilityIdentifier("panel.scrim")
      ViewThatFits(in: .vertical) {
        content
        ScrollView { content }
      }
      .frame(maxWidth: Space.column)
      .background(
        Color(.surface),
        in: UnevenRoundedRectangle(topLeadingRadius: Space.radius, topTrailingRadius: Space.radius))
    }
    .accessibilityElement(children: .contain)
    .accessibilityAction(.escape) { isOpen = false }
    .accessibilityIdentifier("panel")
  }

  private var content: some View {
    VStack(alignment: .leading, spacing: Space.medium) {
      Text(verbatim: words.panelTitle).written(.card).accessibilityAddTraits(.isHeader)
        .accessibilityIdentifier("panel.title")
        .takesTheReader()
      Text(verbatim: words.panelDetail).written(.note, .soft)
      Numbers(words: words)
      Text(verbatim: words.noNetwork).written(.second, .soft)
      Button {
        isOpen = false
      } label: {
        HStack(spacing: Space.small) {
          Drawing("clear")
          Text(verbatim: words.panelClose)
        }
      }
      .buttonStyle(PillButton(.second))
      .accessibilityIdentifier("panel.close")
    }
    .padding(Space.large)
  }
}

extension View {
  /// A screen reader goes on here when this comes into sight.
  fileprivate func takesTheReader() -> some View {
    #if os(iOS)
      return modifier(TakesTheReader())
    #else
      return self
    #endif
  }
}

#if os(iOS)
  private struct TakesTheReader: ViewModifier {
    @AccessibilityFocusState private var isRead: Bool
    func body(content: Content) -> some View {
      content.accessibilityFocused($isRead).task { isRead = true }
    }
  }
#endif

/// The three numbers with their words, in the panel and where the core cannot be opened.
private struct Numbers: View {
  let words: EmergencyWords
  @Environment(\.openURL) private var openURL

  var body: some View {
    VStack(spacing: Space.small) {
      number("call", EmergencyNumbers.police, words.panelPolice, words.barUrgencySpoken, EmergencyNumbers.callPolice)
        .buttonStyle(PillButton(.alarm))
        .accessibilityIdentifier("panel.police")
      number(
        "write", EmergencyNumbers.byText, words.panelByText, words.panelByTextSpoken, EmergencyNumbers.writeByText
      )
      .buttonStyle(PillButton(.second))
      .accessibilityIdentifier("panel.byText")
      number("call", EmergencyNumbers.europe, words.panelEurope, words.panelEuropeSpoken, EmergencyNumbers.callEurope)
        .buttonStyle(PillButton(.second))
        .accessibilityIdentifier("panel.europe")
    }
  }

  private func number(_ drawing: String, _ number: String, _ label: String, _ spoken: String, _ address: String)
    -> some View
  {
    Button {
      Dialer.open(address, with: openURL)
    } label: {
      HStack(spacing: Space.small) {
        Drawing(drawing)
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

/// Where the core cannot be opened: what still works, from constants alone (E2).
public struct RecoveryPage: View {
  private let words: EmergencyWords
  public init(words: EmergencyWords) { self.words = words }
  public var body: some View {
    ScrollView {
      VStack(alignment: .leading, spacing: Space.medium) {
        Text(verbatim: words.recoveryTitle).written(.page).accessibilityAddTraits(.isHeader)
          .accessibilityIdentifier("recovery")
        Text(verbatim: words.recovery).written(.text)
        Numbers(words: words)
        Text(verbatim: words.noNetwork).written(.note, .soft)
      }
      .padding(Space.edge)
      .frame(maxWidth: Space.column)
      .frame(maxWidth: .infinity)
    }
  }
}
