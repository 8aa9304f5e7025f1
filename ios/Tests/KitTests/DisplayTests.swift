import Bindings
import Foundation
import Testing

@testable import Kit

private func screen(_ number: Int) -> ScreenState {
  .station(
    notices: [], state: StationState(id: "\(number)", title: "\(number)", content: .unknown(text: "\(number)")))
}

@Suite(.timeLimit(.minutes(1))) struct DisplayTests {
  @Test func tenThousandStatesArriveInOrder() async throws {
    let display = Display()
    let core = Thread {
      for number in 0..<10_000 { try? display.show(state: screen(number)) }
      display.close()
    }
    core.start()
    var titles: [String] = []
    for await state in display.states {
      if case .station(_, let state) = state { titles.append(state.title) }
    }
    #expect(titles == (0..<10_000).map { "\($0)" })
  }

  @Test func whatComesAfterTheEndIsRefused() async {
    let display = Display()
    display.close()
    #expect(throws: ShellFailure.self) { try display.show(state: screen(1)) }
    for await _ in display.states { Issue.record("received after the end") }
  }
}
