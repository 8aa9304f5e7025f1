import Bindings
import Constants
import Design
import Emergency
import Kit
import Platform
import SwiftUI

/// A control of the core.
struct TapButton: View {
  let tap: Tap
  var detail = ""
  var after: @MainActor () -> Void = {}
  @Environment(AppHost.self) private var host
  var body: some View {
    Button {
      host.follow(tap)
      after()
    } label: {
      HStack(spacing: Space.small) {
        Drawing(tap.symbol.drawing)
        ControlWords(label: tap.label, spoken: tap.accessibilityLabel, more: [detail])
      }
    }
    .disabled(!tap.enabled)
    // A voice touches by what is written, whatever a screen reader says.
    .accessibilityInputLabels([tap.label])
    .opacity(tap.enabled ? 1 : 0.5)
  }
}

/// At the end of the title line.
struct Corner: View {
  let tap: Tap
  var body: some View { TapButton(tap: tap).buttonStyle(CornerButton()).accessibilityIdentifier("corner") }
}

/// A control that leaves the app. What the system may not be asked to open stays text.
struct LinkButton: View {
  /// What is drawn of it: its symbol and its words, in a row with what more there is to say, or its symbol alone.
  enum Look { case words, row, symbol }
  let link: OutsideLink
  var look = Look.words
  var more: [String] = []
  /// What nothing here opens. Another link may come to stand in its place.
  @State private var refused: URL?
  @Environment(PanelModel.self) private var panel
  @Environment(\.openURL) private var openURL
  var body: some View {
    if case .copy(let text, let done) = link.destination {
      CopyButton(text: text, done: done) { words }.accessibilityInputLabels([link.label])
    } else if case .share(let text) = link.destination {
      ShareLink(item: text) { words }
        .accessibilityInputLabels([link.label])
        .accessibilityIdentifier("share")
    } else if let url = link.destination.url {
      Button {
        if isDialledAtOnce { panel.open() } else { openURL(url) { refused = $0 ? nil : url } }
      } label: {
        switch look {
        case .words, .row: words
        case .symbol: Drawing(link.symbol.drawing, spoken: link.accessibilityLabel)
        }
      }
      .accessibilityInputLabels([link.label])
      .accessibilityIdentifier("link." + url.absoluteString)
      // Never a dead button (E5). What is no phone may say that it calls, and does not.
      if refused == url { elsewhere.announced(link.elsewhere) } else if isCall && !panel.isPhone { elsewhere }
    } else {
      words.written(.strong)
      elsewhere
    }
  }
  private var isCall: Bool { if case .call = link.destination { true } else { false } }
  /// The second touch is in the panel (E6).
  private var isDialledAtOnce: Bool { isCall && link.emergency }
  private var elsewhere: some View { Text(verbatim: link.elsewhere).written(.text) }
  private var words: some View {
    HStack(spacing: look == .row ? Space.medium : Space.small) {
      if look == .row { Disc(link.symbol.drawing) } else { Drawing(link.symbol.drawing) }
      ControlWords(label: link.label, spoken: link.accessibilityLabel, more: more)
    }
  }
}

/// Copies, and says so below.
private struct CopyButton<Words: View>: View {
  let text: String, done: String
  @ViewBuilder let words: Words
  @State private var copied: String?
  /// Each touch is said.
  @State private var times = 0
  var body: some View {
    Button {
      Clipboard.put(text)
      copied = text
      times += 1
    } label: {
      words
    }
    .accessibilityIdentifier("copy")
    // Another text may come to stand in its place.
    if copied == text { Text(verbatim: done).written(.text).announced(done).id(times) }
  }
}

/// What stands on a control, and what is said of it below. A screen reader says all of it in one breath.
struct ControlWords: View {
  let label: String, spoken: String, more: [String]
  var body: some View {
    VStack(alignment: .leading, spacing: Space.tiny) {
      Text(verbatim: label).accessibilityLabel(spoken)
      ForEach(Array(more.filter { !$0.isEmpty }.enumerated()), id: \.offset) {
        Text(verbatim: $0.element).written(.second, .soft)
      }
    }
  }
}
