import Crypto
import CryptoExtras
import Dispatch
import Foundation
import Synchronization

/// Makes keys of code words by scrypt: one at a time, and only a few may wait.
///
/// One key takes 128 MiB and a good part of a second, on purpose. Strangers can ask for keys, so the
/// work is bounded: whoever comes when the room is full is told to come back.
final class SlowKeys: Sendable {
  /// How much work one key is.
  struct Cost: Sendable {
    let rounds: Int
    let blockSize: Int
    let parallelism: Int

    /// The first of the settings that the OWASP Password Storage Cheat Sheet gives as equal.
    static let owasp = Cost(rounds: 1 << 17, blockSize: 8, parallelism: 1)
  }

  private let cost: Cost
  private let room: Int
  private let present = Mutex(0)
  private let queue = DispatchQueue(label: "parallax.code-words")

  /// Makes a maker of keys; `room` may be in it at once, the one at work among them.
  init(cost: Cost, room: Int) {
    self.cost = cost
    self.room = room
  }

  /// The key of words under a salt; `nil` while as many are waiting as may.
  func key(of words: CodeWords, salt: Data) async -> SymmetricKey? {
    let isIn = present.withLock { present in
      guard present < room else { return false }
      present += 1
      return true
    }
    guard isIn else { return nil }
    defer { present.withLock { $0 -= 1 } }
    let (text, cost) = (words.text, cost)
    return await withCheckedContinuation { continuation in
      queue.async {
        continuation.resume(
          returning: try? KDF.Scrypt.deriveKey(
            from: Data(text.utf8), salt: salt, outputByteCount: 32, rounds: cost.rounds,
            blockSize: cost.blockSize, parallelism: cost.parallelism))
      }
    }
  }
}
