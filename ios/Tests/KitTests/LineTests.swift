import Bindings
import Foundation
import Platform
import Support
import Testing

@testable import Kit

/// Nothing large is fetched over a line that costs by what is sent, nor over one of which nothing is known.
@Suite(.timeLimit(.minutes(1))) @MainActor struct LineTests {
  @Test func onlyALineThatIsKnownToBeFreeIsNotSpared() {
    let metered = [true, false].flatMap { there in
      [true, false].flatMap { expensive in
        [true, false].map {
          SystemLine.isMetered(isThere: there, isExpensive: expensive, isConstrained: $0)
        }
      }
    }
    #expect(metered == [true, true, true, false, true, true, true, true])
  }

  @Test func theSystemTellsAtOnce() async {
    var line = SystemLine.listen().makeAsyncIterator()
    #expect(await line.next() == true)
  }

  @Test func theCoreHearsOfWhatChangesUntilItIsClosed() async throws {
    let (core, line, ended) = (Recorder(), AsyncStream<Bool>.makeStream(), Ended())
    line.continuation.onTermination = { _ in ended.set() }
    let stream = line.stream
    let host = AppHost(
      languages: [], log: SystemLog(), open: { display, _ in core.open(display) }, wait: { _ in false },
      line: { stream })
    let running = Task { await host.run() }
    for metered in [true, true, false, false, true] { line.continuation.yield(metered) }
    let told = { core.actions.filter { if case .lineChanged = $0 { true } else { false } } }
    try await until { told().count >= 3 }
    #expect(told() == [true, false, true].map { .lineChanged(metered: $0) })
    #expect(!ended.isSet)
    host.close()
    try await finished(running)
    try await until { ended.isSet }
  }

  @Test func aCoreThatFailsHearsOfNoLine() async {
    struct Broken: Error {}
    let asked = Ended()
    let host = AppHost(
      languages: [], log: SystemLog(), open: { _, _ in throw Broken() }, wait: { _ in false },
      line: {
        asked.set()
        return AsyncStream { $0.finish() }
      })
    await host.run()
    #expect(!asked.isSet)
  }

  @Test func whatIsBuiltIsTheIndependentApp() {
    #expect(AppProfile.ofThisBuild == .embedded(name: "independent"))
  }
}

private final class Ended: @unchecked Sendable {
  private let lock = NSLock()
  private var done = false
  var isSet: Bool { lock.withLock { done } }
  func set() { lock.withLock { done = true } }
}
