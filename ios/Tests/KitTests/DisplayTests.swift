import Bindings
import Foundation
import Testing

@testable import Kit

private func numbered(_ number: Int) -> ScreenState {
  screen(.home, title: "\(number)")
}

@Suite(.timeLimit(.minutes(1))) struct DisplayTests {
  @Test func tenThousandStatesArriveInOrder() async throws {
    let display = Display()
    let core = Thread {
      for number in 0..<10_000 { try? display.show(state: numbered(number)) }
      display.close()
    }
    core.start()
    var titles: [String] = []
    for await state in display.states {
      titles.append(state.title)
    }
    #expect(titles == (0..<10_000).map { "\($0)" })
  }

  @Test func whatComesAfterTheEndIsRefused() async {
    let display = Display()
    display.close()
    #expect(throws: ShellFailure.self) { try display.show(state: numbered(1)) }
    for await _ in display.states { Issue.record("received after the end") }
  }
}
