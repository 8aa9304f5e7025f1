import Bindings
import Constants
import Design
import Kit
import Platform
import SwiftUI

/// The map, low, where nothing stands beside the page: one control that leads to the whole of it. Its room is kept
/// before it is drawn.
struct PreviewPart: View {
  let preview: ChartPreview
  @Environment(AppHost.self) private var host

  var body: some View {
    if host.stack.panes.count == 1 {
      Button {
        host.follow(preview.open)
      } label: {
        VStack(alignment: .leading, spacing: 0) {
          ChartSurface(content: preview.content, isPicture: true).frame(height: Space.chartLow)
          HStack(spacing: Space.small) {
            Drawing(preview.open.symbol.drawing)
            ControlWords(label: preview.open.label, spoken: preview.open.accessibilityLabel, more: [])
          }
          .frame(minHeight: Space.target)
        }
      }
      .buttonStyle(LineButton())
      .disabled(!preview.open.enabled)
      .accessibilityInputLabels([preview.open.label])
      .accessibilityIdentifier("preview")
    }
  }
}
