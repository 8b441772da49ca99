import Crypto
public import Foundation
public import SurveyModel

/// Makes the packets of a wave at home, and merges what sites bring back.
public struct PacketOffice: Sendable {
  /// A packet that was made.
  public struct Made: Hashable, Sendable {
    /// The file.
    public let file: Data

    /// The code that opens it.
    public let code: PacketCode

    /// The packet as it is recorded.
    public let packet: PacketRecord

    /// How many people of the departments have no link that can still be used.
    public let without: Int
  }

  /// What a merging came to.
  public struct Merged: Hashable, Sendable {
    /// The wave.
    public let wave: WaveID

    /// The packet.
    public let packet: PacketRecord

    /// How many ballots are new in the box.
    public let added: Int

    /// How many were there already: the first one counts.
    public let known: Int

    /// How many belong to nobody who may answer: their links were taken back, or they were erased.
    public let refused: Int
  }

  private let waves: any WaveStore
  private let packets: any PacketStore
  private let keys: KeyFolder
  private let read: SurveySource.Reading

  /// Makes an office over the stores and the folder of keys.
  public init(waves: any WaveStore, packets: any PacketStore, keys: KeyFolder) {
    self.init(waves: waves, packets: packets, keys: keys, read: SurveySource.read)
  }

  package init(
    waves: any WaveStore, packets: any PacketStore, keys: KeyFolder,
    read: @escaping SurveySource.Reading
  ) {
    self.waves = waves
    self.packets = packets
    self.keys = keys
    self.read = read
  }

  /// Makes a packet for the people of some departments, and of those below them, who have not answered.
  ///
  /// It holds no name, id, address or link: a hash of each link, and how many of which tier each
  /// department has.
  ///
  /// - Parameters:
  ///   - id: An opened wave that is not over.
  ///   - departments: Their codes.
  ///   - now: The time.
  ///   - generator: A cryptographically secure source of randomness.
  /// - Returns: the file, its code and its record.
  /// - Throws: ``CollectingError/packet(_:)`` where nobody there can answer.
  public func make(
    of id: WaveID, for departments: [Identifier<Department>], at now: Date,
    using generator: inout some RandomNumberGenerator
  ) async throws(CollectingError) -> Made {
    let (waves, packets) = (waves, packets)
    let wave = try await asking { () async throws(StoreError) in try await waves.wave(id) }
    guard wave.progress == .opened, now < wave.closes, let boxKey = wave.boxKey else {
      throw .packet(.notRunning(wave: id.name))
    }
    let (roster, invitations) = try await asking { () async throws(StoreError) in
      (try await waves.frozenRoster(of: id), try await waves.invitations(of: id))
    }
    let there = try Self.places(departments, in: roster.tree)
    let able = invitations.filter { $0.state == .open && there.contains($0.department) }
    guard !able.isEmpty else { throw .packet(.nobody) }
    let link = try keys.linkKey()
    let rights = able.map { invitation in
      PacketContents.Right(
        department: invitation.department.rawValue, tier: invitation.tier.rawValue,
        language: invitation.language.rawValue,
        linkHash: LinkSecret(key: link, nonce: invitation.nonce).hash,
        panelCode: invitation.panelCode)
    }.shuffled(using: &generator)
    let site = Curve25519.Signing.PrivateKey()
    let key = try keys.organisationKeyOrNew(of: id.organisation)
    let contents = PacketContents(
      wave: wave, boxKey: boxKey, roster: roster, rights: rights, key: key, site: site)
    let name = Data(
      (0..<PacketEnvelope.nameBytes).map { _ in .random(in: 0...255, using: &generator) })
    let code = PacketCode(using: &generator)
    let file = try Self.file(contents, name: name, code: code, key: key)
    let record = PacketRecord(
      name: name, side: .home, peerKey: site.publicKey.rawRepresentation, people: rights.count)
    try await asking { () async throws(StoreError) in try await packets.record(record, of: id) }
    let living = Set(
      invitations.filter { $0.state != .revoked && there.contains($0.department) }
        .map(\.participant))
    let without = roster.participants.count {
      there.contains($0.department) && !living.contains($0.id)
    }
    return Made(file: file, code: code, packet: record, without: without)
  }

  /// Puts what a site brings back into the box: each invitation counts once, and whichever ballot comes
  /// first is the one.
  ///
  /// - Throws: ``CollectingError/packet(_:)``; then nothing was taken.
  public func merge(_ file: Data) async throws(CollectingError) -> Merged {
    let envelope = try PacketEnvelope(file)
    guard envelope.kind == .homeward else { throw .packet(.wrongWay(isForSite: true)) }
    let (waves, packets) = (waves, packets)
    let (wave, packet) = try await home(of: envelope)
    guard packet.peerKey == envelope.signer else { throw .packet(.otherSigner) }
    guard wave.progress == .opened else { throw .packet(.closed(wave: wave.name)) }
    let brought = try opened(envelope, of: wave)
    let invitations = try await asking { () async throws(StoreError) in
      try await waves.invitations(of: wave.id)
    }
    let link = try keys.linkKey()
    let receipts = Dictionary(
      invitations.map { (LinkSecret(key: link, nonce: $0.nonce).receipt.hash, $0.id) },
      uniquingKeysWith: { first, _ in first })
    let ballots = brought.sheets.compactMap { sheet in
      receipts[sheet.receiptHash].map {
        InvitedBallot(
          invitation: $0,
          ballot: Ballot(
            ratchet: sheet.chain, step: sheet.step, receiptHash: sheet.receiptHash,
            ciphertext: sheet.ciphertext))
      }
    }
    let added = try await asking { () async throws(StoreError) in
      try await packets.merge(
        ballots, chains: brought.ratchets, ofPacket: packet.name, into: wave.id)
    }
    return Merged(
      wave: wave.id, packet: packet, added: added, known: ballots.count - added,
      refused: brought.sheets.count - ballots.count)
  }

  /// The wave and the record of the packet that a site's file belongs to.
  private func home(
    of envelope: PacketEnvelope
  ) async throws(CollectingError) -> (Wave, PacketRecord) {
    let (waves, packets) = (waves, packets)
    let found = try await asking { () async throws(StoreError) -> (Wave, PacketRecord)? in
      guard let id = try await packets.wave(ofPacket: envelope.name) else { return nil }
      let all = try await packets.packets(of: id)
      guard let packet = all.first(where: { $0.name == envelope.name && $0.side == .home }) else {
        return nil
      }
      return (try await waves.wave(id), packet)
    }
    guard let found else { throw .packet(.foreign) }
    return found
  }

  private func opened(
    _ envelope: PacketEnvelope, of wave: Wave
  ) throws(CollectingError) -> PacketReturn {
    let key = try keys.organisationKey(of: wave.organisation)
    guard let survey = read(wave.surveySource) else { throw .surveyUnreadable(wave: wave.name) }
    let context = PacketEnvelope.context(
      kind: .homeward, name: envelope.name, signer: envelope.signer)
    guard
      envelope.sealed.count > 32,
      var recipient = try? HPKE.Recipient(
        privateKey: key.opening, ciphersuite: BoxContext.suite, info: context,
        encapsulatedKey: envelope.sealed.prefix(32)),
      let bytes = try? recipient.open(envelope.sealed.dropFirst(32), authenticating: context),
      let brought = try? JSONDecoder().decode(PacketReturn.self, from: bytes),
      brought.wave == wave.name, brought.organisation == wave.organisation.rawValue,
      brought.fits(
        ballotBytes: SheetLayout(survey).sealedBallotSize(isPanel: wave.isPanel))
    else { throw .packet(.badContents) }
    return brought
  }

  private static func places(
    _ departments: [Identifier<Department>], in tree: DepartmentTree
  ) throws(CollectingError) -> Set<Identifier<Department>> {
    var places: Set<Identifier<Department>> = []
    for department in departments {
      guard tree[department] != nil else {
        throw .packet(.unknownDepartment(department.rawValue))
      }
      places.formUnion([department] + tree.subtree(of: department))
    }
    return places
  }

  private static func file(
    _ contents: PacketContents, name: Data, code: PacketCode, key: OrganisationKey
  ) throws(CollectingError) -> Data {
    let signer = key.signing.publicKey.rawRepresentation
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    guard
      let bytes = try? encoder.encode(contents),
      let sealed = try? AES.GCM.seal(
        bytes, using: code.key(of: name),
        authenticating: PacketEnvelope.context(kind: .outward, name: name, signer: signer)
      ).combined,
      let file = PacketEnvelope(
        kind: .outward, name: name, signer: signer, check: code.check(of: name), sealed: sealed
      ).file(signedBy: key.signing)
    else { throw .packet(.badContents) }
    return file
  }
}

extension PacketContents {
  /// The contents of a packet: of the roster, only how many of which tier each department holds.
  init(
    wave: Wave, boxKey: Data, roster: Roster, rights: [Right], key: OrganisationKey,
    site: Curve25519.Signing.PrivateKey
  ) {
    let counts = roster.tierCount
    self.init(
      organisation: wave.organisation.rawValue, wave: wave.name, surveySource: wave.surveySource,
      opens: wave.opens.timeIntervalSince1970, closes: wave.closes.timeIntervalSince1970,
      settings: Settings(wave.settings), purgeDays: wave.retention.days,
      purgeResponsesDays: wave.retention.responseDays, isPanel: wave.isPanel,
      allowsCodeWords: wave.allowsCodeWords, texts: wave.texts.packed, boxKey: boxKey,
      signer: key.signing.publicKey.rawRepresentation,
      home: key.opening.publicKey.rawRepresentation, siteKey: site.rawRepresentation,
      places: roster.tree.departments.map { department in
        Place(
          id: department.id.rawValue, name: department.name,
          parent: department.parent?.rawValue)
      },
      groups: roster.tree.departments.flatMap { department in
        Tier.allCases.compactMap { tier in
          (counts[department.id]?[tier]).map {
            Group(department: department.id.rawValue, tier: tier.rawValue, people: $0)
          }
        }
      },
      rights: rights)
  }
}
