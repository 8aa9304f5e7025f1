import Bindings

extension StackState {
  /// Home alone, from constants: while nothing of the library may be called (E2).
  static let start = StackState(
    screens: [.home], wide: false, panes: [.home], open: [.home], marked: nil, private: false, secret: false,
    leavings: 0)
}
