import Bindings
import Design
import SwiftUI

/// Rows to choose from: one of them, or each whatever the others are.
struct ChoicesPart: View {
  let choices: PageChoices
  var body: some View {
    ForEach(choices.rows, id: \.id) { row in
      TapButton(tap: row.choose, detail: row.detail)
        .buttonStyle(RowButton())
        .accessibilityAddTraits(row.chosen ? .isSelected : [])
        .accessibilityAddTraits(choices.several ? .isToggle : [])
        .accessibilityIdentifier("choice." + row.id)
    }
  }
}
