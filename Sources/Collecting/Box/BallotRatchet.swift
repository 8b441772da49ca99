import Crypto
public import Foundation

/// Seals the ballots of one wave, each with a key of its own that is forgotten at once.
///
/// Each ballot has a chain of its own, of one step: its first key is drawn, sealed with HPKE (X25519,
/// HKDF-SHA256, ChaCha20-Poly1305) to the wave's public key, and stored together with the ballot. After that neither this process nor the database can open the ballot; and no two ballots have
/// anything in common that tells which process sealed them, or in which order.
public struct BallotRatchet: Sendable {
  private let wave: WaveID
  private let boxKey: Data

  /// Makes a ratchet of a wave, whose box has a public key.
  public init(wave: WaveID, boxKey: Data) {
    self.wave = wave
    self.boxKey = boxKey
  }

  /// Seals a ballot.
  ///
  /// - Returns: the ballot, and its chain.
  /// - Throws: ``CollectingError/boxKeyDoesNotFit(wave:)`` when the public key is none.
  public func seal(
    _ plaintext: Data, receipt: Receipt
  ) throws(CollectingError) -> (ballot: Ballot, chain: RatchetRecord) {
    let firstKey = SymmetricKey(size: .bits256)
    let record = try record(sealing: firstKey)
    var chain = KeyChain(firstKey: firstKey)
    let (step, key) = chain.next()
    let context = BoxContext.ballot(of: wave, ratchet: record.id, step: step)
    guard
      let sealed = try? AES.GCM.seal(plaintext, using: key, authenticating: context).combined
    else { throw .boxKeyDoesNotFit(wave: wave.name) }
    let ballot = Ballot(
      ratchet: record.id, step: step, receiptHash: receipt.hash, ciphertext: sealed)
    return (ballot, record)
  }

  private func record(sealing key: SymmetricKey) throws(CollectingError) -> RatchetRecord {
    do {
      let recipient = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: boxKey)
      var sender = try HPKE.Sender(
        recipientKey: recipient, ciphersuite: BoxContext.suite, info: BoxContext.chain(of: wave))
      let id = SymmetricKey(size: .bits128).withUnsafeBytes { Data($0) }
      let sealed = try key.withUnsafeBytes { bytes in
        try sender.seal(Data(bytes), authenticating: id)
      }
      return RatchetRecord(id: id, sealedFirstKey: sender.encapsulatedKey + sealed)
    } catch {
      throw .boxKeyDoesNotFit(wave: wave.name)
    }
  }
}
