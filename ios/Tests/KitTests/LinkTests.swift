import Bindings
import Foundation
import Testing

@testable import Kit

@Suite struct LinkTests {
  func check(_ destination: Destination, _ expected: String?) {
    #expect(destination.url?.absoluteString == expected)
  }

  @Test func eachDestinationIsOpenedAsIOSWritesIt() {
    check(.call(number: "17"), "tel:17")
    check(.call(number: "+33102030405"), "tel:+33102030405")
    check(.message(number: "114", body: ""), "sms:114")
    check(
      .message(number: "114", body: "Où ? A&B, +1 #2"), "sms:114&body=O%C3%B9%20%3F%20A%26B%2C%20%2B1%20%232")
    check(.mail(to: "a.b+c@b.example"), "mailto:a.b+c@b.example")
    check(.page(address: "https://b.example/x?y=1&z"), "https://b.example/x?y=1&z")
    check(.page(address: "HTTPS://b.example"), "HTTPS://b.example")
    check(
      .way(latitude: "48.85534", longitude: "2.35000", name: ""), "https://maps.apple.com/?daddr=48.85534,2.35000")
    check(
      .way(latitude: "-21.1", longitude: "-180", name: "Brigade d’Ô & Cie"),
      "https://maps.apple.com/?daddr=-21.1,-180&q=Brigade%20d%E2%80%99%C3%94%20%26%20Cie")
  }

  @Test func whatIsNotWholeIsNotOpened() {
    for odd in ["", " 17", "17;ext=1", "17?", "1 7", "+", "++33", "17\n", "1\u{301}7", "dix-sept", "١٧"] {
      check(.call(number: odd), nil)
      check(.message(number: odd, body: "x"), nil)
    }
    for odd in ["", "a", "@", "a@", "@b.example", "a@b@c", "a b@c", "a@b.example?bcc=c@d.example", "a@b,c@d"] {
      check(.mail(to: odd), nil)
    }
    for odd in [
      "", "17", "://", "http://b.example", "b.example", "javascript:1", "JavaScript:1", "file:///etc", "unknown:1",
      "data:text/html,1", "tel:17", "https:", "https:///x", "facetime:17", "app-settings:",
    ] {
      check(.page(address: odd), nil)
    }
    for odd in ["", "a", "91", "-90.1", "nan", "inf", "1e1", "0x1", "1,2", "48.", ".5", "+48", "48 ", "48&q=x"] {
      check(.way(latitude: odd, longitude: "1", name: "x"), nil)
    }
    for odd in ["", "181", "-180.1", "nan", "2?q=x"] { check(.way(latitude: "1", longitude: odd, name: "x"), nil) }
  }
}
