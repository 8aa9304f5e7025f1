import Bindings
import Design
import SwiftUI

/// Buttons below each other, most needed first.
struct ButtonsPart: View {
  let buttons: [PageButton]
  var body: some View {
    ForEach(Array(buttons.enumerated()), id: \.offset) { ButtonView(button: $0.element) }
  }
}

private struct ButtonView: View {
  let button: PageButton
  var body: some View {
    switch button.control {
    case .act(let tap): act(tap).accessibilityIdentifier("button." + tap.symbol.drawing)
    case .open(let link): LinkButton(link: link).buttonStyle(PillButton(button.main ? .main : .second))
    }
  }
  @ViewBuilder private func act(_ tap: Tap) -> some View {
    if button.main {
      TapButton(tap: tap).buttonStyle(PillButton(.main))
    } else {
      TapButton(tap: tap).buttonStyle(RowButton())
    }
  }
}
