import Constants
import Design
import SwiftUI

/// 17, 114, 112: the place of the second touch. Drawn in the page above the bar: a sheet of the system would cover that.
public struct Panel: View {
  private let words: EmergencyWords
  @Environment(PanelModel.self) private var panel

  public init(words: EmergencyWords) { self.words = words }

  public var body: some View {
    ZStack(alignment: .bottom) {
      // A touch beside the panel closes it; a screen reader has the button for that.
      Color(.scrim).ignoresSafeArea(edges: .top)
        .onTapGesture { panel.close() }
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
    .accessibilityAction(.escape) { panel.close() }
    .accessibilityIdentifier("panel")
  }

  private var content: some View {
    VStack(alignment: .leading, spacing: Space.medium) {
      Text(verbatim: title).written(isRefused && panel.isPhone ? .number : .card).accessibilityAddTraits(.isHeader)
        // What is no phone says so first, before a number is touched.
        .takesTheReader(if: isRefused || !panel.isPhone)
        .accessibilityIdentifier("panel.title")
        // Another sentence is read anew.
        .id(panel.says)
      if panel.isPhone { Text(verbatim: words.panelTouch).written(.note, .soft) }
      Numbers(words: words, place: .panel)
      Text(verbatim: words.noNetwork).written(.second, .soft)
      Button {
        panel.close()
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

  private var isRefused: Bool { if case .refused = panel.says { true } else { false } }

  /// A phone is not said to be unable to call: whoever changed their mind in a question of the system is answered as
  /// if nothing could. It shows the number, for the keys of this phone or of another one.
  private var title: String {
    switch panel.says {
    case .refused(let number) where panel.isPhone: number
    case .refused(EmergencyNumbers.byText): words.cannotWrite
    case .numbers, .refused, nil: panel.isPhone ? words.panelAlone : words.cannotCall
    }
  }
}

extension View {
  /// A screen reader goes on here when this comes into sight.
  @ViewBuilder func takesTheReader(if does: Bool) -> some View {
    if does { modifier(TakesTheReader()) } else { self }
  }
}

private struct TakesTheReader: ViewModifier {
  @AccessibilityFocusState private var isRead: Bool
  func body(content: Content) -> some View {
    content.accessibilityFocused($isRead).task {
      // A reader does not know yet what has only just come. Where the wait is cut short the panel is gone.
      if (try? await Task.sleep(for: .seconds(0.2))) != nil { isRead = true }
    }
  }
}
