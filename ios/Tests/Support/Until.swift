/// Waits for what comes from another thread. What never comes ends with the time limit of the suite, as a failure.
@MainActor public func until(_ holds: @MainActor () -> Bool) async throws {
  while !holds() {
    try Task.checkCancellation()
    await Task.yield()
  }
}
