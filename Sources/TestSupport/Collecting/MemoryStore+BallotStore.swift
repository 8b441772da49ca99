public import Collecting
public import Foundation
import SurveyModel

extension MemoryStore: BallotStore {
  /// The invitation of a link, by the hash of the link's secret.
  public func invitation(linkHash: Data) async throws(StoreError) -> Invitation? {
    issued.values.first { $0.linkHash == linkHash }?.invitation
  }

  /// What stands behind a link.
  public func standing(linkHash: Data) async throws(StoreError) -> LinkStanding? {
    guard let invitation = try await invitation(linkHash: linkHash) else { return nil }
    return LinkStanding(
      invitation: invitation, wave: try opened(invitation.wave).wave, draft: drafts[invitation.id])
  }

  /// The encrypted draft of an invitation, if there is one.
  public func draft(of invitation: Int64) async throws(StoreError) -> Data? {
    drafts[invitation]
  }

  /// Keeps an encrypted draft in the place of the one before.
  @discardableResult
  public func saveDraft(
    _ ciphertext: Data, of invitation: Int64
  ) async throws(StoreError) -> DraftOutcome {
    let (standing, record) = try standing(of: invitation)
    switch standing.state {
    case .spent: return .alreadyIn
    case .revoked: throw .revoked
    case .open: break
    }
    guard record.wave.progress == .opened else { throw .notOpen }
    drafts[invitation] = ciphertext
    return .kept
  }

  /// Puts a ballot into the box, unless one lies there for the invitation.
  public func submit(
    _ ballot: Ballot, sealedBy chain: RatchetRecord, for invitation: Int64, at now: Date
  ) async throws(StoreError) -> SubmitOutcome {
    var (standing, record) = try standing(of: invitation)
    switch standing.state {
    case .spent: return .alreadyIn
    case .revoked: throw .revoked
    case .open: break
    }
    guard record.wave.state(at: now) == .open else { throw .notOpen }
    guard chain.id == ballot.ratchet else { throw .notFound("ratchet") }
    if !record.ratchets.contains(where: { $0.id == chain.id }) { record.ratchets.append(chain) }
    record.ballots[newNumber()] = ballot
    waves[standing.wave] = record
    standing = standing.with(.spent)
    issued[invitation]?.invitation = standing
    drafts[invitation] = nil
    wrapped[invitation] = nil
    return .accepted
  }

  /// Stops the box of a wave from taking ballots; drafts are deleted.
  public func beginClosing(_ wave: WaveID) async throws(StoreError) {
    var record = try opened(wave, in: [.opened, .closing])
    record.wave = record.wave.with(progress: .closing)
    waves[wave] = record
    for issued in issued.values where issued.invitation.wave == wave {
      drafts[issued.invitation.id] = nil
      wrapped[issued.invitation.id] = nil
    }
  }

  /// The chains of keys of a wave.
  public func ratchets(of wave: WaveID) async throws(StoreError) -> [RatchetRecord] {
    try opened(wave).ratchets
  }

  /// The store's numbers of all ballots in the box of a wave.
  public func ballotNumbers(of wave: WaveID) async throws(StoreError) -> [Int64] {
    Array(try opened(wave).ballots.keys)
  }

  /// Ballots by their numbers, in the order of the numbers.
  public func ballots(_ numbers: [Int64], of wave: WaveID) async throws(StoreError) -> [Ballot] {
    let box = try opened(wave).ballots
    var found: [Ballot] = []
    for number in numbers {
      guard let ballot = box[number] else { throw .notFound("ballot") }
      found.append(ballot)
    }
    return found
  }

  /// Stores the opened responses and comments and empties the box.
  public func empty(
    _ wave: WaveID, responses: [StoredResponse], comments: [StoredComment]
  ) async throws(StoreError) {
    var record = try opened(wave, in: [.closing])
    try check(responses.map(\.department) + comments.map(\.department), of: record)
    record.responses += responses
    record.comments += comments
    for ballot in record.ballots.values {
      receipts[ballot.receiptHash] = BallotRecord(wave: wave, state: .counted)
    }
    record.ballots = [:]
    record.ratchets = []
    record.wave = record.wave.with(progress: .emptied)
    waves[wave] = record
  }

  /// Removes what deleted rows left behind: nothing, in memory.
  public func scrub() async throws(StoreError) {}

  /// Records that the key is destroyed and results exist.
  public func markSealed(_ wave: WaveID) async throws(StoreError) {
    var record = try opened(wave, in: [.emptied])
    record.wave = record.wave.with(progress: .sealed)
    waves[wave] = record
  }

  /// Checks that answers come from departments of the frozen tree.
  func check(_ departments: [String], of record: OpenedWave) throws(StoreError) {
    let known = Set(record.frozen?.tree.departments.map(\.id.rawValue) ?? [])
    guard known.isSuperset(of: departments) else { throw .notFound("department") }
  }

  private func standing(
    of invitation: Int64
  ) throws(StoreError) -> (Invitation, OpenedWave) {
    guard let found = issued[invitation]?.invitation else { throw .notFound("invitation") }
    return (found, try opened(found.wave))
  }
}

extension MemoryStore: ResponseStore {
  /// Folds all responses of a closed wave, in the stored order, into one value.
  public func fold<Result: Sendable>(
    responsesOf wave: WaveID, into initial: Result,
    _ update: @Sendable (inout Result, StoredResponse) -> Void
  ) async throws(StoreError) -> Result {
    try opened(wave, in: [.emptied, .sealed]).responses.reduce(into: initial, update)
  }

  /// The comments of a closed wave, in the stored order.
  public func comments(of wave: WaveID) async throws(StoreError) -> [StoredComment] {
    try opened(wave, in: [.emptied, .sealed]).comments
  }

  /// Adds answers that were collected elsewhere to a closed wave.
  public func importResponses(
    _ responses: [StoredResponse], into wave: WaveID
  ) async throws(StoreError) {
    var record = try opened(wave, in: [.emptied, .sealed])
    try check(responses.map(\.department), of: record)
    record.responses += responses
    waves[wave] = record
  }
}
