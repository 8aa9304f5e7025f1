import Bindings
import Foundation
import Security

/// The key that seals what is kept, in the keychain of this device: no backup and no other device ever has it (D9), and
/// nothing reads it while the device is locked. No face and no code is asked for: a door that is locked invites force
/// (D14).
public final class KeychainVault: ShellVault, Sendable {
  private let service: String

  public init(_ service: String = "fr.securite.app") { self.service = service }

  public func key() throws -> Data? {
    var found: CFTypeRef?
    var asked = item
    asked[kSecReturnData as String] = true
    switch SecItemCopyMatching(asked as CFDictionary, &found) {
    case errSecSuccess: return found as? Data
    // Spoilt is as good as lost.
    case errSecItemNotFound, errSecDecode: return nil
    // The device is locked, say: it is there the next time.
    default: throw ShellFailure.Failed
    }
  }

  public func keep(key: Data) throws {
    let value: [String: Any] = [
      kSecValueData as String: key,
      kSecAttrAccessible as String: kSecAttrAccessibleWhenUnlockedThisDeviceOnly,
    ]
    var status = SecItemUpdate(item as CFDictionary, value as CFDictionary)
    if status == errSecItemNotFound {
      status = SecItemAdd(item.merging(value) { $1 } as CFDictionary, nil)
    }
    if status != errSecSuccess { throw ShellFailure.Failed }
  }

  public func forget() throws {
    switch SecItemDelete(item as CFDictionary) {
    case errSecSuccess, errSecItemNotFound: return
    default: throw ShellFailure.Failed
    }
  }

  private var item: [String: Any] {
    [
      kSecClass as String: kSecClassGenericPassword, kSecAttrService as String: service,
      kSecAttrAccount as String: "kept", kSecAttrSynchronizable as String: false,
    ]
  }
}
