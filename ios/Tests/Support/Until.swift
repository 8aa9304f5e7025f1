/// Waits for what comes from another thread. What never comes ends with the time limit of the suite, as a failure.
@MainActor public func until(_ holds: @MainActor () -> Bool) async throws {
  while !holds() {
    try Task.checkCancellation()
    await Task.yield()
  }
}

/// Waits for the end of a task; the time limit ends it too.
public func finished(_ task: Task<Void, Never>) async throws {
  await withTaskCancellationHandler {
    await task.value
  } onCancel: {
    task.cancel()
  }
  try Task.checkCancellation()
}
