import Bindings
import SwiftUI

/// Stands over what follows.
struct HeadingPart: View {
  let heading: PageHeading
  var body: some View {
    switch heading.level {
    case .page: Heading(text: heading.text, style: .page)
    case .rows: Heading(text: heading.text)
    }
  }
}
