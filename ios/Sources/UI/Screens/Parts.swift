import Bindings
import Constants
import Design
import Kit
import Platform
import SwiftUI

/// A control of the core.
struct TapButton: View {
  let tap: Tap
  @Environment(AppHost.self) private var host
  var body: some View {
    Button {
      host.follow(tap)
    } label: {
      HStack(spacing: Space.small) {
        Drawing(tap.symbol.drawing)
        Text(verbatim: tap.label)
      }
    }
    .disabled(!tap.enabled)
    .opacity(tap.enabled ? 1 : 0.5)
    .accessibilityLabel(tap.accessibilityLabel)
  }
}

/// A row of two lines that leads on: a door, a place.
struct LeadRow: View {
  let drawing: String, title: String, detail: String, tap: Tap
  @Environment(AppHost.self) private var host
  var body: some View {
    Button {
      host.follow(tap)
    } label: {
      HStack(spacing: Space.medium) {
        Disc(drawing)
        VStack(alignment: .leading, spacing: Space.tiny) {
          Text(verbatim: title).written(.strong)
          Text(verbatim: detail).written(.second, .soft)
        }
      }
    }
    .buttonStyle(RowButton())
    .disabled(!tap.enabled)
    .accessibilityLabel(tap.accessibilityLabel)
  }
}

/// A control that leaves the app. An address that the system may not be asked to open stays a line of text.
struct LinkButton: View {
  let link: OutsideLink
  var isRow = false
  @State private var isRefused = false
  @Environment(\.openURL) private var openURL
  var body: some View {
    if let url = Links.destination(of: link.address) {
      Button {
        openURL(url) { isRefused = !$0 }
      } label: {
        words
      }
      .accessibilityLabel(link.accessibilityLabel)
      .accessibilityIdentifier("link." + link.address)
      // A tablet has no dialer: never a dead button (E5).
      if isRefused { Text(verbatim: Links.plain(link.address)).written(.text).announced(Links.plain(link.address)) }
    } else {
      words.written(.strong).accessibilityLabel(link.accessibilityLabel)
    }
  }
  private var words: some View {
    HStack(spacing: Space.small) {
      if isRow { Disc(link.symbol.drawing) } else { Drawing(link.symbol.drawing) }
      Text(verbatim: link.label)
    }
  }
}

struct Heading: View {
  let text: String
  var style = TypeStyle.label
  var body: some View { Text(verbatim: text).written(style).accessibilityAddTraits(.isHeader) }
}

/// A sentence, as sure or as urgent as its tone. The words say it too; the colour only repeats it.
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
    ForEach(Array(remarks.together.enumerated()), id: \.offset) { RemarkView(remark: $0.element) }
  }
}

extension Tone {
  /// Sentences of one ground that follow each other share it.
  fileprivate var hasGround: Bool {
    switch self {
    case .careful, .warning: true
    case .plain, .chosen, .open, .quiet: false
    }
  }
}

extension [Remark] {
  var together: [Remark] {
    reduce(into: []) { remarks, next in
      if let last = remarks.last, last.tone == next.tone, next.tone.hasGround {
        remarks[remarks.count - 1].text = last.text + "\n" + next.text
      } else {
        remarks.append(next)
      }
    }
  }
}

extension [StationLine] {
  var together: [StationLine] {
    reduce(into: []) { lines, next in
      if case .note(let text, let tone) = next, tone.hasGround, case .note(let before, tone)? = lines.last {
        lines[lines.count - 1] = .note(text: before + "\n" + text, tone: tone)
      } else {
        lines.append(next)
      }
    }
  }
}

struct LinkRows: View {
  let links: [OutsideLink]
  var body: some View {
    ForEach(Array(links.enumerated()), id: \.offset) {
      LinkButton(link: $0.element, isRow: true).buttonStyle(RowButton())
    }
  }
}
