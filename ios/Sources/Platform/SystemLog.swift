import Bindings
import Kit

#if canImport(os)
  import os

  /// The log of the system. What stands in it is kinds and counts alone, so it may be read by anyone.
  public final class SystemLog: ShellLog, Sendable {
    private let system = Logger(subsystem: "fr.securite.app", category: "faults")
    public init() {}

    public func write(entry: LogEntry) throws {
      let level: OSLogType =
        switch entry.level {
        case .warning: .default
        case .fault: .error
        }
      system.log(level: level, "\(entry.line, privacy: .public)")
    }
  }
#else
  import Synchronization

  /// Linux has none of Apple's: it is held for tests to read.
  public final class SystemLog: ShellLog, Sendable {
    private let entries = Mutex<[LogEntry]>([])
    public init() {}
    public var told: [LogEntry] { entries.withLock { $0 } }

    public func write(entry: LogEntry) throws { entries.withLock { $0.append(entry) } }
  }
#endif
