public import Collecting
public import Foundation
import GRDB
public import SurveyModel

extension SQLiteStore {
  /// What has become of the ballot with a receipt.
  public func ballotRecord(receiptHash: Data) async throws(StoreError) -> BallotRecord? {
    try readAtOnce(isOneStatement: true) { db in
      guard let row = try db.row(.ballotRecord, [receiptHash, receiptHash]) else { return nil }
      guard let state = BallotRecord.State(rawValue: row["state"]) else {
        throw StoreError.unavailable("the state of a ballot is not known")
      }
      return BallotRecord(
        wave: WaveID(organisation: Identifier(row["organisation"] as String), name: row["wave"]),
        state: state, isAtSite: row["at_site"])
    }
  }

  /// Takes a ballot out of the box of an open wave, in one durable transaction.
  public func withdrawBallot(
    receiptHash: Data, at now: Date
  ) async throws(StoreError) -> WithdrawOutcome {
    let outcome: WithdrawOutcome = try await commits.perform { db in
      guard let row = try db.row(.ballotInBox, [receiptHash]) else {
        let state: String? = try db.row(.receiptState, [receiptHash])?["state"]
        switch state.flatMap(BallotRecord.State.init) {
        case .withdrawn: return .alreadyOut
        case .counted: throw StoreError.notOpen
        case .inBox, nil: throw StoreError.notFound("receipt")
        }
      }
      // What is taken out at a site may be on its way home already.
      let isAtSite: Bool = row["at_site"]
      guard !isAtSite, try WaveTime(row).takesAnswers(at: now) else { throw StoreError.notOpen }
      try db.run(.deleteBallot, [row["id"] as Int64])
      try db.run(
        .insertReceipt,
        [receiptHash, row["wave_id"] as Int64, BallotRecord.State.withdrawn.rawValue])
      // Should the log not be emptied below, the next purge, or the closing, does it.
      try Upkeep.scrubDue.raise(to: 1, in: db)
      return .withdrawn
    }
    if outcome == .withdrawn { await log.now() }
    return outcome
  }

  /// How many ballots were taken out of the box of a wave.
  public func withdrawnCount(of wave: WaveID) async throws(StoreError) -> Int {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      return try db.row(.withdrawnOfWave, [record.id])?["count"] ?? 0
    }
  }
}

extension SQLiteStore: WishStore {
  /// What a person has said so far.
  public func wishes(
    of participant: Identifier<Participant>, in wave: WaveID
  ) async throws(StoreError) -> Wishes {
    try readAtOnce { db in
      let record = try waves.record(wave, in: db)
      guard let row = try db.row(.wishes, [record.id, participant.rawValue]) else {
        throw StoreError.notFound("participant")
      }
      return Wishes(doubtsPlace: row["doubts"], refusesMail: row["refuses"])
    }
  }

  /// Notes that a person says that department or role is not right.
  public func doubtPlace(
    of participant: Identifier<Participant>, in wave: WaveID
  ) async throws(StoreError) {
    try await write { db in
      let record = try WaveRecord(wave, in: db)
      try record.require([.opened])
      let key = try Self.participant(participant, of: record, in: db)
      try db.run(
        "INSERT INTO place_doubt (wave_participant_id) VALUES (?) ON CONFLICT DO NOTHING", [key])
    }
  }

  /// The people who say so, in the order of the frozen roster.
  public func placeDoubters(of wave: WaveID) async throws(StoreError) -> [Participant] {
    try await read { db in
      let record = try WaveRecord(wave, in: db)
      let codes = try String.fetchSet(
        db,
        sql: """
          SELECT person.code FROM place_doubt
          JOIN wave_participant AS person ON person.id = place_doubt.wave_participant_id
          WHERE person.wave_id = ?
          """, arguments: [record.id])
      return try RosterTable.frozen.roster(of: record.id, in: db).participants
        .filter { codes.contains($0.id.rawValue) }
    }
  }
}
