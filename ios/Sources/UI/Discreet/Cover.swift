import Design
import SwiftUI

/// Over a private page while the app is not in front: the name of the app and nothing of the page (D6). The system's
/// picture shows it, and so does a person's own phone under each question of the system: blank paper would look broken.
struct Cover: View {
  let name: String
  var body: some View {
    ZStack {
      Color(.paper).ignoresSafeArea().accessibilityHidden(true)
      Text(verbatim: name).written(.page)
    }
    .accessibilityElement(children: .contain)
    .accessibilityIdentifier("cover")
  }
}
