import Bindings
import Foundation

extension Destination {
  /// How iOS writes it; nothing where it is not whole. What is written into a message or a search stays one piece of it.
  public var url: URL? {
    switch self {
    case .call(let number): number.isNumber ? URL(string: "tel:" + number) : nil
    case .message(let number, let body):
      number.isNumber ? URL(string: "sms:" + number + body.after("&body=")) : nil
    case .mail(let to): to.wholeMatch(of: /[^@?&,;:\s]+@[^@?&,;:\s]+/) == nil ? nil : URL(string: "mailto:" + to)
    case .page(let address): Self.page(address)
    // Nothing is opened.
    case .copy, .share: nil
    // Its maps take a destination, and no position of ours is sent.
    case .way(let latitude, let longitude, let name):
      latitude.isDegrees(upTo: 90) && longitude.isDegrees(upTo: 180)
        ? URL(string: "https://maps.apple.com/?daddr=\(latitude),\(longitude)" + name.after("&q=")) : nil
    }
  }

  private static func page(_ address: String) -> URL? {
    guard let url = URL(string: address), url.scheme?.lowercased() == "https" else { return nil }
    return url.host()?.isEmpty == false ? url : nil
  }
}

extension String {
  fileprivate var isNumber: Bool { wholeMatch(of: /\+?[0-9]+/) != nil }

  fileprivate func isDegrees(upTo most: Double) -> Bool {
    wholeMatch(of: /-?[0-9]+(\.[0-9]+)?/) != nil && Double(self).map { abs($0) <= most } == true
  }

  /// As the last field of a link; without it where there is nothing to say.
  fileprivate func after(_ field: String) -> String {
    isEmpty ? "" : field + (addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
  }
}
