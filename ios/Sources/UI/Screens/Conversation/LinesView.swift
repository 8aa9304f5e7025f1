import Bindings
import Constants
import Design
import Platform
import SwiftUI

/// What was said, the newest at the bottom and in sight, unless one has moved up: then what is read stays where it is.
struct LinesView: View {
  let earlier: Tap?, lines: [ConversationLine]
  var body: some View {
    ScrollView {
      VStack(alignment: .leading, spacing: Space.medium) {
        if let earlier {
          TapButton(tap: earlier).buttonStyle(PillButton(.second)).accessibilityIdentifier("earlier")
        }
        ForEach(lines, id: \.id) { LineView(line: $0) }
      }
      .padding(.horizontal, Space.edge)
      .padding(.vertical, Space.medium)
      .frame(maxWidth: Space.column)
      .frame(maxWidth: .infinity)
    }
    .defaultScrollAnchor(.bottom)
    .dismissesKeyboard()
  }
}

/// Something that was said: who said it, the words, how far they are, and below it what leads on.
private struct LineView: View {
  let line: ConversationLine
  var body: some View {
    let look = line.side.look
    VStack(alignment: look.across, spacing: Space.small) {
      VStack(alignment: .leading, spacing: Space.hair) {
        Text(verbatim: line.author).written(.label, look.second)
        Text(verbatim: line.text).written(.text, look.written)
        if !line.state.isEmpty { Text(verbatim: line.state).written(.second, look.second) }
      }
      .padding(.horizontal, Space.medium)
      .padding(.vertical, Space.small)
      .background(Color(look.ground), in: RoundedRectangle(cornerRadius: Space.radius))
      .overlay { RoundedRectangle(cornerRadius: Space.radius).strokeBorder(Color(look.outline), lineWidth: Space.hair) }
      // One breath for a screen reader.
      .accessibilityElement(children: .ignore)
      .accessibilityLabel(line.spoken)
      .accessibilityIdentifier("line." + line.id)
      ButtonsPart(buttons: line.buttons)
    }
    // Never all across: at which edge it begins tells whose it is.
    .padding(look.free, Space.target)
    .frame(maxWidth: .infinity, alignment: look.place)
  }
}

/// Where what was said stands, and on what. Its author is named in it: neither place nor colour says it alone.
private struct SideLook {
  let across: HorizontalAlignment, place: Alignment, free: Edge.Set
  let ground: ColourName, outline: ColourName, written: ColourName, second: ColourName
}

extension LineSide {
  fileprivate var look: SideLook {
    switch self {
    case .mine:
      SideLook(
        across: .trailing, place: .trailing, free: .leading, ground: .mist, outline: .mist, written: .onMist,
        second: .onMist)
    case .theirs:
      SideLook(
        across: .leading, place: .leading, free: .trailing, ground: .surface, outline: .edge, written: .ink,
        second: .soft)
    case .service:
      SideLook(
        across: .center, place: .center, free: .horizontal, ground: .paper, outline: .line, written: .ink,
        second: .soft)
    }
  }
}
