import Foundation

// The keychain of a device, as a list in memory. The names are the system's, whatever the formatter says of them.

public typealias CFString = String
public typealias CFDictionary = [String: Any]
public typealias CFTypeRef = Any
public typealias OSStatus = Int32

public let errSecSuccess: OSStatus = 0
public let errSecItemNotFound: OSStatus = -25300
public let errSecInteractionNotAllowed: OSStatus = -25308
public let errSecDecode: OSStatus = -26275
public let kSecClass: CFString = "class"
public let kSecClassGenericPassword: CFString = "genp"
public let kSecAttrService: CFString = "svce"
public let kSecAttrAccount: CFString = "acct"
public let kSecAttrSynchronizable: CFString = "sync"
public let kSecAttrAccessible: CFString = "pdmn"
public let kSecAttrAccessibleWhenUnlockedThisDeviceOnly: CFString = "aku"
public let kSecValueData: CFString = "v_Data"
public let kSecReturnData: CFString = "r_Data"

/// What the items of a service are, and what each call to it answers instead of doing what it is asked.
public final class _Keychain: @unchecked Sendable {
  public static let shared = _Keychain()
  private let lock = NSLock()
  private var items: [String: [String: Any]] = [:]
  private var refusals: [String: OSStatus] = [:]
  public func _item(of service: String) -> [String: Any]? { lock.withLock { items[service] } }
  public func _put(_ item: [String: Any]?, of service: String) { lock.withLock { items[service] = item } }
  public func _refuse(_ service: String, with status: OSStatus?) { lock.withLock { refusals[service] = status } }

  fileprivate func act(_ query: CFDictionary, _ work: (inout [String: Any]?) -> OSStatus) -> OSStatus {
    lock.withLock {
      let service = query[kSecAttrService] as? String ?? ""
      return refusals[service] ?? work(&items[service])
    }
  }
}

// swift-format-ignore: AlwaysUseLowerCamelCase
public func SecItemCopyMatching(_ query: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?) -> OSStatus {
  _Keychain.shared.act(query) { item in
    guard let item else { return errSecItemNotFound }
    result?.pointee = item[kSecValueData]
    return errSecSuccess
  }
}
// swift-format-ignore: AlwaysUseLowerCamelCase
public func SecItemAdd(_ attributes: CFDictionary, _ result: UnsafeMutablePointer<CFTypeRef?>?) -> OSStatus {
  _Keychain.shared.act(attributes) { item in
    item = attributes
    return errSecSuccess
  }
}
// swift-format-ignore: AlwaysUseLowerCamelCase
public func SecItemUpdate(_ query: CFDictionary, _ attributes: CFDictionary) -> OSStatus {
  _Keychain.shared.act(query) { item in
    guard item != nil else { return errSecItemNotFound }
    item?.merge(attributes) { $1 }
    return errSecSuccess
  }
}
// swift-format-ignore: AlwaysUseLowerCamelCase
public func SecItemDelete(_ query: CFDictionary) -> OSStatus {
  _Keychain.shared.act(query) { item in
    defer { item = nil }
    return item == nil ? errSecItemNotFound : errSecSuccess
  }
}
