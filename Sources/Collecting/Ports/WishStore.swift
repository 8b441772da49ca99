public import SurveyModel

/// Where it is kept what people say before they answer; it goes with their names.
public protocol WishStore: Sendable {
  /// What a person has said so far.
  ///
  /// - Throws: ``StoreError/notFound(_:)`` for a person who is not on the frozen roster.
  func wishes(
    of participant: Identifier<Participant>, in wave: WaveID
  ) async throws(StoreError) -> Wishes

  /// Notes that a person of an opened wave says that department or role is not right. It can be done
  /// twice, and changes neither.
  ///
  /// - Throws: ``StoreError/notFound(_:)`` for a person who is not on the frozen roster,
  ///   ``StoreError/wrongState(_:)`` when the wave is not open.
  func doubtPlace(
    of participant: Identifier<Participant>, in wave: WaveID
  ) async throws(StoreError)

  /// The people who say so, in the order of the frozen roster.
  func placeDoubters(of wave: WaveID) async throws(StoreError) -> [Participant]
}

/// What a person has said before answering.
public struct Wishes: Hashable, Sendable {
  /// Whether department or role is not right.
  public let doubtsPlace: Bool

  /// Whether the person wants no mail about the wave.
  public let refusesMail: Bool

  /// Makes wishes.
  public init(doubtsPlace: Bool, refusesMail: Bool) {
    self.doubtsPlace = doubtsPlace
    self.refusesMail = refusesMail
  }
}
