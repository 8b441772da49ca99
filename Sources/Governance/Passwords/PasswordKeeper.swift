import Crypto
import CryptoExtras
import Dispatch
import Foundation
import Synchronization

/// Hashes passwords, and compares them with hashes, one at a time.
///
/// One hash takes 32 MiB and a good part of a second, on purpose; one that was made with other work takes what
/// it says. Make one keeper for a process and share it: then no two hashes take their memory at the same time.
/// Few may wait, and of each network fewer, so that one that asks without end leaves others their turn.
public final class PasswordKeeper: Sendable {
  /// How many may be inside at once, and how many of them from one network.
  private static let room = 12
  private static let roomOfOne = 3

  private let cost: PasswordHash.Cost
  private let decoySalt = Data(repeating: 0, count: 16)
  private let queue = DispatchQueue(label: "parallax.passwords")
  private let inside = Mutex<[String: Int]>([:])

  /// Makes a keeper that hashes with so much work.
  public init(cost: PasswordHash.Cost = .owasp) {
    self.cost = cost
  }

  /// Hashes a password.
  ///
  /// - Throws: ``AccountError/busy`` where too many ask.
  public func hash(
    _ password: String, from network: String,
    using generator: inout some RandomNumberGenerator
  ) async throws(AccountError) -> PasswordHash {
    let salt = Data((0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) })
    let digest = try await digest(of: password, salt: salt, cost: cost, from: network)
    return PasswordHash(cost: cost, salt: salt, digest: digest)
  }

  /// A hash that no password has, for an account whose owner has yet to choose one.
  func nobodys(using generator: inout some RandomNumberGenerator) -> PasswordHash {
    let digest = Data((0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) })
    return PasswordHash(cost: cost, salt: PasswordHash.nobodysSalt, digest: digest)
  }

  /// Whether a password is that of a hash.
  ///
  /// Where there is no hash the same work is done, and the answer is no. The comparison takes the same
  /// time for every wrong password.
  public func matches(
    _ password: String, _ hash: PasswordHash?, from network: String
  ) async throws(AccountError) -> Bool {
    let found = try await digest(
      of: password, salt: hash?.salt ?? decoySalt, cost: hash?.cost ?? cost, from: network)
    guard let hash, hash.digest.count == found.count else { return false }
    return zip(hash.digest, found).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  /// Whether a hash was made with less work than is asked for now.
  public func isOutdated(_ hash: PasswordHash) -> Bool { hash.cost != cost }

  private func digest(
    of password: String, salt: Data, cost: PasswordHash.Cost, from network: String
  ) async throws(AccountError) -> Data {
    let normal = PasswordRules.normal(password)
    // A text beyond the longest is no password of ours: its length may not buy work.
    let scalars = normal.unicodeScalars.prefix(PasswordRules.longest + 1)
    let text = Data(String(String.UnicodeScalarView(scalars)).utf8)
    guard enter(network) else { throw .busy }
    defer { leave(network) }
    let digest = await withCheckedContinuation { continuation in
      queue.async {
        let key = try? KDF.Scrypt.deriveKey(
          from: text, salt: salt, outputByteCount: 32, rounds: 1 << cost.logRounds,
          blockSize: cost.blockSize, parallelism: cost.parallelism)
        continuation.resume(returning: key?.withUnsafeBytes { Data($0) })
      }
    }
    guard let digest else { throw .unavailable("this machine cannot hash a password") }
    return digest
  }

  private func enter(_ network: String) -> Bool {
    inside.withLock { inside in
      guard inside.values.reduce(0, +) < Self.room, inside[network, default: 0] < Self.roomOfOne
      else { return false }
      inside[network, default: 0] += 1
      return true
    }
  }

  private func leave(_ network: String) {
    inside.withLock { inside in
      let left = inside[network, default: 1] - 1
      inside[network] = left > 0 ? left : nil
    }
  }
}
