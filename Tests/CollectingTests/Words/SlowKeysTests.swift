import Crypto
import CryptoExtras
import Foundation
import Synchronization
import Testing

@testable import Collecting

@Suite struct SlowKeysTests {
  /// RFC 7914, section 12: scrypt("pleaseletmein", "SodiumChloride", 16384, 8, 1), first 32 bytes.
  @Test func `scrypt gives what the standard gives`() throws {
    let key = try KDF.Scrypt.deriveKey(
      from: Data("pleaseletmein".utf8), salt: Data("SodiumChloride".utf8), outputByteCount: 32,
      rounds: 16_384, blockSize: 8, parallelism: 1)
    let expected = "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
    #expect(
      key.withUnsafeBytes { $0.map { String($0, radix: 16) } }
        .map { $0.count == 1 ? "0" + $0 : $0 }.joined() == expected)
  }

  @Test func `the cost is one that OWASP gives`() {
    #expect(SlowKeys.Cost.owasp.rounds == 131_072)
    #expect(SlowKeys.Cost.owasp.blockSize == 8 && SlowKeys.Cost.owasp.parallelism == 1)
  }

  @Test func `keys are made one at a time`() async throws {
    let atWork = Mutex((now: 0, most: 0))
    let keys = SlowKeys { text, _ in
      atWork.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
      defer { atWork.withLock { $0.now -= 1 } }
      return SymmetricKey(data: SHA256.hash(data: text))
    }
    let secret = LinkSecret(
      key: try #require(LinkKey(Data(repeating: 3, count: 32))), nonce: Data([1]))
    let salt = Data(repeating: 1, count: 16)
    let words = CodeWords(of: secret, salt: salt)
    let made = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<24 { group.addTask { await keys.key(of: words, salt: salt) != nil } }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(made == 24)
    #expect(atWork.withLock { $0.most } == 1)
  }
}
