import Dispatch

#if canImport(Network)
  import Network
#endif

/// What the system knows of the line to the network.
public enum SystemLine {
  /// Whether it is to be spared: it costs by what is sent, the person spares data, or there is none that is known.
  public static func isMetered(isThere: Bool, isExpensive: Bool, isConstrained: Bool) -> Bool {
    !isThere || isExpensive || isConstrained
  }

  /// That, now and at each change of anything, until nobody listens any more. The system tells it on a queue of its own.
  public static func listen() -> AsyncStream<Bool> {
    AsyncStream { line in
      #if canImport(Network)
        let monitor = NWPathMonitor()
        monitor.pathUpdateHandler = { path in
          line.yield(
            isMetered(
              isThere: path.status == .satisfied, isExpensive: path.isExpensive, isConstrained: path.isConstrained))
        }
        line.onTermination = { _ in monitor.cancel() }
        monitor.start(queue: DispatchQueue(label: "line"))
      #else
        line.yield(isMetered(isThere: false, isExpensive: false, isConstrained: false))
      #endif
    }
  }
}
