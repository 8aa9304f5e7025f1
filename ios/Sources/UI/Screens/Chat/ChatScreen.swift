import Bindings
import Design
import Platform
import SwiftUI

/// What the official chat is, and the door to it.
struct ChatScreen: View {
  let notices: [Notice]
  let state: ChatState

  var body: some View {
    Page(notices: notices) {
      RemarkView(remark: state.warning)
      LinkRows(links: state.urgent)
      Heading(text: state.heading, style: .page)
      Remarks(remarks: state.remarks)
      LinkButton(link: state.open).buttonStyle(PillButton(.main))
      RemarkView(remark: state.source)
    }
    .titled(state.title)
  }
}
