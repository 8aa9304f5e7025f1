import Observation

/// The panel of numbers, one for the app. iOS dials 17 and 112 at the touch and asks nothing: so whatever would call
/// them opens the panel, and the touch that calls is a second one, there (E6, docs/adr/0011).
@MainActor @Observable public final class PanelModel {
  /// What it says first: the numbers, or that nothing here opens the one that was touched.
  public enum Says: Hashable, Sendable {
    case numbers
    case refused(number: String)
  }

  /// Nothing: it is not open.
  public private(set) var says: Says?
  /// A tablet takes a number to call and says that it did, though nothing can call: so what the system answers is
  /// believed nowhere, and what is no phone says what to do before it is tried (E5).
  public let isPhone: Bool

  public init(isPhone: Bool) { self.isPhone = isPhone }

  public func open() { says = .numbers }
  public func close() { says = nil }
  func refuse(_ number: String) { says = .refused(number: number) }
}
