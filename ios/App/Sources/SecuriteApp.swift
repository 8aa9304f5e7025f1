import Bindings
import Kit
import Platform
import SwiftUI
import UI

/// The app on a phone or tablet. Not compiled on Linux.
@main struct SecuriteApp: App {
  @State private var host = AppHost(
    languages: Locale.preferredLanguages, log: SystemLog(),
    open: { display, log in
      var folder = try FileManager.default.url(
        for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
      // No backup and no copy to another device (D9).
      var values = URLResourceValues()
      values.isExcludedFromBackup = true
      try folder.setResourceValues(values)
      return try Library.open(
        paths: AppPaths(storeFile: folder.appendingPathComponent("settings").path, packFile: nil),
        languages: Locale.preferredLanguages, display: display, log: log)
    },
    wait: { seconds in
      do {
        try await Task.sleep(for: .seconds(seconds))
        return true
      } catch {
        // The task that waits was cancelled: a sleep fails by nothing else.
        return false
      }
    })

  var body: some Scene {
    WindowGroup { RootView(host: host) }
  }
}
