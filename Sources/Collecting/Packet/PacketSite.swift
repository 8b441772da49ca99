import Crypto
public import Foundation
import SurveyModel

/// Opens a packet at a site without network, and gathers what was answered there.
public struct PacketSite: Sendable {
  private let store: any PacketStore & WaveStore & BallotStore
  private let keys: KeyFolder
  private let read: SurveySource.Reading

  /// Makes a site over its store and its folder of keys.
  public init(store: any PacketStore & WaveStore & BallotStore, keys: KeyFolder) {
    self.init(store: store, keys: keys, read: SurveySource.read)
  }

  package init(
    store: any PacketStore & WaveStore & BallotStore, keys: KeyFolder,
    read: @escaping SurveySource.Reading
  ) {
    self.store = store
    self.keys = keys
    self.read = read
  }

  /// Opens a packet: from then on its links can be answered here.
  ///
  /// - Throws: ``CollectingError/packet(_:)`` when the file or the code is wrong, and then nothing was
  ///   recorded; the store's `nameTaken` when the wave is there already.
  public func open(_ file: Data, with code: PacketCode) async throws(CollectingError) -> SiteWave {
    let envelope = try PacketEnvelope(file)
    guard envelope.kind == .outward else { throw .packet(.wrongWay(isForSite: false)) }
    guard envelope.check == code.check(of: envelope.name) else { throw .packet(.wrongCode) }
    let context = PacketEnvelope.context(
      kind: .outward, name: envelope.name, signer: envelope.signer)
    guard
      let box = try? AES.GCM.SealedBox(combined: envelope.sealed),
      let bytes = try? AES.GCM.open(
        box, using: code.key(of: envelope.name), authenticating: context),
      let contents = try? JSONDecoder().decode(PacketContents.self, from: bytes),
      let site = contents.site(packet: envelope.name), read(contents.surveySource) != nil,
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: contents.siteKey)
    else { throw .packet(.badContents) }
    guard contents.signer == envelope.signer else { throw .packet(.otherSigner) }
    let store = store
    let known = try? await store.wave(site.wave.id)
    guard known == nil else { throw .store(.nameTaken(site.wave.name)) }
    // The key comes first: without it nothing that is answered here could be brought home.
    try keys.keep(key, ofSite: envelope.name)
    try await asking { () async throws(StoreError) in try await store.adopt(site) }
    return site
  }

  /// What was answered here so far, as a file to be merged at home.
  ///
  /// It can be called again: a later file holds what the earlier one does, and the merging takes each
  /// ballot once. Drafts stay here.
  ///
  /// - Parameters:
  ///   - id: The wave.
  ///   - generator: A cryptographically secure source of randomness, for the shuffle.
  /// - Returns: the file, and how many ballots are in it.
  /// - Throws: ``CollectingError/packet(_:)`` where no packet brought the wave here.
  public func collect(
    _ id: WaveID, using generator: inout some RandomNumberGenerator
  ) async throws(CollectingError) -> (file: Data, ballots: Int) {
    let store = store
    let (wave, packets) = try await asking { () async throws(StoreError) in
      (try await store.wave(id), try await store.packets(of: id))
    }
    guard let packet = packets.first(where: { $0.side == .site }) else {
      throw .packet(.noSite(wave: id.name))
    }
    guard let survey = read(wave.surveySource) else { throw .surveyUnreadable(wave: id.name) }
    let key = try keys.siteKey(of: packet.name)
    // The ballots first: a chain is recorded before any ballot uses it, so each has its own then.
    let (ballots, chains) = try await asking { () async throws(StoreError) in
      let numbers = try await store.ballotNumbers(of: id)
      let ballots = try await store.ballots(numbers, of: id)
      return (ballots, try await store.ratchets(of: id))
    }
    let brought = PacketReturn(wave: id, chains: chains, ballots: ballots, using: &generator)
    let size = SheetLayout(survey).sealedBallotSize(isPanel: wave.isPanel)
    let signer = key.publicKey.rawRepresentation
    let context = PacketEnvelope.context(kind: .homeward, name: packet.name, signer: signer)
    guard
      let bytes = try? brought.padded(people: packet.people, ballotBytes: size),
      let home = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: packet.peerKey),
      var sender = try? HPKE.Sender(
        recipientKey: home, ciphersuite: BoxContext.suite, info: context),
      let sealed = try? sender.seal(bytes, authenticating: context),
      let file = PacketEnvelope(
        kind: .homeward, name: packet.name, signer: signer,
        sealed: sender.encapsulatedKey + sealed
      ).file(signedBy: key)
    else { throw .packet(.badContents) }
    return (file, ballots.count)
  }
}
