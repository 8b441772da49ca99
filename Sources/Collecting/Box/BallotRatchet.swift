import Crypto
public import Foundation

/// Seals the ballots of one wave, each with a key of its own that is forgotten at once.
///
/// The first key of the chain is drawn at the first ballot, sealed with HPKE (X25519, HKDF-SHA256,
/// ChaCha20-Poly1305) to the wave's public key, and recorded in the store before any ballot uses
/// the chain. After that neither this process nor the database can open a ballot.
///
/// Steps are used by chance within blocks of ``blockSize``: a ballot's step does not tell which of a block
/// came first.
public actor BallotRatchet {
  /// How many steps are mixed with each other.
  static let blockSize = 512

  private enum Phase {
    case new
    case registering(Task<Bool, Never>)
    case ready
  }

  private let wave: WaveID
  private let boxKey: Data
  private let store: any BallotStore
  private var phase = Phase.new
  private var id = Data()
  private var chain: KeyChain?

  /// The steps that come next, each with its key, until they are used.
  private var ahead: [(step: Int, key: SymmetricKey)] = []

  private var failure: CollectingError?

  /// Makes a ratchet of a wave, whose box has a public key.
  public init(wave: WaveID, boxKey: Data, store: any BallotStore) {
    self.wave = wave
    self.boxKey = boxKey
    self.store = store
  }

  /// Seals a ballot.
  ///
  /// Safe under concurrency: no two ballots get one key. A ballot that then does not get into the
  /// box leaves a step unused, which closing passes over.
  ///
  /// - Throws: ``CollectingError/store(_:)`` when the chain cannot be recorded,
  ///   ``CollectingError/boxKeyDoesNotFit(wave:)`` when the public key is none.
  public func seal(
    _ plaintext: Data, receipt: Receipt
  ) async throws(CollectingError) -> Ballot {
    try await begin()
    guard let (step, key) = draw() else { throw .boxKeyDoesNotFit(wave: wave.name) }
    let context = BoxContext.ballot(of: wave, ratchet: id, step: step)
    guard
      let sealed = try? AES.GCM.seal(plaintext, using: key, authenticating: context).combined
    else { throw .boxKeyDoesNotFit(wave: wave.name) }
    return Ballot(ratchet: id, step: step, receiptHash: receipt.hash, ciphertext: sealed)
  }

  /// A step by chance out of the present block, and its key, which is forgotten here.
  private func draw() -> (step: Int, key: SymmetricKey)? {
    if ahead.isEmpty {
      ahead = (0..<Self.blockSize).compactMap { _ in chain?.next() }
    }
    guard !ahead.isEmpty else { return nil }
    ahead.swapAt(Int.random(in: ahead.indices), ahead.count - 1)
    return ahead.popLast()
  }

  private func begin() async throws(CollectingError) {
    switch phase {
    case .ready:
      return
    case .registering(let task):
      guard await task.value else { throw failure ?? .boxKeyDoesNotFit(wave: wave.name) }
    case .new:
      let task = Task { await self.register() }
      phase = .registering(task)
      guard await task.value else { throw failure ?? .boxKeyDoesNotFit(wave: wave.name) }
    }
  }

  /// Draws and records a chain; on failure the next ballot tries anew.
  private func register() async -> Bool {
    let firstKey = SymmetricKey(size: .bits256)
    do {
      let record = try record(sealing: firstKey)
      let (store, wave) = (store, wave)
      try await asking { () async throws(StoreError) in
        try await store.register(record, for: wave)
      }
      id = record.id
      chain = KeyChain(firstKey: firstKey)
      phase = .ready
      return true
    } catch {
      failure = error
      phase = .new
      return false
    }
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
