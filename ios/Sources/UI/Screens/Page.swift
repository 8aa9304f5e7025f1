import Bindings
import Constants
import Design
import Platform
import SwiftUI

/// A page that scrolls: what went wrong first, then what it is about.
struct Page<Content: View>: View {
  let notices: [Notice]
  @ViewBuilder let content: Content

  var body: some View {
    ScrollView {
      VStack(alignment: .leading, spacing: Space.medium) {
        ForEach(notices, id: \.id) { NoticeView(notice: $0) }
        content
      }
      .padding(Space.edge)
      .frame(maxWidth: Space.column, alignment: .leading)
      .frame(maxWidth: .infinity)
    }
    .dismissesKeyboard()
    .background(Color(.paper))
  }
}

struct NoticeView: View {
  let notice: Notice
  var body: some View {
    VStack(alignment: .leading, spacing: Space.small) {
      RemarkView(remark: Remark(text: notice.text, tone: notice.tone))
      TapButton(tap: notice.dismiss).buttonStyle(PillButton(.main)).accessibilityIdentifier("notice." + notice.id)
    }
  }
}
