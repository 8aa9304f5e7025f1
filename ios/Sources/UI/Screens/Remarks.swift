import Bindings
import Constants
import Design
import SwiftUI

/// A sentence, or several on one ground, as sure or as urgent as its tone. The words say it too; the colour only
/// repeats it.
struct RemarkView: View {
  let remark: Remark
  var body: some View {
    switch remark.tone {
    case .plain: Text(verbatim: remark.text).written(.text)
    case .chosen: Text(verbatim: remark.text).written(.label, .onMist).chip()
    case .open: Text(verbatim: remark.text).written(.strong, .open)
    case .careful: Text(verbatim: remark.text).written(.note, .onAmber).card(.amber)
    case .quiet: Text(verbatim: remark.text).written(.second, .soft)
    case .warning: Text(verbatim: remark.text).written(.strong, .onRose).card(.rose)
    }
  }
}

struct Remarks: View {
  let remarks: [Remark]
  var body: some View {
    ForEach(Array(remarks.enumerated()), id: \.offset) { RemarkView(remark: $0.element) }
  }
}

/// What went wrong on the way to a screen, whichever it is.
struct Notices: View {
  let notices: [Notice]
  var body: some View {
    ForEach(notices, id: \.id) { notice in
      VStack(alignment: .leading, spacing: Space.small) {
        RemarkView(remark: Remark(text: notice.text, tone: notice.tone))
        TapButton(tap: notice.dismiss).buttonStyle(PillButton(.main)).accessibilityIdentifier("notice." + notice.id)
      }
    }
  }
}

struct Heading: View {
  let text: String
  var style = TypeStyle.label
  var body: some View { Text(verbatim: text).written(style).accessibilityAddTraits(.isHeader) }
}
