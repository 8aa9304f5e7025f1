import Bindings
import Constants
import Design
import Kit
import Platform
import SwiftUI

/// A page, whichever screen it is of: what went wrong first, then its parts from top to bottom.
struct PageView: View {
  let screen: ScreenState
  let page: PageState
  /// The number of the answer that was shown last: while something else is typed there is none.
  @State private var answered: UInt32?
  @Environment(AppHost.self) private var host

  init(screen: ScreenState, page: PageState) {
    self.screen = screen
    self.page = page
    _answered = State(initialValue: page.answer.number)
  }

  var body: some View {
    let (fixed, rest) = page.parts.parted
    VStack(spacing: 0) {
      if !fixed.isEmpty {
        column {
          title
          drawn(fixed)
        }
      }
      ScrollView {
        column {
          Notices(notices: screen.notices)
          if fixed.isEmpty { title }
          drawn(rest)
        }
        .padding(.bottom, Space.edge)
      }
      // Another answer is another page that scrolls: it is seen from its top.
      .id(answer)
      .dismissesKeyboard()
    }
    .background(Color(.paper))
    .onChange(of: answer) { _, now in answered = now }
    .announces(page.announcement, if: host.stack.panes.contains(screen.name))
  }

  private var answer: UInt32? { page.answer.number ?? answered }

  /// Where no bar of the system says it.
  @ViewBuilder private var title: some View {
    if screen.wayOut != nil {
      HStack(spacing: Space.small) {
        Heading(text: screen.title, style: .page)
        if let corner = screen.corner {
          Spacer()
          Corner(tap: corner)
        }
      }
    }
  }

  private func drawn(_ parts: ArraySlice<PlacedPart>) -> some View {
    ForEach(parts, id: \.id) { PartView(part: $0.part, answer: answer) }
  }

  private func column(@ViewBuilder _ content: () -> some View) -> some View {
    VStack(alignment: .leading, spacing: Space.medium, content: content)
      .padding(.horizontal, Space.edge)
      .padding(.top, Space.medium)
      .frame(maxWidth: Space.column, alignment: .leading)
      .frame(maxWidth: .infinity)
  }
}

/// A part and its place on the page. A field is the same one wherever it stands: it stays being typed in.
private struct PlacedPart {
  let id: String, part: PagePart

  init(_ part: PagePart, at place: Int) {
    self.part = part
    if case .field(let field) = part { id = "field." + field.name } else { id = "\(place)" }
  }
}

extension [PagePart] {
  /// The fields that the page begins with, which stay in sight, and what scrolls below them. Headings may stand over
  /// a field; anything longer could leave no room below.
  fileprivate var parted: (fixed: ArraySlice<PlacedPart>, rest: ArraySlice<PlacedPart>) {
    let head = prefix { part in
      switch part {
      case .heading, .field: true
      case .remarks, .leads, .links, .choices, .buttons, .station, .facts, .progress, .preview: false
      }
    }
    let last = head.lastIndex { if case .field = $0 { true } else { false } }
    let placed = enumerated().map { PlacedPart($0.element, at: $0.offset) }
    let count = last.map { $0 + 1 } ?? 0
    return (placed.prefix(count), placed.dropFirst(count))
  }
}

extension PageAnswer {
  /// Which answer it is, if it is one.
  fileprivate var number: UInt32? {
    switch self {
    case .open, .notFound, .asks: nil
    case .found(let number): number
    }
  }
}
