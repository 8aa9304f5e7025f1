import Bindings
import Platform
import Support
import SwiftUI
import Testing

@testable import Kit
@testable import UI

/// What leaves the app.
@Suite(.timeLimit(.minutes(1))) @MainActor struct LinkTests {
  @Test func whereNothingDialsTheNumberIsSaid() async throws {
    let stage = try await Stage(Samples.chat())
    try stage.host.tap("link.https://b.example")
    #expect(!stage.host.texts.contains("b.example"))
    stage.host.hasDialer = false
    try stage.host.tap("link.https://b.example")
    #expect(stage.host.texts.contains("b.example"))
  }

  /// It says that it calls, and does not: the number is there to be read.
  @Test func whatIsNoPhoneShowsTheNumberOfACallFromTheStart() async throws {
    let call = Samples.link("Appeler", .call(number: "3919"), .call, elsewhere: "39 19")
    for isPhone in [true, false] {
      let stage = try await Stage(Samples.chat(call), isPhone: isPhone)
      #expect(stage.host.texts.contains("39 19") == !isPhone)
      #expect(try await !Stage(Samples.chat(), isPhone: isPhone).host.texts.contains("b.example"))
    }
  }

  /// What walks the app by touch can call nobody.
  @Test func whereATestSaysSoNoLinkIsOpened() async throws {
    #expect(!Device.opensLinks(["app", "-opens-no-links"]) && Device.opensLinks(["app"]) && Device.opensLinks())
    let stage = try await Stage(Samples.chat(), opensLinks: false)
    try stage.host.tap("link.https://b.example")
    try stage.host.tap("link.tel:17")
    for number in ["panel.police", "panel.byText", "panel.europe"] { try stage.host.tap(number) }
    #expect(stage.host.opened == [] && stage.host.texts.contains("b.example"))
  }

  @Test func eachDestinationIsHandedToTheSystem() async throws {
    for (destination, url) in [
      (.call(number: "3919"), "tel:3919"), (.message(number: "114", body: "à"), "sms:114&body=%C3%A0"),
      (.mail(to: "a@b.example"), "mailto:a@b.example"), (.page(address: "https://b.example"), "https://b.example"),
      (.way(latitude: "48.85", longitude: "2.35", name: "x"), "https://maps.apple.com/?daddr=48.85,2.35&q=x"),
    ] as [(Destination, String)] {
      let stage = try await Stage(Samples.chat(Samples.link("Ailleurs", destination, .web, elsewhere: "à taper")))
      try stage.host.tap("link." + url)
      #expect(stage.host.opened.map(\.absoluteString) == [url])
      #expect(!stage.host.texts.contains("à taper"), "\(url)")
    }
  }

  @Test func whatIsCopiedIsInTheClipboardAndSaid() async throws {
    let copy = Samples.link("Copier", .copy(text: "1 rue Haute\n17", done: "C’est copié."), .copy)
    let stage = try await Stage(Samples.chat(copy))
    #expect(!stage.host.texts.contains("C’est copié."))
    try stage.host.tap("copy")
    #expect(Clipboard.text == "1 rue Haute\n17" && stage.host.texts.contains("C’est copié."))
    #expect(stage.host.opened.isEmpty)
  }

  @Test func whatIsSharedIsHandedToTheSystemsSheet() async throws {
    let text = "1 rue Haute\nSource : x, 2025."
    let stage = try await Stage(Samples.chat(Samples.link("Partager", .share(text: text), .share)))
    #expect(stage.host.shared.isEmpty)
    try stage.host.tap("share")
    #expect(stage.host.shared == [text] && stage.host.opened.isEmpty)
  }

  @Test func anOddLinkIsText() async throws {
    for odd in [
      .call(number: " 17"), .message(number: "", body: "x"), .mail(to: "a"), .page(address: "javascript:1"),
      .way(latitude: "91", longitude: "0", name: "x"),
    ] as [Destination] {
      let stage = try await Stage(Samples.chat(Samples.link("Ailleurs", odd, .web, elsewhere: "à taper")))
      #expect(stage.host.texts.contains("Ailleurs") && stage.host.texts.contains("à taper"), "\(odd)")
      let links = stage.host.tree.all.compactMap(\.identifier).filter { $0.hasPrefix("link.") }
      #expect(links == ["link.tel:17"], "\(odd)")
    }
  }
}
