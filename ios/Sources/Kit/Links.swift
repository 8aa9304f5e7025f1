import Foundation

/// What the system is asked to open: the schemes that the core writes, and no other.
public enum Links {
  public static func destination(of address: String) -> URL? {
    guard let url = URL(string: address), let scheme = url.scheme else { return nil }
    let rest = address.dropFirst(scheme.count + 1)
    switch scheme.lowercased() {
    case "tel", "sms": return rest.wholeMatch(of: /\+?[0-9]+/) == nil ? nil : url
    case "mailto": return rest.contains("@") ? url : nil
    case "https": return url.host()?.isEmpty == false ? url : nil
    case "geo": return way(to: rest)
    default: return nil
    }
  }

  /// What a person can type elsewhere, where nothing here opens the address.
  public static func plain(_ address: String) -> String {
    let rest = address.drop { $0 != ":" }.dropFirst()
    return String(rest.hasPrefix("//") ? rest.dropFirst(2) : rest)
  }

  /// iOS knows no `geo:`; its maps take a destination, and no position of ours is sent.
  private static func way(to point: Substring) -> URL? {
    let numbers = point.prefix { $0 != "?" && $0 != ";" }.split(separator: ",").map { Double($0) }
    guard numbers.count == 2, let latitude = numbers[0], let longitude = numbers[1] else { return nil }
    guard abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
    return URL(string: "https://maps.apple.com/?daddr=\(latitude),\(longitude)")
  }
}
