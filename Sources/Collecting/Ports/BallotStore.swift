public import Foundation

/// Where drafts and sealed ballots lie while a wave is open, and how the box is emptied.
public protocol BallotStore: Sendable {
  /// The invitation of a link, by the hash of the link's secret.
  func invitation(linkHash: Data) async throws(StoreError) -> Invitation?

  /// What stands behind a link, by the hash of the link's secret, read as of one moment: every page of
  /// answering begins with it.
  func standing(linkHash: Data) async throws(StoreError) -> LinkStanding?

  /// The encrypted draft of an invitation, if there is one.
  func draft(of invitation: Int64) async throws(StoreError) -> Data?

  /// Keeps an encrypted draft in the place of the one before.
  ///
  /// - Returns: ``DraftOutcome/alreadyIn`` when the invitation is spent: nothing is kept.
  /// - Throws: ``StoreError/revoked``, ``StoreError/notOpen`` when the box of the wave is stopped,
  ///   ``StoreError/notFound(_:)`` when the invitations of the wave are purged.
  @discardableResult
  func saveDraft(
    _ ciphertext: Data, of invitation: Int64
  ) async throws(StoreError) -> DraftOutcome

  /// Puts a ballot into the box: spends the invitation, deletes the draft, and stores the ballot with the
  /// chain of keys that sealed it, in one durable transaction.
  ///
  /// A chain that is there already stays as it is. What is refused leaves none.
  ///
  /// - Returns: ``SubmitOutcome/alreadyIn`` when the invitation is spent, also after the wave's end,
  ///   and nothing changes.
  /// - Throws: ``StoreError/notOpen`` outside the wave's time, ``StoreError/revoked``,
  ///   ``StoreError/notFound(_:)`` for a chain that is not the ballot's.
  func submit(
    _ ballot: Ballot, sealedBy chain: RatchetRecord, for invitation: Int64, at now: Date
  ) async throws(StoreError) -> SubmitOutcome

  /// What has become of the ballot with a receipt; `nil` for a receipt that nobody was given, and for
  /// one that was purged with the links of its wave.
  func ballotRecord(receiptHash: Data) async throws(StoreError) -> BallotRecord?

  /// Takes a ballot out of the box of an open wave, in one durable transaction.
  ///
  /// The invitation stays as it is: nothing tells which it was. That a ballot with this receipt was
  /// taken out stays known.
  ///
  /// - Returns: ``WithdrawOutcome/alreadyOut`` when it was taken out before, also after the wave's end,
  ///   and nothing changes.
  /// - Throws: ``StoreError/notFound(_:)`` for a receipt without a ballot, ``StoreError/notOpen`` when
  ///   the wave takes no answers any more.
  func withdrawBallot(
    receiptHash: Data, at now: Date
  ) async throws(StoreError) -> WithdrawOutcome

  /// How many ballots were taken out of the box of a wave.
  func withdrawnCount(of wave: WaveID) async throws(StoreError) -> Int

  /// Stops the box of a wave from taking ballots; drafts are deleted. It can be done twice.
  func beginClosing(_ wave: WaveID) async throws(StoreError)

  /// The chains of keys of a wave.
  func ratchets(of wave: WaveID) async throws(StoreError) -> [RatchetRecord]

  /// The store's numbers of all ballots in the box of a wave, in no particular order.
  func ballotNumbers(of wave: WaveID) async throws(StoreError) -> [Int64]

  /// Ballots by their numbers, in the order of the numbers.
  func ballots(_ numbers: [Int64], of wave: WaveID) async throws(StoreError) -> [Ballot]

  /// Stores the opened responses and comments and empties the box, in one durable transaction. That
  /// the receipts in it were counted stays known as long as the wave's links are kept.
  ///
  /// The store keeps the order in which `responses` and `comments` come; the caller has shuffled
  /// each on its own.
  func empty(
    _ wave: WaveID, responses: [StoredResponse], comments: [StoredComment]
  ) async throws(StoreError)

  /// Removes what deleted rows left behind: truncates the log and rewrites the file. It can be done
  /// twice.
  func scrub() async throws(StoreError)

  /// Records that the key is destroyed and results exist.
  func markSealed(_ wave: WaveID) async throws(StoreError)
}
