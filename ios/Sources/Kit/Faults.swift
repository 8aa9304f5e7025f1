import Bindings

extension LogEntry {
  /// As it stands in a log.
  public var line: String { "\(kind) ×\(count)" }
}

extension ShellLog {
  /// Tells what failed in the shell itself: what was being done, and of which type the error is. Never what an error
  /// says of itself: that can hold typed text.
  public func tell(_ doing: StaticString, _ error: any Error) {
    let kind = "\(doing) failed: \(type(of: error))"
    // Where the log fails too, nobody is left to tell.
    try? write(entry: LogEntry(level: .fault, kind: kind, count: 1))
  }
}

/// A core that opened and says nothing.
struct Silence: Error {}
