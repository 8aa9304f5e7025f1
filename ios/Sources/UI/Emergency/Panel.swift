import Constants
import Design
import SwiftUI

/// 17, 114, 112: what stands behind the dialer, and what shows where nothing can dial. Drawn in the page above the bar:
/// a sheet of the system would cover that.
public struct Panel: View {
  private let words: EmergencyWords
  @Binding private var cause: Cause?

  /// Why it stands open: a number was handed to the dialer, nothing was dialled yet, or nothing here can dial.
  public enum Cause: Hashable, Sendable { case dialled, alone, refused }

  public init(words: EmergencyWords, cause: Binding<Cause?>) {
    self.words = words
    _cause = cause
  }

  public var body: some View {
    ZStack(alignment: .bottom) {
      // A touch beside the panel closes it; a screen reader has the button for that.
      Color(.scrim).ignoresSafeArea(edges: .top)
        .onTapGesture { cause = nil }
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
    .accessibilityAction(.escape) { cause = nil }
    .accessibilityIdentifier("panel")
  }

  private var content: some View {
    VStack(alignment: .leading, spacing: Space.medium) {
      Text(verbatim: title).written(.card).accessibilityAddTraits(.isHeader)
        .accessibilityIdentifier("panel.title")
        .takesTheReader()
        // Another sentence is read anew.
        .id(cause)
      if cause == .dialled { Text(verbatim: words.panelDetail).written(.note, .soft) }
      Numbers(words: words) { cause = .refused }
      Text(verbatim: words.noNetwork).written(.second, .soft)
      Button {
        cause = nil
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

  private var title: String {
    switch cause {
    case .dialled: words.panelTitle
    case .alone, nil: words.panelAlone
    case .refused: words.cannotCall
    }
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
  let words: EmergencyWords, refused: @MainActor () -> Void
  @Environment(\.openURL) private var openURL

  var body: some View {
    VStack(spacing: Space.small) {
      number("call", EmergencyNumbers.police, words.panelPolice, words.barEmergencySpoken, EmergencyNumbers.callPolice)
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
      Dialer.open(address, with: openURL, orElse: refused)
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
  @State private var isRefused = false
  public init(words: EmergencyWords) { self.words = words }
  public var body: some View {
    ScrollView {
      VStack(alignment: .leading, spacing: Space.medium) {
        Text(verbatim: words.recoveryTitle).written(.page).accessibilityAddTraits(.isHeader)
          .accessibilityIdentifier("recovery")
        Text(verbatim: words.recovery).written(.text)
        Numbers(words: words) { isRefused = true }
        if isRefused {
          Text(verbatim: words.cannotCall).written(.strong).accessibilityIdentifier("recovery.refused")
            .takesTheReader()
        }
        Text(verbatim: words.noNetwork).written(.note, .soft)
      }
      .padding(Space.edge)
      .frame(maxWidth: Space.column)
      .frame(maxWidth: .infinity)
    }
  }
}
