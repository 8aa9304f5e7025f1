import Foundation
import Testing

@testable import Kit

@Suite struct LinkTests {
  func check(_ address: String, _ expected: String?) {
    #expect(Links.destination(of: address)?.absoluteString == expected)
  }

  @Test func whatTheCoreWritesIsOpened() {
    check("tel:17", "tel:17")
    check("tel:+33102030405", "tel:+33102030405")
    check("sms:114", "sms:114")
    check("mailto:a@b.example", "mailto:a@b.example")
    check("https://b.example/x", "https://b.example/x")
    check("geo:48.85,2.35", "https://maps.apple.com/?daddr=48.85,2.35")
    check("geo:-21.1,55.5?q=x", "https://maps.apple.com/?daddr=-21.1,55.5")
  }

  @Test func whatNothingOpensCanBeTypedElsewhere() {
    #expect(
      ["tel:17", "https://b.example/x", "geo:1,2", "17"].map(Links.plain) == ["17", "b.example/x", "1,2", ""])
  }

  @Test func oddLinksAreNotOpened() {
    for odd in [
      "", "17", "http://b.example", "javascript:1", "JavaScript:1", "file:///etc", "unknown:1", "data:text/html,1",
      "geo:", "geo:1", "geo:a,b", "geo:91,0", "geo:nan,1",
      "://", "tel:", "tel: 17", "tel:17;ext=1", "sms:114?body=x", "https:",
      "https:///x", "mailto:", "facetime:17", "app-settings:",
    ] {
      check(odd, nil)
    }
  }
}
