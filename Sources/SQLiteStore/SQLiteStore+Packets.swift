public import Collecting
public import Foundation
import GRDB
import SurveyModel

extension SQLiteStore: PacketStore {
  /// Records that a packet of a wave was made.
  public func record(_ packet: PacketRecord, of wave: WaveID) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.opened])
      try Self.insert(packet, of: record, in: db)
    }
  }

  /// The packets of a wave, in the order in which they were made.
  public func packets(of wave: WaveID) async throws(StoreError) -> [PacketRecord] {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      return try db.rows(.packetsOfWave, [record.id]).map { row in
        let side: String = row["side"]
        return PacketRecord(
          name: row["name"], side: PacketRecord.Side(rawValue: side) ?? .home,
          peerKey: row["peer_key"], people: row["people"], isBack: row["is_back"])
      }
    }
  }

  /// Which wave a packet belongs to.
  public func wave(ofPacket name: Data) async throws(StoreError) -> WaveID? {
    try await read { db in
      try db.row(.waveOfPacket, [name]).map { row in
        WaveID(organisation: Identifier(row["organisation"] as String), name: row["wave"])
      }
    }
  }

  /// Records the wave of a packet with all that it needs, in one transaction.
  public func adopt(_ site: SiteWave) async throws(StoreError) {
    guard let boxKey = site.wave.boxKey else { throw .wrongState("the wave has no key") }
    let columns = try columns(of: site.wave.surveySource)
    try await write { db in
      try db.run(
        "INSERT INTO organisation (name) VALUES (?) ON CONFLICT (name) DO NOTHING",
        [site.wave.organisation.rawValue])
      let organisation = try OrganisationRecord(site.wave.organisation, in: db)
      let known = try WaveRecord.all(of: organisation, in: db).map(\.wave.name)
      guard !known.contains(site.wave.name) else {
        throw StoreError.nameTaken(site.wave.name)
      }
      try Self.plan(site.wave, of: organisation, in: db)
      let record = try WaveRecord(site.wave.id, in: db)
      try Self.freeze(site.roster, of: record, columns: columns, boxKey: boxKey, in: db)
      _ = try Self.insert(site.invitations, of: record, in: db)
      try Self.insert(site.packet, of: record, in: db)
    }
  }

  /// Puts the ballots of a packet into the box and marks the packet as back, in one durable transaction.
  public func merge(
    _ ballots: [InvitedBallot], chains: [RatchetRecord], ofPacket name: Data, into wave: WaveID
  ) async throws(StoreError) -> Int {
    let added = try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.opened])
      var added = 0
      for invited in ballots where try Self.isOpen(invited.invitation, in: db) {
        let chain = try Self.chain(of: invited.ballot, among: chains, of: record, in: db)
        try Self.put(invited.ballot, chain: chain, for: invited.invitation, in: db)
        added += 1
      }
      try db.run(.markPacketBack, [name, record.id])
      return added
    }
    await log.now()
    return added
  }

  private static func insert(
    _ packet: PacketRecord, of record: WaveRecord, in db: Database
  ) throws {
    try db.run(
      .insertPacket,
      [record.id, packet.name, packet.side.rawValue, packet.peerKey, packet.people])
  }

  private static func isOpen(_ invitation: Int64, in db: Database) throws -> Bool {
    try db.row(.invitationStanding, [invitation])?["state"] == Invitation.State.open.rawValue
  }

  /// The store's key of a ballot's chain, which is recorded with the first ballot that uses it.
  private static func chain(
    of ballot: Ballot, among chains: [RatchetRecord], of record: WaveRecord, in db: Database
  ) throws -> Int64 {
    if let row = try db.row(.ratchetOfName, [ballot.ratchet, record.id]) { return row["id"] }
    guard let chain = chains.first(where: { $0.id == ballot.ratchet }) else {
      throw StoreError.notFound("ratchet")
    }
    return try insert(chain, ofWave: record.id, in: db)
  }
}
