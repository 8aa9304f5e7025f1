import Bindings
import Testing

@testable import Kit

private let a = ScreenName.station(id: "a")
private let b = ScreenName.station(id: "b")
private func lead(_ screen: ScreenName) -> StackStep { .lead(screen: screen) }
private func bar(_ screen: ScreenName) -> StackStep { .bar(screen: screen) }

/// Steps through the host, by the rule of the real library: where they lead, and what the core is told of it.
@Suite(.timeLimit(.minutes(1))) @MainActor struct StackTests {
  func check(
    _ steps: [StackStep], _ screens: [ScreenName], sees panes: [ScreenName]? = nil, marks marked: ScreenName? = nil,
    private isPrivate: Bool = false, leavings: UInt32 = 0
  ) async throws {
    let opened = try await Opened()
    let (core, host) = (opened.core, opened.host)
    for step in steps { host.step(step) }
    let stack = host.stack
    #expect(stack.screens == [.home] + screens, "\(steps)")
    #expect(stack.panes == panes ?? [screens.last ?? .home], "\(steps)")
    #expect(stack.marked == marked && stack.private == isPrivate && stack.leavings == leavings, "\(steps)")
    // Each is opened once and closed once; what is open in the end is what shall be.
    var open: [ScreenName] = []
    for action in core.actions {
      switch action {
      case .opened(let screen):
        #expect(!open.contains(screen), "\(steps)")
        open.append(screen)
      case .closed(let screen):
        #expect(open.contains(screen), "\(steps)")
        open.removeAll { $0 == screen }
      default: Issue.record("\(action)")
      }
    }
    #expect(Set(open) == Set(stack.open), "\(steps)")
  }

  @Test func thePathOfOneWhoSearches() async throws {
    try await check([], [])
    try await check([bar(.directory), lead(a), lead(b)], [.directory, a, b], marks: .directory)
    try await check([bar(.directory), lead(a), lead(b), lead(a)], [.directory, a], marks: .directory)
    try await check([bar(.directory), lead(a), bar(.directory)], [.directory], marks: .directory)
    try await check([bar(.directory), lead(a), lead(b), .back], [.directory, a], marks: .directory)
    try await check([bar(.directory), lead(a), .away], [.directory, a], marks: .directory)
    try await check([bar(.chat), .away], [.chat], marks: .chat, private: true)
    // The system's own gesture takes several, or none.
    try await check([bar(.directory), lead(a), lead(b), .backTo(left: 2)], [.directory], marks: .directory)
    try await check([bar(.directory), lead(a), .backTo(left: 9)], [.directory, a], marks: .directory)
    try await check([bar(.directory), lead(a), .backTo(left: 1)], [])
  }

  @Test func theSectionIsLeftTogether() async throws {
    try await check([bar(.discreet)], [.discreet], marks: .discreet, private: true)
    try await check([bar(.discreet), .leave], [], leavings: 1)
    try await check([bar(.discreet), .away], [], leavings: 1)
    try await check([lead(.settings), lead(.discreet), .away, bar(.discreet), .leave], [], leavings: 2)
    try await check([lead(.settings), lead(.discreet), .back], [.settings])
    // Nothing leads back into it.
    try await check([bar(.discreet), lead(a)], [a], marks: .directory)
    try await check([bar(.discreet), lead(.home)], [])
    // A turned device is in the same hand.
    try await check([bar(.discreet), .width(wide: true)], [.discreet], marks: .discreet, private: true)
  }

  @Test func twoPanesAndATurnedDevice() async throws {
    let wide = StackStep.width(wide: true)
    let narrow = StackStep.width(wide: false)
    let list = ScreenName.directory
    try await check([wide, bar(list)], [list], sees: [list, .chart], marks: list)
    try await check([wide, bar(list), lead(a), lead(b)], [list, b], sees: [list, b], marks: list)
    try await check([wide, bar(list), lead(a), .back], [list], sees: [list, .chart], marks: list)
    try await check([bar(list), lead(a), lead(b), wide], [list, a, b], sees: [list, b], marks: list)
    try await check([wide, bar(list), lead(a), narrow], [list, a], sees: [a], marks: list)
    try await check([wide, bar(list), narrow], [list], sees: [list], marks: list)
    try await check([wide, lead(a)], [a], sees: [a], marks: list)
    try await check([wide, bar(.chat)], [.chat], marks: .chat, private: true)
  }
}
