import Bindings
import Constants
import Foundation
import Observation

/// What the screens hold: the core, the stack of screens and what each shows now.
///
/// Where a step leads is the core's rule, asked here so that it is on the screen in the same frame (D2). What it keeps
/// up to date it is told by `Opened` and `Closed`. Home lies under everything and is always open.
@MainActor @Observable public final class AppHost {
  public enum Opening: Equatable, Sendable { case quiet, waiting, open, impossible }
  /// Opens the core, which tells its faults to the log; called away from the main thread.
  public typealias Open = @Sendable (any ShellDisplay, any ShellLog) throws -> any AppCoreProtocol
  /// Returns after so many seconds; false: there is no clock any more.
  public typealias Wait = @Sendable (Double) async -> Bool
  /// Whether the line to the network is to be spared, now and at each change.
  public typealias Line = @Sendable () -> AsyncStream<Bool>

  public private(set) var opening = Opening.quiet
  public private(set) var states: [ScreenName: ScreenState] = [:]
  public private(set) var stack = StackState.start
  public private(set) var quiet = Quiet.calm
  /// What the bar and the panel say: in the system's language, then in the one that was chosen.
  public private(set) var words: EmergencyWords
  /// What is typed; gone with its screen.
  public private(set) var fields = Fields()
  @ObservationIgnored private var core: (any AppCoreProtocol)?
  @ObservationIgnored private let display = Display()
  @ObservationIgnored private let log: any ShellLog
  @ObservationIgnored private let open: Open
  @ObservationIgnored private let wait: Wait
  @ObservationIgnored private let line: Line
  /// Whether the library is known to be ours: a call of another one ends the app (E2).
  @ObservationIgnored private var isGood = false
  /// The steps until then. Nothing shows them before: no cover would lie over it (D6).
  @ObservationIgnored private var early: [StackStep] = []
  @ObservationIgnored private var isStarted = false
  @ObservationIgnored private var isClosed = false
  /// Who waits for the core, or to hear that there is none.
  @ObservationIgnored private var waiting: [CheckedContinuation<(any AppCoreProtocol)?, Never>] = []
  @ObservationIgnored private var secondsWithoutTouch: UInt32 = 0

  /// `languages`: the system's for this app, best first.
  /// `line`: without one the core knows none, and spares it.
  public init(
    languages: [String], log: any ShellLog, open: @escaping Open, wait: @escaping Wait,
    line: @escaping Line = { AsyncStream { $0.finish() } }
  ) {
    words = .for(languages)
    self.log = log
    self.open = open
    self.wait = wait
    self.line = line
  }

  /// How what nobody else should see is left at once, if any of it is on the stack. The core alone knows which that is.
  public var wayOut: WayOut? { stack.screens.reversed().lazy.compactMap { self.states[$0]?.wayOut }.first }
  /// The screen that lies over all others.
  public var top: ScreenName { stack.screens.last ?? .home }
  /// Whether seconds without a touch count.
  public var isWatched: Bool { wayOut != nil }

  /// Runs once, and as long as the app: a window that is drawn anew changes nothing.
  public func start() {
    guard !isStarted else { return }
    isStarted = true
    Task { await run() }
  }

  /// Opens the core and shows what it says until it is closed.
  public func run() async {
    let patience = Task { await bePatient() }
    defer { patience.cancel() }
    let (open, display, log) = (open, display, log)
    do {
      // A thread that may wait: opening reads files.
      let opened = try await withCheckedThrowingContinuation { continuation in
        DispatchQueue.global(qos: .userInitiated).async {
          continuation.resume(with: Result { try open(display, log) })
        }
      }
      if isClosed { return opened.close() }
      core = opened
      tellWaiting()
    } catch {
      log.tell("open", error)
      tellWaiting()
      if !isClosed { opening = .impossible }
      return
    }
    isGood = true
    move(to: early.reduce(homeStack(), stepStack), from: [])
    early = []
    let hearing = Task { await hearLine() }
    defer { hearing.cancel() }
    for await state in display.states { receive(state) }
    // The core ended by itself, and nobody is left to act on what was open.
    if isClosed { return }
    step(.backTo(left: 1))
    opening = .impossible
  }

  /// Asks for news while nobody looks, away from the main thread; whether all that was due has come. Without a core there
  /// is nothing to wait for.
  public func refresh(seconds: UInt32) async -> Bool {
    start()
    let core = isGood || opening == .impossible ? core : await withCheckedContinuation { waiting.append($0) }
    guard let core else { return true }
    return await withCheckedContinuation { told in
      DispatchQueue.global(qos: .utility).async { told.resume(returning: core.refreshInBackground(seconds: seconds)) }
    }
  }

  private func tellWaiting() {
    for told in waiting { told.resume(returning: core) }
    waiting = []
  }

  /// The system tells of any change: the core hears of those that count.
  private func hearLine() async {
    var said: Bool?
    for await metered in line() where metered != said {
      said = metered
      dispatch(.lineChanged(metered: metered))
    }
  }

  /// A core that opens slowly, or says nothing: then what still works is said, until it speaks after all.
  private func bePatient() async {
    if await wait(0.2), opening == .quiet { opening = .waiting }
    if await wait(10), opening == .waiting, !isClosed {
      log.tell("open", Silence())
      opening = .impossible
    }
  }

  func receive(_ state: ScreenState) {
    // A screen may have been left, or the core closed, while its state was on the way.
    guard core != nil, stack.open.contains(state.name) else { return }
    states[state.name] = state
    fields.show(state)
    guard state.name == stack.screens.first else { return }
    words = .named(state.wordsTag) ?? words
    // Home lies under everything: without it there is no page to show. It may be one that says it cannot be shown.
    if opening != .open { opening = .open }
  }

  /// Ends the core; nothing is shown after this.
  public func close() {
    isClosed = true
    display.close()
    let ending = core
    core = nil
    tellWaiting()
    ending?.close()
  }

  public func dispatch(_ action: AppAction) { core?.dispatch(action: action) }

  /// The whole text of a field. The keys on the screen are in no window of ours: that somebody typed is seen here (D5).
  public func type(_ text: String, into field: String) {
    touched()
    guard isOpen(field), let read = fields.type(text, into: field) else { return }
    dispatch(.typed(field: field, text: read))
  }

  /// The text of a field is complete.
  public func enter(_ field: String) {
    if isOpen(field) { dispatch(.entered(field: field)) }
  }

  /// Not on a page that slides away: the core knows that one no more.
  private func isOpen(_ field: String) -> Bool { fields.screen(of: field).map(stack.open.contains) ?? false }

  /// Empties a field by the control that the core gave for it, which tells the core.
  public func clear(_ field: String, by tap: Tap) {
    guard tap.enabled else { return }
    _ = fields.type("", into: field)
    follow(tap)
  }

  /// What a touched control does: a step, or something that the core is told.
  public func follow(_ tap: Tap) {
    guard tap.enabled else { return }
    // By a switch or by voice too, where no finger was seen (D5).
    touched()
    switch tap.action {
    // Those two are the step.
    case .opened, .left: break
    default: dispatch(tap.action)
    }
    if let step = stepOf(action: tap.action) { self.step(step) }
  }

  /// What happens to the screens, by a tap, the bar or the system.
  public func step(_ step: StackStep) {
    guard isGood else { return early.append(step) }
    // A device that turns is not touched (D5).
    if case .width = step {} else { touched() }
    move(to: stepStack(stack: stack, step: step), from: stack.open)
  }

  /// Tells the core which screens were opened and closed. What was seen keeps its picture while it slides away; what
  /// nobody should see is forgotten at once, and so is everything where somebody leaves (D2).
  private func move(to next: StackState, from before: [ScreenName]) {
    let sliding = stack.private || next.leavings != stack.leavings ? [] : stack.panes
    let closed = before.reversed().filter { !next.open.contains($0) }
    let opened = next.open.filter { !before.contains($0) }
    // One that is opened again is another.
    for screen in opened + closed.filter({ !sliding.contains($0) || states[$0]?.wayOut != nil }) { forget(screen) }
    stack = next
    for screen in closed { dispatch(.closed(screen: screen)) }
    for screen in opened { dispatch(.opened(screen: screen)) }
  }

  /// A page is no longer seen. Where it only lies under another it stays.
  public func gone(_ screen: ScreenName) {
    if !stack.open.contains(screen) { forget(screen) }
  }

  private func forget(_ screen: ScreenName) {
    states[screen] = nil
    fields.forget(screen)
  }

  public func cameBack() { dispatch(.cameBack) }

  /// What was typed is forgotten once nobody has looked for a while.
  public func wentAway() { dispatch(.wentAway) }

  /// Says the time anew as long as the app runs.
  public func countMinutes() async {
    while await wait(60) { dispatch(.timePassed) }
  }

  /// A touch, where a screen is left by itself.
  public func touched() {
    secondsWithoutTouch = 0
    if quiet != .calm { quiet = .calm }
  }

  /// Counts while a screen that is left by itself is on the stack.
  public func countQuiet() async {
    while isWatched, await wait(1) { secondPassed() }
  }

  func secondPassed() {
    guard let limit = wayOut?.quiet else { return }
    secondsWithoutTouch += 1
    let now = Quiet(after: secondsWithoutTouch, limit: limit)
    if now != quiet { quiet = now }
    if quiet == .leaves { step(.leave) }
  }
}
