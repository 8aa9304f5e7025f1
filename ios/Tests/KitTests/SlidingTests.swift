import Bindings
import Support
import Testing

@testable import Kit

/// A page that is left is still seen for a moment.
@Suite(.timeLimit(.minutes(1))) @MainActor struct SlidingTests {
  let core: Recorder
  let host: AppHost

  init() async throws {
    let opened = try await Opened()
    (core, host) = (opened.core, opened.host)
  }

  private func show(_ state: ScreenState) {
    host.step(.lead(screen: state.name))
    host.receive(state)
  }

  @Test func itKeepsItsPictureUntilItIsGone() {
    show(screen(.directory, [field("address")], title: "Liste"))
    host.type("1 rue", into: "address")
    host.step(.back)
    #expect(core.actions.last == .closed(screen: .directory))
    #expect(host.states[.directory]?.title == "Liste" && host.fields["address"] == "1 rue")
    // It is a picture: the core knows the page no more.
    let told = core.actions.count
    host.type("2 rue", into: "address")
    host.enter("address")
    host.receive(screen(.directory, title: "Late"))
    #expect(core.actions.count == told && host.states[.directory]?.title == "Liste")
    host.gone(.directory)
    #expect(host.states[.directory] == nil && host.fields["address"] == "")
  }

  @Test func whatLiesUnderAnotherPageStays() {
    show(screen(.directory, [field("address")]))
    show(screen(.chart))
    host.type("1 rue", into: "address")
    host.gone(.directory)
    #expect(host.states[.directory] != nil && host.fields["address"] == "1 rue")
    // Nobody sees it slide away: it goes with the one above it.
    host.step(.backTo(left: 1))
    #expect(host.states[.directory] == nil && host.fields["address"] == "" && host.states[.chart] != nil)
  }

  @Test func aPageThatIsOpenedAgainBeginsAnew() {
    show(screen(.directory, [field("address")]))
    host.type("1 rue", into: "address")
    host.step(.back)
    host.step(.lead(screen: .directory))
    #expect(host.states[.directory] == nil && host.fields["address"] == "")
    host.receive(screen(.directory, [field("address")]))
    // The old one has slid away; the new one is there.
    host.gone(.directory)
    #expect(host.states[.directory] != nil)
  }

  /// By every way that leads out of it.
  @Test func whatNobodyShouldSeeIsForgottenAtOnce() {
    for state in [quietState, chatState("Tchat")] {
      for step in [StackStep.back, .bar(screen: .directory), .leave, .backTo(left: 1)] {
        show(state)
        #expect(host.states[state.name] != nil)
        host.step(step)
        #expect(host.states[state.name] == nil, "\(state.name), \(step)")
        host.step(.backTo(left: 1))
      }
    }
    // One that has a way out is private, whatever the stack says of it.
    show(screen(.settings, wayOut: wayOut))
    host.step(.back)
    #expect(host.states[.settings] == nil)
  }

  @Test func whoLeavesLeavesNothing() {
    show(screen(.settings))
    host.step(.leave)
    #expect(host.states[.settings] == nil)
  }
}
