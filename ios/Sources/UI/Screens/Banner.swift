import Constants
import Design
import SwiftUI

/// What kind of program this is, over every page of one that is none for real use. A screen reader says all of it; what
/// is typed and read has the most of a low window.
struct Banner: View {
  let words: String
  @Environment(\.verticalSizeClass) private var height
  var body: some View {
    Text(verbatim: words)
      .written(.note, .onRose)
      .lineLimit(height == .compact ? 1 : 3)
      .dynamicTypeSize(...DynamicTypeSize.accessibility1)
      .padding(.horizontal, Space.edge)
      .padding(.vertical, Space.tiny)
      .frame(maxWidth: .infinity, alignment: .leading)
      .background(Color(.rose))
      .accessibilityIdentifier("banner")
  }
}
