import Foundation
import PleinmakersCore

/// A place for a few small secrets, by name. It must outlive the phone's file.
public typealias KeyStore = PleinmakersCore.KeyStore

/// Keys in a folder that only its owner can read: for tests and laptops, not for phones.
public func fileKeys(folder: String) -> any KeyStore { PleinmakersCore.fileKeys(folder: folder) }

#if canImport(Security)
    import Security

    /// Keys in the device's key chain. They stay on this device, and can be read after the first unlocking, so that a
    /// sync in the background works.
    public final class KeychainKeys: KeyStore {
        private let service: String

        public init(service: String) { self.service = service }

        public func get(name: String) throws -> Data? {
            var found: CFTypeRef?
            var query = item(name)
            query[kSecReturnData] = true
            let status = SecItemCopyMatching(query as CFDictionary, &found)
            if status == errSecItemNotFound { return nil }
            try check(status)
            return found as? Data
        }

        public func put(name: String, secret: Data) throws {
            let status = add(name, secret)
            guard status == errSecDuplicateItem else { return try check(status) }
            try check(SecItemUpdate(item(name) as CFDictionary, [kSecValueData: secret] as CFDictionary))
        }

        /// Of two who begin at once, both get the key of the one who came first.
        public func putNew(name: String, secret: Data) throws -> Data {
            let status = add(name, secret)
            if status == errSecDuplicateItem, let kept = try get(name: name) { return kept }
            try check(status)
            return secret
        }

        private func item(_ name: String) -> [CFString: Any] {
            [kSecClass: kSecClassGenericPassword, kSecAttrService: service, kSecAttrAccount: name]
        }

        private func add(_ name: String, _ secret: Data) -> OSStatus {
            var new = item(name)
            new[kSecValueData] = secret
            new[kSecAttrAccessible] = kSecAttrAccessibleAfterFirstUnlockThisDeviceOnly
            return SecItemAdd(new as CFDictionary, nil)
        }

        private func check(_ status: OSStatus) throws {
            if status != errSecSuccess { throw ForeignError.Failed(reason: "keychain \(status)") }
        }
    }
#endif
