import Bindings
import Foundation
import Platform
import Support

@testable import Kit

/// A core that writes down what it is sent.
final class Recorder: AppCoreProtocol, @unchecked Sendable {
  private let lock = NSLock()
  private var sent: [AppAction] = []
  private var shown: (any ShellDisplay)?
  private var ended = false
  private let speaks: Bool
  init(speaks: Bool = true) { self.speaks = speaks }
  var actions: [AppAction] { lock.withLock { sent } }
  var display: (any ShellDisplay)? { lock.withLock { shown } }
  var isClosed: Bool { lock.withLock { ended } }
  func open(_ display: any ShellDisplay) -> Recorder {
    lock.withLock { shown = display }
    return self
  }
  func dispatch(action: AppAction) {
    lock.withLock { sent.append(action) }
    if speaks, action == .opened(screen: .home) { try? display?.show(state: homeState) }
  }
  func close() { lock.withLock { ended = true } }
  private var given: [UInt32] = []
  /// How long it was given each time.
  var refreshed: [UInt32] { lock.withLock { given } }
  func refreshInBackground(seconds: UInt32) -> Bool {
    lock.withLock { given.append(seconds) }
    return given.count < 2
  }
}

/// A host whose core opens when the gate is passed.
@MainActor func lateHost() -> (host: AppHost, core: Recorder, gate: DispatchSemaphore) {
  let (core, gate) = (Recorder(), DispatchSemaphore(value: 0))
  let host = AppHost(
    languages: [], log: SystemLog(),
    open: { display, _ in
      gate.wait()
      return core.open(display)
    }, wait: { _ in false })
  return (host, core, gate)
}

func screen(
  _ name: ScreenName, _ parts: [PagePart] = [], words: String = "fr", title: String = "", wayOut: WayOut? = nil
) -> ScreenState {
  ScreenState(
    name: name, wordsTag: words, title: title, banner: nil, notices: [], wayOut: wayOut, corner: nil,
    content: .page(page: PageState(parts: parts, answer: .open, announcement: "")))
}

func field(_ name: String, maxLetters: UInt32 = 200, prefill: Prefill = Prefill(number: 0, text: "")) -> PagePart {
  .field(
    field: PageField(
      name: name, label: "", kind: .place, maxLetters: maxLetters, secret: true, takesFocus: false, clear: nil,
      prefill: prefill))
}

/// What the core sends where a screen cannot be shown.
func brokenState(_ name: ScreenName, words: String = "fr", wayOut: WayOut? = nil) -> ScreenState {
  screen(name, [.remarks(remarks: [Remark(text: "", tone: .careful)])], words: words, wayOut: wayOut)
}

let homeState = screen(.home)

func chatState(_ title: String) -> ScreenState { screen(.chat, title: title) }

let wayOut = WayOut(
  leave: sampleTap(.left),
  quiet: QuietLimit(asksAfterSeconds: 3, leavesAfterSeconds: 5, question: "?", stay: "Rester"))
let quietState = screen(.discreet, title: "Aide", wayOut: wayOut)

func sampleTap(_ action: AppAction, enabled: Bool = true) -> Tap {
  Tap(label: "L", accessibilityLabel: "A", enabled: enabled, action: action, symbol: .forward)
}

/// A clock that goes on when it is told to.
@MainActor final class Patience {
  private(set) var asked: [Double] = []
  private var waiting: CheckedContinuation<Bool, Never>?
  func wait(_ seconds: Double) async -> Bool {
    await withCheckedContinuation {
      asked.append(seconds)
      waiting = $0
    }
  }
  func pass() {
    waiting?.resume(returning: true)
    waiting = nil
  }
}

/// A host over a recorder that has said its home.
@MainActor struct Opened {
  let core = Recorder()
  let host: AppHost
  let running: Task<Void, Never>

  init() async throws {
    let core = core
    host = AppHost(
      languages: ["fr"], log: SystemLog(), open: { display, _ in core.open(display) }, wait: { _ in false })
    let host = host
    running = Task { await host.run() }
    try await until { host.opening == .open }
  }
}
