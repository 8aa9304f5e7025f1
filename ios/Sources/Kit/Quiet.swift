import Bindings

/// How long nobody has touched the screen.
public enum Quiet: Equatable, Sendable {
  case calm, asks, leaves

  init(after seconds: UInt32, limit: QuietLimit) {
    self = seconds >= limit.leavesAfterSeconds ? .leaves : seconds >= limit.asksAfterSeconds ? .asks : .calm
  }
}
