import Constants
import SwiftUI

extension Color {
  /// A colour of the table `bindings/design/tokens.toml`, in the light and in the dark.
  public init(_ name: ColourName) { self.init(name.rawValue, bundle: .main) }
}

/// The system's font in a size of the table, which follows the person's own setting.
private struct Written: ViewModifier {
  @ScaledMetric private var size: Double
  private let bold: Bool, colour: ColourName

  init(style: TypeStyle, colour: ColourName) {
    _size = ScaledMetric(wrappedValue: style.size, relativeTo: style.grows)
    bold = style.bold
    self.colour = colour
  }
  func body(content: Content) -> some View {
    content.font(.system(size: size, weight: bold ? .bold : .regular)).foregroundStyle(Color(colour))
  }
}

extension TypeStyle {
  /// Titles grow less than what is read: at the largest setting a word of one would not fit on a phone.
  fileprivate var grows: Font.TextStyle {
    switch self {
    case .page: .title
    case .card: .title3
    case .text, .strong: .body
    case .note, .second: .subheadline
    case .label: .footnote
    case .number: .largeTitle
    }
  }
}

extension View {
  public func written(_ style: TypeStyle, _ colour: ColourName = .ink) -> some View {
    modifier(Written(style: style, colour: colour))
  }

  /// The ground of a card, a field or a note.
  public func card(_ ground: ColourName = .surface) -> some View {
    padding(Space.padding)
      .frame(maxWidth: .infinity, alignment: .leading)
      .background(Color(ground), in: RoundedRectangle(cornerRadius: Space.radius))
  }
}

extension View {
  /// The outline of a field, stronger while it is typed in.
  public func field(_ isTyping: Bool) -> some View {
    background(Color(.surface), in: RoundedRectangle(cornerRadius: Space.radius))
      .overlay {
        RoundedRectangle(cornerRadius: Space.radius)
          .strokeBorder(Color(isTyping ? .pine : .edge), lineWidth: isTyping ? Space.outlineOn : Space.outline)
      }
  }
}

extension View {
  /// The ground of a reason, as wide as its words.
  public func chip() -> some View {
    padding(.horizontal, Space.medium)
      .padding(.vertical, Space.tiny)
      .background(Color(.mist), in: RoundedRectangle(cornerRadius: Space.radius))
  }
}

/// Of a drawing: beyond that it only takes room from the words beside it.
private let mostGrowth = 2.0

/// A drawing of `bindings/design/icons`. Where its words stand beside it a screen reader passes over it; else `spoken`
/// is its name.
public struct Drawing: View {
  private let name: String, spoken: String?
  @ScaledMetric private var size = Space.icon

  public init(_ name: String, spoken: String? = nil) {
    self.name = "symbol_" + name
    self.spoken = spoken
  }
  public var body: some View {
    let side = min(size, Space.icon * mostGrowth)
    image.resizable().frame(width: side, height: side)
  }
  private var image: Image {
    spoken.map { Image(name, bundle: .main, label: Text(verbatim: $0)) } ?? Image(decorative: name, bundle: .main)
  }
}

/// A drawing in a disc, at the head of a row.
public struct Disc: View {
  private let name: String
  @ScaledMetric private var size = Space.disc

  public init(_ name: String) { self.name = name }
  public var body: some View {
    let side = min(size, Space.disc * mostGrowth)
    Drawing(name).foregroundStyle(Color(.onMist)).frame(width: side, height: side)
      .background(Color(.mist), in: RoundedRectangle(cornerRadius: side / 2))
  }
}

/// How much a button asks to be touched.
public enum Weight: Sendable {
  case main, second, alarm, leave
  var ground: ColourName {
    switch self {
    case .main: .pine
    case .second: .surface
    case .alarm: .alarm
    case .leave: .ink
    }
  }
  var ink: ColourName {
    switch self {
    case .main: .onPine
    case .second: .pine
    case .alarm: .onAlarm
    case .leave: .paper
    }
  }
}

/// A drawing and a word on a pill, under the thumb.
public struct PillButton: ButtonStyle {
  private let weight: Weight, height: Double
  public init(_ weight: Weight, height: Double = Space.button) {
    self.weight = weight
    self.height = height
  }
  public func makeBody(configuration: Configuration) -> some View {
    configuration.label
      .written(.strong, weight.ink)
      .padding(.horizontal, Space.large)
      .padding(.vertical, Space.small)
      .frame(maxWidth: .infinity, minHeight: height)
      .background(Color(weight.ground), in: RoundedRectangle(cornerRadius: Space.buttonRadius))
      .overlay {
        if weight == .second {
          RoundedRectangle(cornerRadius: Space.buttonRadius).strokeBorder(Color(.pine), lineWidth: Space.hair)
        }
      }
      .opacity(configuration.isPressed ? 0.7 : 1)
  }
}

/// A drawing alone, in a disc of its own, as large as the thumb.
public struct RoundButton: ButtonStyle {
  public init() {}
  public func makeBody(configuration: Configuration) -> some View {
    configuration.label
      .foregroundStyle(Color(.ink))
      .frame(minWidth: Space.target, minHeight: Space.target)
      .background(Color(.surface), in: RoundedRectangle(cornerRadius: Space.buttonRadius))
      .overlay { RoundedRectangle(cornerRadius: Space.buttonRadius).strokeBorder(Color(.edge), lineWidth: Space.hair) }
      .contentShape(Rectangle())
      .opacity(configuration.isPressed ? 0.7 : 1)
  }
}

/// At the end of the title line, which does not grow with very large words.
public struct CornerButton: ButtonStyle {
  public init() {}
  public func makeBody(configuration: Configuration) -> some View {
    configuration.label
      .written(.label, .pine)
      .frame(minHeight: Space.target)
      .contentShape(Rectangle())
      .dynamicTypeSize(...DynamicTypeSize.xxxLarge)
      .opacity(configuration.isPressed ? 0.7 : 1)
  }
}

/// A row inside a card, as high as the thumb.
public struct LineButton: ButtonStyle {
  public init() {}
  public func makeBody(configuration: Configuration) -> some View {
    configuration.label
      .written(.strong, .pine)
      .frame(maxWidth: .infinity, minHeight: Space.target, alignment: .leading)
      .contentShape(Rectangle())
      .opacity(configuration.isPressed ? 0.7 : 1)
  }
}

/// A row that leads on: a card as large as the thumb.
public struct RowButton: ButtonStyle {
  public init() {}
  public func makeBody(configuration: Configuration) -> some View {
    configuration.label
      .written(.strong)
      .frame(maxWidth: .infinity, minHeight: Space.target, alignment: .leading)
      .card(configuration.isPressed ? .mist : .surface)
      .overlay { RoundedRectangle(cornerRadius: Space.radius).strokeBorder(Color(.line), lineWidth: Space.hair) }
  }
}
