import Bindings
import Design
import SwiftUI

/// Rows that leave the app, each with what it is for and what it leaves on the device (D10).
struct LinksPart: View {
  let links: [LinkRow]
  var body: some View {
    ForEach(links, id: \.id) {
      LinkButton(link: $0.link, look: .row, more: [$0.detail, $0.trace]).buttonStyle(RowButton())
    }
  }
}
