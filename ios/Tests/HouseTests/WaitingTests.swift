import Foundation
import Support
import Testing

/// No test waits without an end.
@Suite(.timeLimit(.minutes(1))) struct WaitingTests {
  /// What a file of tests breaks, if anything.
  static func wrong(_ text: String) -> String? {
    let endless = ["Task." + "yield", "Task." + "sleep", "Thread." + "sleep", "running." + "value"]
    if let sign = endless.first(where: text.contains) { return sign }
    let waits = ["await " + "until", "await " + "finished", "for " + "await"].contains(where: text.contains)
    return waits && text.contains("@Suite") && !text.contains(".timeLimit(") ? "no time limit" : nil
  }

  @Test func everySuiteThatWaitsHasALimit() throws {
    let files = try ["KitTests", "UITests", "HouseTests"].flatMap { try Tree.swift(below: "Tests/" + $0) }
    #expect(files.count > 8)
    for file in files { #expect(Self.wrong(file.text) == nil, "\(file.name)") }
  }

  @Test func wrongSamplesAreFound() {
    #expect(Self.wrong("while !done { await Task." + "yield() }") != nil)
    #expect(Self.wrong("@Suite struct A { func a() async throws { try await " + "until { false } } }") != nil)
  }

  @Test func whatNeverComesEndsWhenTheTestIsCancelled() async {
    let waiting = Task { try await until { false } }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
  }
}
