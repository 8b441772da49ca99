public import Collecting
public import Foundation
import GRDB
import SurveyModel

extension SQLiteStore: BallotStore {
  /// What stands behind a link, read as of one moment.
  public func standing(linkHash: Data) async throws(StoreError) -> LinkStanding? {
    let glance = try readAtOnce(isOneStatement: true) { db in
      try Glance(linkHash, in: db) { key, version in waves.kept(key, version: version) }
    }
    switch glance {
    case .standing(let standing): return standing
    case .nobody: return nil
    case .otherVersion: break
    }
    return try readAtOnce { db in
      let glance = try Glance(linkHash, in: db) { key, version in
        try waves.record(key, version: version, in: db)
      }
      if case .standing(let standing) = glance { return standing }
      return nil
    }
  }

  /// The encrypted draft of an invitation, if there is one.
  public func draft(of invitation: Int64) async throws(StoreError) -> Data? {
    try await read { db in try db.row(.draft, [invitation]).map { $0["ciphertext"] } }
  }

  /// Keeps an encrypted draft in the place of the one before.
  @discardableResult
  public func saveDraft(
    _ ciphertext: Data, of invitation: Int64
  ) async throws(StoreError) -> DraftOutcome {
    try await commits.perform(isOneStatement: true) { db in
      try db.run(.saveDraft, [ciphertext, invitation])
      guard db.changesCount == 0 else { return .kept }
      switch try Standing(of: invitation, in: db).state {
      case .spent: return .alreadyIn
      case .revoked: throw StoreError.revoked
      case .open: throw StoreError.notOpen
      }
    }
  }

  /// Writes a chain of keys, unless it is there.
  ///
  /// - Returns: the store's key of the chain.
  static func insert(_ chain: RatchetRecord, ofWave wave: Int64, in db: Database) throws -> Int64 {
    let key = randomKey()
    try db.run(
      """
      INSERT INTO ratchet (id, wave_id, name, sealed_first_key) VALUES (?, ?, ?, ?)
      ON CONFLICT (name) DO NOTHING
      """, [key, wave, chain.id, chain.sealedFirstKey])
    guard db.changesCount == 0 else { return key }
    guard let known = try db.row(.ratchetOfName, [chain.id, wave]) else {
      throw StoreError.notFound("ratchet")
    }
    return known["id"]
  }

  /// Puts a ballot into the box: spends the invitation, deletes the draft, and stores the ballot with the
  /// chain of keys that sealed it, in one durable transaction.
  public func submit(
    _ ballot: Ballot, sealedBy chain: RatchetRecord, for invitation: Int64, at now: Date
  ) async throws(StoreError) -> SubmitOutcome {
    let outcome: SubmitOutcome = try await commits.perform { db in
      let standing = try Standing(of: invitation, in: db)
      switch standing.state {
      case .spent: return .alreadyIn
      case .revoked: throw StoreError.revoked
      case .open: break
      }
      guard standing.takesAnswers(at: now) else { throw StoreError.notOpen }
      guard chain.id == ballot.ratchet else { throw StoreError.notFound("ratchet") }
      let key = try Self.insert(chain, ofWave: standing.waveKey, in: db)
      try Self.put(ballot, chain: key, for: invitation, in: db)
      return .accepted
    }
    await log.soon()
    return outcome
  }

  /// Stores a ballot, spends its invitation and deletes the draft.
  static func put(
    _ ballot: Ballot, chain: Int64, for invitation: Int64, in db: Database
  ) throws {
    try db.run(
      .insertBallot,
      [randomKey(), chain, ballot.step, ballot.receiptHash, ballot.ciphertext])
    try db.run(.spendInvitation, [invitation])
    try db.run(.deleteDraft, [invitation])
  }

  /// A key of a row that says nothing of when it came: rows of the box lie in the order of their keys.
  ///
  /// Of 63 random bits a million keys are all different but once in 18 million times; a key that
  /// is there already is refused, and what was sent can be sent again.
  private static func randomKey() -> Int64 { Int64.random(in: 1...Int64.max) }
}

/// What one statement tells of a link.
private enum Glance {
  /// What stands behind it.
  case standing(LinkStanding)

  /// No invitation has it.
  case nobody

  /// Its wave is not at hand in the version that holds now.
  case otherVersion

  /// Looks a link up, with a wave that is found by its key and version.
  init(
    _ linkHash: Data, in db: Database, wave: (Int64, Int64) throws -> WaveRecord?
  ) throws {
    guard let row = try db.row(.standingOfLink, [linkHash]) else {
      self = .nobody
      return
    }
    guard let wave = try wave(row["wave_id"], row["version"])?.wave else {
      self = .otherVersion
      return
    }
    self = .standing(
      LinkStanding(
        invitation: try Invitation(row: row, wave: wave.id), wave: wave, draft: row["ciphertext"]))
  }
}

/// What decides whether an invitation may be used.
struct Standing {
  /// What has become of the invitation.
  let state: Invitation.State

  /// The store's key of its wave.
  let waveKey: Int64

  /// How far the wave has come.
  var progress: Wave.Progress { time.progress }

  private let time: WaveTime

  /// Looks an invitation up.
  ///
  /// - Throws: ``StoreError/notFound(_:)``.
  init(of invitation: Int64, in db: Database) throws {
    guard let row = try db.row(.invitationStanding, [invitation]),
      let state = Invitation.State(rawValue: row["state"])
    else { throw StoreError.notFound("invitation") }
    self.state = state
    waveKey = row["wave_id"]
    time = try WaveTime(row)
  }

  /// Whether the wave is open at a moment.
  func takesAnswers(at now: Date) -> Bool { time.takesAnswers(at: now) }
}

/// What decides whether the box of a wave takes and gives ballots.
struct WaveTime {
  /// How far the wave has come.
  let progress: Wave.Progress

  private let opens: Int64
  private let closes: Int64

  /// Reads the columns of a wave off a row.
  init(_ row: Row) throws {
    guard let progress = Wave.Progress(rawValue: row["progress"]) else {
      throw StoreError.unavailable("the progress of a wave is not known")
    }
    self.progress = progress
    opens = row["opens"]
    closes = row["closes"]
  }

  /// Whether the wave is open at a moment; agrees with ``Wave/state(at:)``.
  func takesAnswers(at now: Date) -> Bool {
    progress == .opened && now >= Date(secondsSince1970: opens)
      && now < Date(secondsSince1970: closes)
  }
}
