import BackgroundTasks
import Bindings
import Foundation
import Platform
import Support
import Testing

@testable import Kit

// Within the suite that they must not run beside: there is one system.
extension NoticesTests {
  /// Moments out of sight: asked of the system while notices are wanted, and used without a page.
  @Suite(.timeLimit(.minutes(1))) @MainActor struct MomentTests {
    let system = BGTaskScheduler.shared
    let id = "fr.securite.news"

    @Test func theyAreAskedForWhileNoticesAreWanted() throws {
      let notices = SystemNotices()
      try notices.wanted(wanted: true)
      let request = try #require(system._request(id) as? BGAppRefreshTaskRequest)
      let pause = try #require(request.earliestBeginDate).timeIntervalSinceNow / 3600
      #expect((5.9...6).contains(pause))
      try notices.wanted(wanted: false)
      #expect(system._request(id) == nil)
      struct Off: Error {}
      system._refuses(Off())
      defer { system._refuses(nil) }
      #expect(throws: Off.self) { try notices.wanted(wanted: true) }
    }

    @Test func theCoreIsOpenedAndAskedOnceAndTheNextOneIsAskedFor() async throws {
      let (host, core, gate) = lateHost()
      NewsMoments.begin(host, log: SystemLog())
      let first = BGTask()
      system._begin(id, first)
      #expect(system._request(id) != nil)
      gate.signal()
      try await until { first._completed == [true] }
      let second = BGTask()
      system._begin(id, second)
      try await until { second._completed == [false] }
      #expect(core.refreshed == [25, 25])
      host.close()
    }

    @Test func whenTheTimeIsOverItIsSaidAtOnceAndOnce() async throws {
      let (host, core, gate) = lateHost()
      NewsMoments.begin(host, log: SystemLog())
      let task = BGTask()
      system._begin(id, task)
      task.expirationHandler?()
      #expect(task._completed == [false])
      gate.signal()
      try await until { core.refreshed == [25] }
      #expect(await host.refresh(seconds: 1) == false)
      #expect(task._completed == [false])
      host.close()
    }

    @Test func withoutACoreNothingIsWaitedFor() async {
      struct Broken: Error {}
      let host = AppHost(languages: [], log: SystemLog(), open: { _, _ in throw Broken() }, wait: { _ in false })
      #expect(await host.refresh(seconds: 25))
      #expect(await host.refresh(seconds: 25), "nor later")
      host.close()
    }
  }
}
