import Foundation
import SwiftUI
import Testing

@testable import UI

/// Writes the structural previews when SHOTS names a folder: words, order and controls, not how iOS draws them.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["SHOTS"]?.isEmpty == false), .timeLimit(.minutes(1)))
@MainActor struct PreviewTests {
  @Test func write() async throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["SHOTS"] ?? ".")
    func save(_ name: String, _ host: _Host) throws {
      for (end, text) in [("html", host.html(title: name)), ("txt", host.dump())] {
        try text.write(to: folder.appendingPathComponent(name + "." + end), atomically: true, encoding: .utf8)
      }
    }
    for (width, device) in [(UserInterfaceSizeClass.compact, "phone"), (.regular, "tablet")] {
      for (name, state) in Samples.all { try save(device + "-" + name, await Stage(state, width: width).host) }
      try save(device + "-recovery", await Stage(width: width, core: .fails).host)
      let panel = try await Stage(width: width).host
      try panel.tap("bar.urgency")
      try save(device + "-panel", panel)
    }
  }
}
