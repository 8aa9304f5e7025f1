import Bindings
import Kit
import Platform
import SwiftUI
import UI

/// The app on a phone or tablet. Not compiled on Linux.
@main struct SecuriteApp: App {
  @UIApplicationDelegateAdaptor(KeyWatch.self) private var keys
  @State private var host: AppHost
  private let outOfSight: OutOfSight

  init() {
    let notices = SystemNotices()
    let host = AppHost(
      languages: Locale.preferredLanguages, log: SystemLog(),
      open: { display, log in
        try Library.open(
          paths: StoreFile.paths(log), languages: Locale.preferredLanguages,
          ports: AppPorts(display: display, log: log, vault: KeychainVault(), notices: notices))
      },
      wait: { seconds in
        do {
          try await Task.sleep(for: .seconds(seconds))
          return true
        } catch {
          // The task that waits was cancelled: a sleep fails by nothing else.
          return false
        }
      }, line: SystemLine.listen)
    _host = State(initialValue: host)
    // The system wants to hear before the launch is over what is done with a notice, and with a moment out of sight.
    outOfSight = OutOfSight(host, notices, log: SystemLog())
  }

  var body: some Scene {
    WindowGroup { RootView(host: host) }
  }
}
