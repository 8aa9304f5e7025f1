import Foundation
import Testing

/// What the app asks of the system: nothing.
@Suite struct PlistTests {
  func keys(_ file: String) throws -> [String] {
    let data = try Data(contentsOf: Tree.top.appendingPathComponent(file))
    let read = try PropertyListSerialization.propertyList(from: data, format: nil)
    return ((read as? [String: Any])?.keys).map { $0.sorted() } ?? []
  }

  @Test func theAppAsksForNothingAndHoldsNothingUnexpected() throws {
    #expect(
      try keys("App/Info.plist") == [
        "CFBundleDevelopmentRegion", "CFBundleDisplayName", "CFBundleExecutable", "CFBundleIdentifier",
        "CFBundleInfoDictionaryVersion", "CFBundleLocalizations", "CFBundleName", "CFBundlePackageType",
        "CFBundleShortVersionString", "CFBundleVersion", "ITSAppUsesNonExemptEncryption", "LSRequiresIPhoneOS",
        "UILaunchScreen", "UISupportedInterfaceOrientations", "UISupportedInterfaceOrientations~ipad",
      ])
  }

  @Test func nothingIsTrackedOrCollected() throws {
    let data = try Data(contentsOf: Tree.top.appendingPathComponent("App/PrivacyInfo.xcprivacy"))
    let read = try PropertyListSerialization.propertyList(from: data, format: nil) as? [String: Any]
    #expect(read?["NSPrivacyTracking"] as? Bool == false)
    for list in ["NSPrivacyTrackingDomains", "NSPrivacyCollectedDataTypes", "NSPrivacyAccessedAPITypes"] {
      #expect((read?[list] as? [Any])?.isEmpty == true, "\(list)")
    }
  }

  @Test func noSourceAsksWhereThePersonIs() throws {
    let files = try ["Sources", "App"].flatMap(Tree.swift)
    for file in files {
      for sign in ["CoreLocation", "CLLocation", "UserNotifications", "NSUserActivity", "import MapKit", "URLSession"] {
        #expect(!file.text.contains(sign), "\(file.name): \(sign)")
      }
    }
  }
}
