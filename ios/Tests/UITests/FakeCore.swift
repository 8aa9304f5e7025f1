import Bindings
import Foundation

/// A core that shows what it was given when its screen is opened, and writes down what it is sent.
final class FakeCore: AppCoreProtocol, @unchecked Sendable {
  private let lock = NSLock()
  private var sent: [AppAction] = []
  private var display: (any ShellDisplay)?
  private let states: [ScreenState]
  init(_ states: [ScreenState]) { self.states = states }
  var actions: [AppAction] { lock.withLock { sent } }
  func open(_ display: any ShellDisplay) -> FakeCore {
    self.display = display
    return self
  }
  func dispatch(action: AppAction) {
    lock.withLock { sent.append(action) }
    guard case .opened(let screen) = action else { return }
    for state in states where state.name == screen { try? display?.show(state: state) }
  }
  func close() {}
  func refreshInBackground(seconds: UInt32) -> Bool { true }
  /// Its thread ends, as by a fault.
  func end() throws { try display?.ended() }
}
