import Crypto
public import Foundation

/// Opens the ballots of a wave at its closing, with the private key and the records of the chains.
public struct BallotOpener {
  /// The keys of one chain, as far as they have been made; 32 bytes a step.
  private struct Chain {
    var keys: [UInt8] = []
    var rest: KeyChain

    mutating func key(at step: Int) -> SymmetricKey {
      while rest.step <= step {
        rest.next().key.withUnsafeBytes { keys.append(contentsOf: $0) }
      }
      return SymmetricKey(data: keys[step * 32..<(step + 1) * 32])
    }
  }

  /// No chain is longer than this; a step beyond it is a forged one.
  private static let longestChain = 10_000_000

  private let wave: WaveID
  private var chains: [Data: Chain] = [:]

  /// Opens the first keys of a wave's chains; the ballots of a chain that does not open stay unread.
  ///
  /// - Throws: ``CollectingError/boxKeyDoesNotFit(wave:)`` when the private key opens none of them.
  public init(
    wave: WaveID, key: BoxPrivateKey, ratchets: [RatchetRecord]
  ) throws(CollectingError) {
    self.wave = wave
    for record in ratchets {
      guard let first = Self.firstKey(of: record, in: wave, key: key) else { continue }
      chains[record.id] = Chain(rest: KeyChain(firstKey: first))
    }
    if chains.isEmpty, !ratchets.isEmpty { throw .boxKeyDoesNotFit(wave: wave.name) }
  }

  /// The bytes of a ballot; `nil` when its chain is unknown or it was changed.
  public mutating func open(_ ballot: Ballot) -> Data? {
    guard
      (0..<Self.longestChain).contains(ballot.step),
      let key = chains[ballot.ratchet]?.key(at: ballot.step),
      let box = try? AES.GCM.SealedBox(combined: ballot.ciphertext)
    else { return nil }
    let context = BoxContext.ballot(of: wave, ratchet: ballot.ratchet, step: ballot.step)
    return try? AES.GCM.open(box, using: key, authenticating: context)
  }

  private static func firstKey(
    of record: RatchetRecord, in wave: WaveID, key: BoxPrivateKey
  ) -> SymmetricKey? {
    guard
      record.sealedFirstKey.count > BoxPrivateKey.byteCount,
      var recipient = try? HPKE.Recipient(
        privateKey: key.key, ciphersuite: BoxContext.suite, info: BoxContext.chain(of: wave),
        encapsulatedKey: record.sealedFirstKey.prefix(BoxPrivateKey.byteCount)),
      let bytes = try? recipient.open(
        record.sealedFirstKey.dropFirst(BoxPrivateKey.byteCount), authenticating: record.id)
    else { return nil }
    return SymmetricKey(data: bytes)
  }
}
