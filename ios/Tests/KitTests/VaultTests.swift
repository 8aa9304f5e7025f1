import Bindings
import Foundation
import Platform
import Security
import Support
import Testing

@testable import Kit

/// The key that seals what is kept: in the keychain of this device alone.
@Suite struct VaultTests {
  let service = UUID().uuidString
  var vault: KeychainVault { KeychainVault(service) }
  var item: [String: Any]? { _Keychain.shared._item(of: service) }
  let key = Data(0..<32)

  @Test func whatIsKeptIsThereAfterTheAppHasEnded() throws {
    #expect(try vault.key() == nil)
    try vault.keep(key: key)
    #expect(try vault.key() == key)
    try vault.keep(key: Data(repeating: 7, count: 32))
    #expect(try vault.key() == Data(repeating: 7, count: 32))
    try vault.forget()
    #expect(try vault.key() == nil && item == nil)
    try vault.forget()
  }

  @Test func itStaysOnThisDeviceAndIsReadWhileItIsUnlocked() throws {
    for _ in 0..<2 {
      try vault.keep(key: key)
      #expect(item?[kSecAttrAccessible] as? String == kSecAttrAccessibleWhenUnlockedThisDeviceOnly)
      #expect(item?[kSecAttrSynchronizable] as? Bool == false)
      #expect(item?[kSecClass] as? String == kSecClassGenericPassword)
    }
  }

  @Test func aLockedDeviceLosesNothing() throws {
    try vault.keep(key: key)
    _Keychain.shared._refuse(service, with: errSecInteractionNotAllowed)
    #expect(throws: ShellFailure.self) { try vault.key() }
    #expect(throws: ShellFailure.self) { try vault.keep(key: Data()) }
    #expect(throws: ShellFailure.self) { try vault.forget() }
    _Keychain.shared._refuse(service, with: nil)
    #expect(try vault.key() == key)
  }

  @Test func whatIsSpoiltIsLost() throws {
    try vault.keep(key: key)
    _Keychain.shared._refuse(service, with: errSecDecode)
    #expect(try vault.key() == nil)
    // An item of ours without bytes.
    _Keychain.shared._refuse(service, with: nil)
    _Keychain.shared._put([:], of: service)
    #expect(try vault.key() == nil)
  }

  /// A system keeps the keys of an app that was removed: where nothing is sealed it goes.
  @Test func theCoreAsksTheVaultOfTheApp() throws {
    try vault.keep(key: key)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (log, display) = (SystemLog(), Display())
    let file = folder.appendingPathComponent("settings").path
    let core = try Library.open(
      paths: AppPaths(storeFile: file, packFile: nil, packsFolder: nil), languages: ["fr"],
      ports: AppPorts(display: display, log: log, vault: vault, notices: nil))
    core.close()
    #expect(item == nil && log.told == [])
  }
}
