import Bindings
import Foundation
import Kit
import UserNotifications

/// What the host is told of notices and of moments out of sight; as long as the app lives.
@MainActor public final class OutOfSight {
  private let touches: NoticeTouches
  private let hearing: Task<Void, Never>

  public init(_ host: AppHost, _ notices: SystemNotices, log: SystemLog) {
    touches = NoticeTouches { host.step(.bar(screen: $0)) }
    UNUserNotificationCenter.current().delegate = touches
    hearing = Task { for await answer in notices.answers { host.dispatch(answer) } }
    NewsMoments.begin(host, log: log)
  }
}

/// Where a touch on a notice leads: to news, to one of them, else home.
public final class NoticeTouches: NSObject, UNUserNotificationCenterDelegate, Sendable {
  /// What is said with a notice: the id of the item, or nothing for all of them. Without it, it leads home.
  private static let news = "news"
  private let leads: @MainActor @Sendable (ScreenName) -> Void

  /// To be heard as long as the app lives, by what it is given.
  public init(leads: @escaping @MainActor @Sendable (ScreenName) -> Void) { self.leads = leads }

  static func said(_ screen: ScreenName) -> [String: String] {
    switch screen {
    case .news: [news: ""]
    case .newsItem(let id): [news: id]
    default: [:]
    }
  }

  public static func screen(_ said: [AnyHashable: Any]) -> ScreenName {
    switch said[news] as? String {
    case nil: .home
    case "": .news
    case let id?: .newsItem(id: id)
    }
  }

  public func userNotificationCenter(
    _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse,
    withCompletionHandler done: @escaping () -> Void
  ) {
    let (leads, screen) = (leads, Self.screen(response.notification.request.content.userInfo))
    Task { @MainActor in leads(screen) }
    done()
  }
}
