import Design
import SwiftUI

/// What the system's picture of a private page shows: blank paper (D6).
struct Cover: View {
  var body: some View {
    Color(.paper).ignoresSafeArea().accessibilityIdentifier("cover")
  }
}
