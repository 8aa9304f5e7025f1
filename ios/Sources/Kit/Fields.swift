import Bindings

/// What is typed in the fields of the open screens, by the names of the fields. It goes with its screen.
public struct Fields: Equatable, Sendable {
  private struct Field: Equatable, Sendable {
    let screen: ScreenName
    var maxLetters: Int
    var text = ""
    /// The number of what the core wrote last.
    var prefilled: UInt32 = 0
  }
  private var held: [String: Field] = [:]

  public init() {}

  /// Empty where nothing is typed, and where no open screen has such a field.
  public subscript(name: String) -> String { held[name]?.text ?? "" }

  func screen(of name: String) -> ScreenName? { held[name]?.screen }

  /// A screen is shown: its fields can be typed in, and what the core writes stands there. That comes again with
  /// every change of the screen, and is written once.
  mutating func show(_ state: ScreenState) {
    for field in state.fields {
      var now = held[field.name] ?? Field(screen: state.name, maxLetters: 0)
      now.maxLetters = Int(field.maxLetters)
      if field.prefill.number != 0, field.prefill.number != now.prefilled {
        now.prefilled = field.prefill.number
        now.text = field.prefill.text.cut(to: now.maxLetters)
      }
      held[field.name] = now
    }
  }

  /// What of a text the field takes, if that is another than what it had.
  mutating func type(_ text: String, into name: String) -> String? {
    guard let field = held[name] else { return nil }
    let read = text.cut(to: field.maxLetters)
    guard read != field.text else { return nil }
    held[name]?.text = read
    return read
  }

  /// A screen is gone, whatever stood in its place last.
  mutating func forget(_ screen: ScreenName) { held = held.filter { $0.value.screen != screen } }
}

extension String {
  /// Letters as the core counts them: what looks like one can be several.
  fileprivate func cut(to letters: Int) -> String { String(unicodeScalars.prefix(letters)) }
}

extension ScreenState {
  fileprivate var fields: [PageField] {
    switch content {
    case .page(let page): page.parts.compactMap { if case .field(let field) = $0 { field } else { nil } }
    case .conversation(let conversation): [conversation.field].compactMap { $0 }
    case .chart: []
    }
  }
}
