import Bindings
import Constants
import Design
import Kit
import SwiftUI

/// A screen, and what stands beside it where the window has room for two. A turned device keeps the list as it is.
struct Panes: View {
  let name: ScreenName
  @Environment(AppHost.self) private var host

  var body: some View {
    let panes = host.stack.panes
    let beside = panes.count == 2 && panes.first == name ? panes.last : nil
    HStack(spacing: 0) {
      ScreenView(name: name).frame(maxWidth: beside == nil ? .infinity : Space.pane, maxHeight: .infinity)
      if let beside {
        Color(.line).frame(width: Space.hair)
        VStack(alignment: .leading, spacing: 0) {
          // The bar's own way back leaves both.
          if host.stack.screens.last != name { BackButton() }
          ScreenView(name: beside, isBeside: true).id(beside)
        }
        .frame(maxWidth: .infinity, maxHeight: .infinity)
        .background(Color(.paper))
        .accessibilityElement(children: .contain)
        .accessibilityIdentifier("beside")
      }
    }
  }
}

private struct BackButton: View {
  @Environment(AppHost.self) private var host
  var body: some View {
    Button {
      host.step(.back)
    } label: {
      HStack(spacing: Space.small) {
        Drawing("back")
        Text(verbatim: host.words.back).written(.strong)
      }
      .frame(minHeight: Space.target)
      .contentShape(Rectangle())
    }
    .buttonStyle(.plain)
    .padding(.horizontal, Space.edge)
    .accessibilityIdentifier("back")
  }
}
