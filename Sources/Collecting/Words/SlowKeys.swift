import Crypto
import CryptoExtras
import Dispatch
import Foundation

/// Makes keys of code words by scrypt, one at a time.
///
/// One key takes 128 MiB and a good part of a second, on purpose. Strangers can ask for keys: who asks waits
/// in a ``WaitingRoom`` first.
final class SlowKeys: Sendable {
  /// How much work one key is.
  struct Cost: Sendable {
    let rounds: Int
    let blockSize: Int
    let parallelism: Int

    /// The first of the settings that the OWASP Password Storage Cheat Sheet gives as equal.
    static let owasp = Cost(rounds: 1 << 17, blockSize: 8, parallelism: 1)
  }

  private let derive: @Sendable (Data, Data) -> SymmetricKey?
  private let queue = DispatchQueue(label: "parallax.code-words")

  /// Makes a maker of keys.
  convenience init(cost: Cost) {
    self.init { text, salt in
      try? KDF.Scrypt.deriveKey(
        from: text, salt: salt, outputByteCount: 32, rounds: cost.rounds,
        blockSize: cost.blockSize, parallelism: cost.parallelism)
    }
  }

  /// Makes a maker of keys that follow from words and salt in a way of one's own, for tests.
  init(derive: @escaping @Sendable (Data, Data) -> SymmetricKey?) {
    self.derive = derive
  }

  /// The key of words under a salt; `nil` where the machine cannot make one.
  func key(of words: CodeWords, salt: Data) async -> SymmetricKey? {
    let (text, derive) = (Data(words.text.utf8), derive)
    return await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: derive(text, salt)) }
    }
  }
}
