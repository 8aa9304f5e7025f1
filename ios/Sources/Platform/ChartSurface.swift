import Bindings
import Constants
import Design
import Kit
import SwiftUI

/// A map: what the core drew for the size that this has. On its own screen it knows fingers, and has a control on each
/// pin that opens a page, for whoever does not touch it; in a page it is a picture.
public struct ChartSurface: View {
  private let content: ChartContent, isPicture: Bool
  @Environment(AppHost.self) private var host
  @ScaledMetric private var letter = TypeStyle.note.size
  @ScaledMetric private var small = TypeStyle.second.size

  public init(content: ChartContent, isPicture: Bool = false) {
    self.content = content
    self.isPicture = isPicture
  }

  public var body: some View {
    GeometryReader { space in
      ZStack(alignment: .topLeading) {
        switch content {
        case .empty(let text):
          Text(verbatim: text).written(.note).padding(Space.medium).frame(maxWidth: .infinity, maxHeight: .infinity)
        case .drawn(let drawing):
          ChartPicture(drawing: drawing, letter: letter, small: small).accessibilityHidden(isPicture)
          if !isPicture { ForEach(drawing.pins, id: \.id) { control(of: $0) } }
        }
      }
      .onChange(of: Viewport(size: space.size, letter: letter), initial: true) { _, now in
        guard now.size.width >= 1, now.size.height >= 1 else { return }
        host.dispatch(isPicture ? .previewResized(size: now.told) : .chart(action: .resized(size: now.told)))
      }
    }
    .followsFingers(over: content, isPicture ? nil : host)
    .background(Color(.land))
    .clipShape(RoundedRectangle(cornerRadius: Space.radius))
  }

  @ViewBuilder private func control(of pin: PinRow) -> some View {
    if let tap = pin.open {
      Button {
        host.follow(tap)
      } label: {
        Color.clear.frame(width: Space.target, height: Space.target).contentShape(Rectangle())
      }
      .buttonStyle(.plain)
      .accessibilityLabel(pin.accessibilityLabel)
      .accessibilityIdentifier("pin." + pin.id)
      .position(x: Double(pin.x), y: Double(pin.y) - Pins.up)
    } else {
      Color.clear.frame(width: Space.icon, height: Space.icon)
        .accessibilityElement(children: .ignore)
        .accessibilityLabel(pin.accessibilityLabel)
        .position(x: Double(pin.x), y: Double(pin.y))
    }
  }
}

/// What the core must know to draw.
private struct Viewport: Equatable {
  let size: CGSize, letter: Double
  var told: ChartSize {
    ChartSize(
      width: whole(size.width), height: whole(size.height), letterWidth: whole(letter * 0.55),
      lineHeight: whole(letter * 1.3), pinWidth: whole(Pins.half * 2), pinHeight: whole(Pins.top), cornerWidth: 0,
      cornerHeight: 0)
  }
}
