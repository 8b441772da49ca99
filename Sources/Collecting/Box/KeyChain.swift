import Crypto
import Foundation
import SurveyModel

/// A chain of one-way keys: from a key follow the next one and the ballot key of its step, and no
/// way leads back.
///
/// Formula: ballot keyᵢ = HKDF-Expand(Kᵢ, "parallax ballot"),
/// Kᵢ₊₁ = HKDF-Expand(Kᵢ, "parallax next"), with SHA-256; the first key is random.
struct KeyChain {
  private static let ballotInfo = Data("parallax ballot".utf8)
  private static let nextInfo = Data("parallax next".utf8)

  private var key: SymmetricKey

  /// The step whose key comes next.
  private(set) var step = 0

  /// Begins a chain with its first key.
  init(firstKey: SymmetricKey) {
    key = firstKey
  }

  /// The key of the next step; the chain forgets it.
  mutating func next() -> (step: Int, key: SymmetricKey) {
    let ballotKey = HKDF<SHA256>.expand(
      pseudoRandomKey: key, info: Self.ballotInfo, outputByteCount: 32)
    key = HKDF<SHA256>.expand(pseudoRandomKey: key, info: Self.nextInfo, outputByteCount: 32)
    defer { step += 1 }
    return (step, ballotKey)
  }
}

/// What is sealed together with a ballot and with a chain's first key, so that neither can be moved
/// to another wave, chain or step.
enum BoxContext {
  static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly

  /// The context of a wave's chains.
  static func chain(of wave: WaveID) -> Data {
    Data("parallax box\u{1F}\(wave.organisation.rawValue)\u{1F}\(wave.name)".utf8)
  }

  /// The context of one ballot.
  static func ballot(of wave: WaveID, ratchet: Data, step: Int) -> Data {
    var context = chain(of: wave)
    context.append(0x1F)
    context.append(ratchet)
    context.append(Data("\u{1F}\(step)".utf8))
    return context
  }
}
