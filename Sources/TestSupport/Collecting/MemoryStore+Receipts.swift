public import Collecting
public import Foundation
public import SurveyModel

extension MemoryStore {
  /// What has become of the ballot with a receipt.
  public func ballotRecord(receiptHash: Data) async throws(StoreError) -> BallotRecord? {
    place(of: receiptHash).map {
      BallotRecord(wave: $0.wave, state: .inBox, isAtSite: isAtSite($0.wave))
    } ?? receipts[receiptHash]
  }

  /// Takes a ballot out of the box of an open wave.
  public func withdrawBallot(
    receiptHash: Data, at now: Date
  ) async throws(StoreError) -> WithdrawOutcome {
    guard let (id, number) = place(of: receiptHash) else {
      switch receipts[receiptHash]?.state {
      case .withdrawn: return .alreadyOut
      case .counted: throw .notOpen
      case .inBox, nil: throw .notFound("receipt")
      }
    }
    guard !isAtSite(id), try opened(id).wave.state(at: now) == .open else { throw .notOpen }
    waves[id]?.ballots[number] = nil
    receipts[receiptHash] = BallotRecord(wave: id, state: .withdrawn)
    return .withdrawn
  }

  /// How many ballots were taken out of the box of a wave.
  public func withdrawnCount(of wave: WaveID) async throws(StoreError) -> Int {
    receipts.values.count { $0.wave == wave && $0.state == .withdrawn }
  }

  private func isAtSite(_ wave: WaveID) -> Bool {
    packets.values.contains { $0.wave == wave && $0.record.side == .site }
  }

  private func place(of receiptHash: Data) -> (wave: WaveID, number: Int64)? {
    for (id, wave) in waves {
      if let (number, _) = wave.ballots.first(where: { $0.value.receiptHash == receiptHash }) {
        return (id, number)
      }
    }
    return nil
  }
}

extension MemoryStore: WishStore {
  /// What a person has said so far.
  public func wishes(
    of participant: Identifier<Participant>, in wave: WaveID
  ) async throws(StoreError) -> Wishes {
    try demandPerson(participant, in: wave)
    return Wishes(
      doubtsPlace: doubts[wave, default: []].contains(participant),
      refusesMail: stops.contains(
        MemoryStop(wave: wave, participant: participant, reason: .refusal)))
  }

  /// Notes that a person says that department or role is not right.
  public func doubtPlace(
    of participant: Identifier<Participant>, in wave: WaveID
  ) async throws(StoreError) {
    _ = try opened(wave, in: [.opened])
    try demandPerson(participant, in: wave)
    doubts[wave, default: []].insert(participant)
  }

  /// The people who say so, in the order of the frozen roster.
  public func placeDoubters(of wave: WaveID) async throws(StoreError) -> [Participant] {
    try (opened(wave).frozen?.participants ?? []).filter {
      doubts[wave, default: []].contains($0.id)
    }
  }

  private func demandPerson(
    _ participant: Identifier<Participant>, in wave: WaveID
  ) throws(StoreError) {
    let people = try opened(wave).frozen?.participants ?? []
    guard people.contains(where: { $0.id == participant }) else { throw .notFound("participant") }
  }
}
