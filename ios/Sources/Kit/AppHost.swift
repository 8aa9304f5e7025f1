import Bindings
import Constants
import Foundation
import Observation

/// What the screens hold: the core, the stack of screens and what each shows now.
///
/// The stack is the shell's; the core hears of it by `Opened` and `Closed`. Home lies under it and is always open.
@MainActor @Observable public final class AppHost {
  public enum Opening: Equatable, Sendable { case quiet, waiting, open, impossible }
  /// Opens the core; called away from the main thread.
  public typealias Open = @Sendable (any ShellDisplay) throws -> any AppCoreProtocol
  /// Returns after so many seconds; false: there is no clock any more.
  public typealias Wait = @Sendable (Double) async -> Bool

  public private(set) var opening = Opening.quiet
  public private(set) var states: [ScreenName: ScreenState] = [:]
  public private(set) var path: [ScreenName] = []
  public private(set) var quiet = Quiet.calm
  /// How often the app was left for home: after it nothing of the stack before may be seen, not even moving away.
  public private(set) var leavings = 0
  /// What the bar and the panel say: in the system's language, then in the one that was chosen.
  public private(set) var words: EmergencyWords
  /// What is being typed on the directory screen; gone with the screen.
  public private(set) var typed = ""
  @ObservationIgnored private var core: (any AppCoreProtocol)?
  @ObservationIgnored private let display = Display()
  @ObservationIgnored private let open: Open
  @ObservationIgnored private let wait: Wait
  @ObservationIgnored private var told: [ScreenName] = []
  @ObservationIgnored private var isStarted = false
  @ObservationIgnored private var isClosed = false
  @ObservationIgnored private var secondsWithoutTouch: UInt32 = 0

  /// `languages`: the system's for this app, best first.
  public init(languages: [String], open: @escaping Open, wait: @escaping Wait) {
    words = .for(languages)
    self.open = open
    self.wait = wait
  }

  /// Whether two panes fit.
  public var isWide = false

  /// The screens to be drawn: one, or the list and what it leads to. The same rule as on Android.
  public var panes: [ScreenName] {
    switch top {
    case .directory: isWide ? [.directory, .chart] : [.directory]
    case .chart, .station: isWide && path.contains(.directory) ? [.directory, top] : [top]
    case .home, .chat, .discreet, .settings: [top]
    }
  }

  /// The screen on top.
  public var top: ScreenName { path.last ?? .home }
  public var isPrivate: Bool { path.contains(where: \.isPrivate) }

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
    let (open, display) = (open, display)
    // A thread that may wait: opening reads files.
    let opened = await withCheckedContinuation { continuation in
      DispatchQueue.global(qos: .userInitiated).async { continuation.resume(returning: try? open(display)) }
    }
    if isClosed { return opened?.close() ?? () }
    guard let opened else {
      opening = .impossible
      return
    }
    core = opened
    told = []
    tell()
    for await state in display.states { receive(state) }
  }

  /// A core that opens slowly, or says nothing: then what still works is said, until it speaks after all.
  private func bePatient() async {
    if await wait(0.2), opening == .quiet { opening = .waiting }
    if await wait(10), opening == .waiting, !isClosed { opening = .impossible }
  }

  func receive(_ state: ScreenState) {
    // A screen may have been left, or the core closed, while its state was on the way.
    guard core != nil, told.contains(state.screen) else { return }
    states[state.screen] = state
    if case .home(_, let home) = state {
      words = .named(home.wordsTag) ?? words
      // Home lies under everything: without it there is no page to show.
      if opening != .open { opening = .open }
    }
  }

  /// Ends the core; nothing is shown after this.
  public func close() {
    isClosed = true
    display.close()
    let ending = core
    core = nil
    ending?.close()
  }

  public func dispatch(_ action: AppAction) { core?.dispatch(action: action) }

  /// The whole text of the address field. What is longer than the core reads is cut.
  public func type(_ text: String) {
    let read = String(text.prefix(200))
    guard read != typed else { return }
    typed = read
    dispatch(.directory(action: .queryChanged(text: read)))
  }

  /// Empties the field by the control that the core gave for it.
  public func clear(_ tap: Tap) {
    guard tap.enabled else { return }
    typed = ""
    follow(tap)
  }

  /// What a touched control sends. One that opens a screen is a step of the stack.
  public func follow(_ tap: Tap) {
    guard tap.enabled else { return }
    if case .opened(let screen) = tap.action {
      screen == .home ? leave() : go(path.filter { $0 != screen } + [screen])
    } else {
      dispatch(tap.action)
    }
  }

  /// From the bar: that screen alone, over home.
  public func show(_ screen: ScreenName) { go([screen]) }

  public func back() { go(Array(path.dropLast())) }

  /// The stack as it shall be: by a tap, the bar or the system's own gesture.
  public func go(_ next: [ScreenName]) {
    path = next
    touched()
    tell()
  }

  /// Tells the core which screens were opened and closed since it was last told. The map is opened with the list that
  /// it is drawn beside or above.
  private func tell() {
    let map: [ScreenName] = path.contains(.directory) && !path.contains(.chart) ? [.chart] : []
    let (before, now) = (told, [.home] + path + map)
    told = now
    for screen in before.reversed() where !now.contains(screen) {
      states[screen] = nil
      if screen == .directory { typed = "" }
      dispatch(.closed(screen: screen))
    }
    for screen in now where !before.contains(screen) { dispatch(.opened(screen: screen)) }
  }

  /// Leaves quickly: home is on the screen in the same frame, and no way leads back (D2).
  public func leave() {
    leavings += 1
    go([])
    dispatch(.opened(screen: .home))
  }

  /// The app is no longer in front (D5).
  public func wentAway() {
    if path.contains(.discreet) { leave() }
  }

  public func cameBack() { dispatch(.timePassed) }

  /// Says the time anew as long as the app runs.
  public func countMinutes() async {
    while await wait(60) { dispatch(.timePassed) }
  }

  /// A touch, in the section that is left by itself.
  public func touched() {
    secondsWithoutTouch = 0
    if quiet != .calm { quiet = .calm }
  }

  /// Watches the discreet section while it is on the screen.
  public func countQuiet() async {
    while await wait(1) { secondPassed() }
  }

  func secondPassed() {
    guard case .discreet(_, let state)? = states[.discreet], path.contains(.discreet) else { return }
    secondsWithoutTouch += 1
    let now = Quiet(after: secondsWithoutTouch, limit: state.quiet)
    if now != quiet { quiet = now }
    if quiet == .leaves { leave() }
  }
}

/// How long nobody has touched the screen.
public enum Quiet: Equatable, Sendable {
  case calm, asks, leaves

  init(after seconds: UInt32, limit: QuietLimit) {
    self = seconds >= limit.leavesAfterSeconds ? .leaves : seconds >= limit.asksAfterSeconds ? .asks : .calm
  }
}
