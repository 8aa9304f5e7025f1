import XCTest

/// Every screen under the system's own audit of accessibility, with a picture of each. For a simulator alone, and no
/// number is touched: on a phone the second touch of 17 calls (docs/adr/0011). The app is told to open no link as well.
final class WalkTests: XCTestCase {
  @MainActor func testUpright() throws { try walk("upright") }

  @MainActor func testLying() throws {
    XCUIDevice.shared.orientation = .landscapeLeft
    defer { XCUIDevice.shared.orientation = .portrait }
    try walk("lying")
  }

  @MainActor func testLargestType() throws {
    try walk("largest", "-UIPreferredContentSizeCategoryName", "UICTContentSizeCategoryAccessibilityXXXL")
  }

  @MainActor func testDark() throws {
    XCUIDevice.shared.appearance = .dark
    defer { XCUIDevice.shared.appearance = .light }
    try walk("dark")
  }

  /// What the walk relies on.
  @MainActor func testNoLinkIsOpened() throws {
    let app = try opened()
    app.buttons["bar.chat"].tap()
    let link = first(app, "link.https")
    XCTAssertTrue(link.waitForExistence(timeout: 30))
    link.tap()
    XCTAssertFalse(app.wait(for: .runningBackground, timeout: 5), "a link left the app")
  }

  @MainActor private func walk(_ shape: String, _ settings: String...) throws {
    let app = try opened(settings)
    try see(app, shape, "home", "lead.")
    app.buttons["corner"].tap()
    try see(app, shape, "settings", "choice.")
    app.buttons["bar.station"].tap()
    try see(app, shape, "directory", "field.")
    first(app, "field.").tap()
    first(app, "field.").typeText("12 rue de Rivoli, Paris\n")
    try see(app, shape, "found", "station.")
    first(app, "station.").tap()
    try see(app, shape, "station", "button.keep")
    app.buttons["bar.station"].tap()
    // Where two pages stand side by side the map is one of them.
    let low = first(app, "preview")
    if low.waitForExistence(timeout: 5) { low.tap() }
    try see(app, shape, "chart", "closer")
    app.buttons["bar.chat"].tap()
    try see(app, shape, "chat", "link.")
    app.buttons["bar.discreet"].tap()
    try see(app, shape, "discreet", "leave")
    app.buttons["bar.emergency"].tap()
    try see(app, shape, "panel", "panel.close")
    app.buttons["panel.close"].tap()
    app.buttons["leave"].tap()
    XCTAssertTrue(first(app, "lead.").waitForExistence(timeout: 30), "\(shape): no way home")
  }

  @MainActor private func opened(_ settings: [String] = []) throws -> XCUIApplication {
    #if !targetEnvironment(simulator)
      throw XCTSkip("for a simulator alone")
    #endif
    // What one screen lacks hides nothing of the next one.
    continueAfterFailure = true
    let app = XCUIApplication()
    app.launchArguments = ["-opens-no-links", "-AppleLanguages", "(fr)"] + settings
    app.launch()
    return app
  }

  @MainActor private func first(_ app: XCUIApplication, _ beginning: String) -> XCUIElement {
    app.descendants(matching: .any).matching(NSPredicate(format: "identifier BEGINSWITH %@", beginning)).firstMatch
  }

  @MainActor private func see(_ app: XCUIApplication, _ shape: String, _ name: String, _ sign: String) throws {
    try XCTContext.runActivity(named: "\(name), \(shape)") { activity in
      XCTAssertTrue(first(app, sign).waitForExistence(timeout: 30), "\(name), \(shape): no \(sign)")
      let picture = XCTAttachment(screenshot: app.screenshot())
      picture.name = "ios-\(name)-\(shape)"
      picture.lifetime = .keepAlways
      activity.add(picture)
      // 17 is there on each of them (E1).
      XCTAssertTrue(app.buttons["bar.emergency"].isHittable, "\(name), \(shape): no 17")
      try app.performAccessibilityAudit()
    }
  }
}
