import Bindings

/// Where the core shows its screens. Called from the core's thread; one stream keeps the order on the way to the
/// main one.
public final class Display: ShellDisplay, Sendable {
  public let states: AsyncStream<ScreenState>
  private let writer: AsyncStream<ScreenState>.Continuation

  public init() {
    (states, writer) = AsyncStream.makeStream(of: ScreenState.self)
  }

  public func show(state: ScreenState) throws {
    // A screen that comes after the end is refused; the core survives that.
    if case .terminated = writer.yield(state) { throw ShellFailure.Failed }
  }

  /// The core will say nothing more: what it said before is received first, then the stream ends.
  public func ended() throws { writer.finish() }

  /// Nothing is received after this.
  public func close() { writer.finish() }
}
