import Bindings
import Constants
import Design
import Kit
import Platform
import SwiftUI

/// A conversation: how it stands and the way to help on top, what was said between, where one writes at the foot.
///
/// Where there is little room the field stays whole, one line is seen, and what stands above and below them scrolls.
struct ConversationScreen: View {
  let screen: ScreenState
  let state: ConversationState
  /// Counts what was sent: what one wrote is seen.
  @State private var sent = 0
  @Environment(AppHost.self) private var host

  var body: some View {
    VStack(spacing: 0) {
      Scarce {
        Remarks(remarks: state.standing)
        if let alarm = state.alarm { AlarmView(alarm: alarm) }
        Notices(notices: screen.notices)
      }
      LinesView(earlier: state.earlier, lines: state.lines).id(sent).frame(minHeight: Space.row)
      Color(.line).frame(height: Space.hair)
      if state.asks != nil || state.refusal != nil {
        Scarce {
          if let ask = state.asks { AskView(ask: ask) }
          if let refusal = state.refusal { RemarkView(remark: refusal).announced(refusal.text) }
        }
      }
      if let field = state.field, let send = state.send { WriteRow(field: field, send: send) { sent += 1 } }
      Scarce { ButtonsPart(buttons: state.buttons) }
    }
    .background(Color(.paper))
    .announces(state.announcement, if: host.stack.panes.contains(screen.name))
  }
}

/// As wide as is read well; scrolls by itself where it gets less room than it needs.
private struct Scarce<Content: View>: View {
  @ViewBuilder let content: Content
  var body: some View {
    ViewThatFits(in: .vertical) {
      column
      ScrollView { column }
    }
  }
  private var column: some View {
    VStack(alignment: .leading, spacing: Space.small) { content }
      .padding(.horizontal, Space.edge)
      .padding(.vertical, Space.small)
      .frame(maxWidth: Space.column, alignment: .leading)
      .frame(maxWidth: .infinity)
  }
}

/// What to do, and the numbers: the first in the colour of 17.
private struct AlarmView: View {
  let alarm: ConversationAlarm
  var body: some View {
    RemarkView(remark: alarm.remark)
    ViewThatFits(in: .horizontal) {
      HStack(spacing: Space.small) { links }
      VStack(spacing: Space.small) { links }
    }
  }
  private var links: some View {
    ForEach(Array(alarm.links.enumerated()), id: \.offset) {
      LinkButton(link: $0.element).buttonStyle(PillButton($0.offset == 0 ? .alarm : .second))
    }
  }
}

/// The question, which is said when it comes; then yes and no.
private struct AskView: View {
  let ask: ConversationAsk
  var body: some View {
    RemarkView(remark: ask.remark).announced(ask.remark.text)
    ButtonsPart(buttons: ask.buttons)
  }
}

/// The field, and beside it what sends; below it where words are so large that little would be left to write in.
private struct WriteRow: View {
  let field: PageField, send: Tap
  let sent: @MainActor () -> Void
  @Environment(\.dynamicTypeSize) private var size
  var body: some View {
    controls
      .padding(.horizontal, Space.edge)
      .padding(.top, Space.small)
      .frame(maxWidth: Space.column)
      .frame(maxWidth: .infinity)
      .layoutPriority(1)
  }
  @ViewBuilder private var controls: some View {
    if size > .xxxLarge {
      VStack(spacing: Space.small) {
        FieldPart(field: field, answer: nil)
        button
      }
    } else {
      HStack(alignment: .bottom, spacing: Space.small) {
        FieldPart(field: field, answer: nil)
        button.fixedSize(horizontal: true, vertical: false)
      }
    }
  }
  /// Enter is another line: with ⌘ it sends.
  private var button: some View {
    TapButton(tap: send, after: sent).buttonStyle(PillButton(.main)).keyboardShortcut(.return)
      .accessibilityIdentifier("send")
  }
}
