import Bindings
import Support
import SwiftUI
import Testing
import UIKit

@testable import Kit
@testable import Platform
@testable import UI

/// What shows that somebody is there, where a page is left after a quiet minute (D5). One at a time: a notification
/// reaches every view.
@Suite(.serialized, .timeLimit(.minutes(1))) @MainActor struct TouchTests {
  let window = UIWindow(frame: .zero)
  let count = Count()
  let view: TouchView

  init() {
    view = TouchView { [count] in count.times += 1 }
    view.willMove(toWindow: window)
  }

  /// Fingers, keys that reach the window, a trackpad: seen, and taken from nobody.
  @Test func whateverReachesTheWindowCounts() throws {
    let recogniser = try #require(window._recognisers.first as? UIPanGestureRecognizer)
    #expect(recogniser.delegate === view && recogniser.allowedScrollTypesMask == .all)
    #expect(view.gestureRecognizer(recogniser, shouldReceive: UIEvent(_type: .touches)) && count.times == 0)
    #expect(!view.gestureRecognizer(recogniser, shouldReceive: UITouch()) && count.times == 1)
    for (at, type) in [UIEvent.EventType.scroll, .presses, .transform].enumerated() {
      #expect(!view.gestureRecognizer(recogniser, shouldReceive: UIEvent(_type: type)) && count.times == at + 2)
    }
    view.willMove(toWindow: nil)
    #expect(window._recognisers.isEmpty)
  }

  @Test func aKeyThatNobodyTakesCounts() async throws {
    KeyWatch().pressesBegan([], with: nil)
    try await until { count.times == 1 }
  }

  /// It would keep the page open for as long as nobody is there.
  @Test func stepsOfAReaderCountAndThoseOfSwitchControlDoNot() async throws {
    func step(_ by: UIAccessibility.AssistiveTechnologyIdentifier?) {
      let who = by.map { [UIAccessibility.assistiveTechnologyUserInfoKey: $0.rawValue] }
      NotificationCenter.default.post(
        name: UIAccessibility.elementFocusedNotification, object: nil, userInfo: who)
    }
    step(.notificationSwitchControl)
    step(.notificationVoiceOver)
    try await until { count.times > 0 }
    #expect(count.times == 1)
    step(nil)
    try await until { count.times == 2 }
    // Once the page is gone nothing is heard.
    view.willMove(toWindow: nil)
    step(.notificationVoiceOver)
    let later = TouchView { [count] in count.times += 10 }
    later.willMove(toWindow: window)
    step(.notificationVoiceOver)
    try await until { count.times > 2 }
    #expect(count.times == 12)
    later.willMove(toWindow: nil)
  }

  @Test func thePageWithAWayOutIsWatchedAndNoOther() async throws {
    let watches = { (state: ScreenState) async throws -> Int in
      try await Stage(state).host.tree.all.filter { $0.view is TouchView }.count
    }
    #expect(try await watches(Samples.discreet) == 1)
    #expect(try await watches(Samples.chat()) == 0)
  }
}
