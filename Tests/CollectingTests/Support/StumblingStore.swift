import Collecting
import Foundation
import Synchronization
import TestSupport

/// A store under a process that is killed at one moment, once.
final class StumblingStore: BallotStore {
  enum Moment: String, CaseIterable, Sendable {
    case beforeBeginClosing, afterBeginClosing
    case beforeRatchets, beforeBallotNumbers, beforeBallots
    case beforeEmpty, afterEmpty
    case beforeScrub, afterScrub
    case beforeMarkSealed, afterMarkSealed

    /// The moments of a closing.
    static let closing = allCases
  }

  private let base: MemoryStore
  private let left: Mutex<Moment?>

  init(base: MemoryStore, moment: Moment) {
    self.base = base
    left = Mutex(moment)
  }

  private func pass(_ moment: Moment) throws(StoreError) {
    let stumbles = left.withLock { left in
      guard left == moment else { return false }
      left = nil
      return true
    }
    if stumbles { throw .unavailable("killed \(moment.rawValue)") }
  }

  func invitation(linkHash: Data) async throws(StoreError) -> Invitation? {
    try await base.invitation(linkHash: linkHash)
  }

  func standing(linkHash: Data) async throws(StoreError) -> LinkStanding? {
    try await base.standing(linkHash: linkHash)
  }

  func draft(of invitation: Int64) async throws(StoreError) -> Data? {
    try await base.draft(of: invitation)
  }

  func saveDraft(
    _ ciphertext: Data, of invitation: Int64
  ) async throws(StoreError) -> DraftOutcome {
    try await base.saveDraft(ciphertext, of: invitation)
  }

  func submit(
    _ ballot: Ballot, sealedBy chain: RatchetRecord, for invitation: Int64, at now: Date
  ) async throws(StoreError) -> SubmitOutcome {
    try await base.submit(ballot, sealedBy: chain, for: invitation, at: now)
  }

  func ballotRecord(receiptHash: Data) async throws(StoreError) -> BallotRecord? {
    try await base.ballotRecord(receiptHash: receiptHash)
  }

  func withdrawBallot(
    receiptHash: Data, at now: Date
  ) async throws(StoreError) -> WithdrawOutcome {
    try await base.withdrawBallot(receiptHash: receiptHash, at: now)
  }

  func withdrawnCount(of wave: WaveID) async throws(StoreError) -> Int {
    try await base.withdrawnCount(of: wave)
  }

  func beginClosing(_ wave: WaveID) async throws(StoreError) {
    try pass(.beforeBeginClosing)
    try await base.beginClosing(wave)
    try pass(.afterBeginClosing)
  }

  func ratchets(of wave: WaveID) async throws(StoreError) -> [RatchetRecord] {
    try pass(.beforeRatchets)
    return try await base.ratchets(of: wave)
  }

  func ballotNumbers(of wave: WaveID) async throws(StoreError) -> [Int64] {
    try pass(.beforeBallotNumbers)
    return try await base.ballotNumbers(of: wave)
  }

  func ballots(_ numbers: [Int64], of wave: WaveID) async throws(StoreError) -> [Ballot] {
    try pass(.beforeBallots)
    return try await base.ballots(numbers, of: wave)
  }

  func empty(
    _ wave: WaveID, responses: [StoredResponse], comments: [StoredComment]
  ) async throws(StoreError) {
    try pass(.beforeEmpty)
    try await base.empty(wave, responses: responses, comments: comments)
    try pass(.afterEmpty)
  }

  func scrub() async throws(StoreError) {
    try pass(.beforeScrub)
    try await base.scrub()
    try pass(.afterScrub)
  }

  func markSealed(_ wave: WaveID) async throws(StoreError) {
    try pass(.beforeMarkSealed)
    try await base.markSealed(wave)
    try pass(.afterMarkSealed)
  }
}
