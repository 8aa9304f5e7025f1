import Bindings
import Constants
import Design
import Kit
import SwiftUI

/// The map: what the core drew for the size that this has, and a control on each pin that opens a page.
public struct ChartSurface: View {
  private let content: ChartContent?, isShown: Bool
  private let act: @MainActor (ChartAction) -> Void
  private let open: (@MainActor (Tap) -> Void)?
  @ScaledMetric private var letter = TypeStyle.note.size

  /// `isShown`: a page that lies under another tells the core nothing of its size. `open`: without it the map is
  /// a picture, and knows no fingers.
  public init(
    content: ChartContent?, isShown: Bool, act: @escaping @MainActor (ChartAction) -> Void,
    open: (@MainActor (Tap) -> Void)? = nil
  ) {
    self.content = content
    self.isShown = isShown
    self.act = act
    self.open = open
  }

  public var body: some View {
    GeometryReader { space in
      ZStack(alignment: .topLeading) {
        ChartDrawing(content: content, letter: letter)
        if let open { ForEach(pins, id: \.id) { control(of: $0, open) } }
      }
      .onChange(of: Viewport(size: space.size, letter: letter, isShown: isShown), initial: true) { _, now in
        if now.isShown, now.size.width >= 1, now.size.height >= 1 { act(now.resized) }
      }
    }
    .followsFingers(over: content, open == nil ? nil : act)
    .background(Color(.land))
    .clipShape(RoundedRectangle(cornerRadius: Space.radius))
  }

  private var pins: [PinRow] {
    switch content {
    case .drawn(_, let pins, _, _, _, _, _): pins
    case .empty, nil: []
    }
  }

  @ViewBuilder private func control(of pin: PinRow, _ open: @escaping @MainActor (Tap) -> Void) -> some View {
    if let tap = pin.open {
      Button {
        open(tap)
      } label: {
        Color.clear.frame(width: Space.target, height: Space.target).contentShape(Rectangle())
      }
      .buttonStyle(.plain)
      .accessibilityLabel(pin.accessibilityLabel)
      .accessibilityIdentifier("pin." + pin.id)
      .position(x: Double(pin.x), y: Double(pin.y) - ChartDrawing.pinUp)
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
  let size: CGSize, letter: Double, isShown: Bool
  var resized: ChartAction {
    .resized(
      width: whole(size.width), height: whole(size.height), letterWidth: whole(letter * 0.55),
      lineHeight: whole(letter * 1.3))
  }
}

/// Gestures may give what is no number.
func whole(_ figure: Double) -> Int32 {
  figure.isFinite ? Int32(min(max(figure.rounded(), -1e6), 1e6)) : 0
}
