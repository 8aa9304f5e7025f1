import Bindings

extension ScreenState {
  /// Which screen this is.
  public var screen: ScreenName {
    switch self {
    case .home: .home
    case .directory: .directory
    case .station(_, let state): .station(id: state.id)
    case .chart: .chart
    case .chat: .chat
    case .discreet: .discreet
    case .settings: .settings
    }
  }
}

extension ScreenName {
  /// Covered before the system takes its picture, and left when the person leaves.
  public var isPrivate: Bool {
    switch self {
    case .chat, .discreet: true
    case .home, .directory, .station, .chart, .settings: false
    }
  }
}
