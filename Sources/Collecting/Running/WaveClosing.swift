public import Foundation
import SurveyModel

/// Closes a wave: opens the box, shuffles, stores what was said apart from who said it, empties the
/// box, scrubs the file, and destroys the key.
///
/// Killed at any moment, it is called again and goes on where it stood: the responses are stored
/// and the box emptied in one transaction, and every other step can be done twice.
public struct WaveClosing: Sendable {
  /// What a closing came to.
  public struct Summary: Hashable, Sendable {
    /// How many answer sheets were taken out of the box; `nil` when an earlier call, which was
    /// killed, had taken them out.
    public let responses: Int?

    /// By how many ballots the box differed from the people who are marked as having answered, and how
    /// many could not be opened.
    public let difference: Int

    /// How many comments were taken out of the box; `nil` when an earlier call had.
    public let comments: Int?
  }

  private let waves: any WaveStore
  private let ballots: any BallotStore
  private let keys: KeyFolder
  private let chunk: Int
  private let read: SurveySource.Reading

  /// Makes a closing over the stores and the folder of keys.
  ///
  /// - Parameters:
  ///   - waves: Where the wave is kept.
  ///   - ballots: Where its ballots lie.
  ///   - keys: The folder with the wave's private key.
  ///   - chunk: How many ballots are read at a time.
  public init(
    waves: any WaveStore, ballots: any BallotStore, keys: KeyFolder, chunk: Int = 2_000
  ) {
    self.init(
      waves: waves, ballots: ballots, keys: keys, chunk: chunk, read: SurveySource.read)
  }

  package init(
    waves: any WaveStore, ballots: any BallotStore, keys: KeyFolder, chunk: Int,
    read: @escaping SurveySource.Reading
  ) {
    self.waves = waves
    self.ballots = ballots
    self.keys = keys
    self.chunk = max(1, chunk)
    self.read = read
  }

  /// Stops the box from taking ballots, also before the wave's end; drafts are deleted.
  public func stop(_ id: WaveID) async throws(CollectingError) {
    let ballots = ballots
    try await asking { () async throws(StoreError) in try await ballots.beginClosing(id) }
  }

  /// Ends a wave although its time is not over; one that was never opened, or has ended, stays as it is.
  ///
  /// The day on which it really ended is the one that people read from then on.
  public func endEarly(_ wave: Wave, at now: Date) async throws(CollectingError) {
    guard wave.progress == .opened else { return }
    if wave.state(at: now) == .open {
      let waves = waves
      try await asking { () async throws(StoreError) in
        try await waves.extend(wave.id, to: now + 1, at: now)
      }
    }
    try await stop(wave.id)
  }

  /// Brings a wave whose time is over, or which was stopped, to its results.
  ///
  /// - Parameters:
  ///   - id: The wave.
  ///   - now: The time.
  ///   - acceptsDifference: Whether the box is emptied although it holds another number of ballots
  ///     than people are marked as having answered, or ballots that cannot be opened.
  ///   - generator: A cryptographically secure source of randomness, for the shuffles.
  /// - Returns: how much was taken out.
  /// - Throws: ``CollectingError/stillOpen(wave:until:)`` before the wave's end; when the private
  ///   key is missing, is another, or leaves a ballot unopened, and then nothing was taken out;
  ///   ``CollectingError/ballotsDiffer(ballots:answered:)``.
  public func seal(
    _ id: WaveID, at now: Date, acceptsDifference: Bool = false,
    using generator: inout some RandomNumberGenerator
  ) async throws(CollectingError) -> Summary {
    let waves = waves
    let wave = try await asking { () async throws(StoreError) in try await waves.wave(id) }
    switch wave.progress {
    case .planned:
      throw .store(.wrongState("the wave is \(wave.progress.rawValue)"))
    case .opened where now < wave.closes:
      throw .stillOpen(wave: id.name, until: wave.closes)
    case .opened, .closing:
      let summary = try await empty(
        wave, acceptsDifference: acceptsDifference, using: &generator)
      try await finish(id)
      return summary
    case .emptied:
      try await finish(id)
    case .sealed:
      try keys.destroyBoxKey(of: id)
    }
    return Summary(responses: nil, difference: 0, comments: nil)
  }

  private func empty(
    _ wave: Wave, acceptsDifference: Bool, using generator: inout some RandomNumberGenerator
  ) async throws(CollectingError) -> Summary {
    let key = try keys.boxKey(of: wave.id)
    guard key.publicKey == wave.boxKey else { throw .boxKeyDoesNotFit(wave: wave.name) }
    guard let survey = read(wave.surveySource) else {
      throw .surveyUnreadable(wave: wave.name)
    }
    try await stop(wave.id)
    let difference = try await difference(of: wave.id)
    if let difference, !acceptsDifference {
      throw .ballotsDiffer(ballots: difference.ballots, answered: difference.answered)
    }
    var opened = OpenedSheets(layout: SheetLayout(survey), isPanel: wave.isPanel)
    var unread = try await openAll(of: wave.id, with: key, into: &opened)
    unread += opened.dropStrangers(beyond: try await answered(of: wave.id))
    if unread > 0, !acceptsDifference {
      throw .ballotsUnreadable(count: unread, of: unread + opened.count)
    }
    opened.settleConsents(isComplete: unread == 0)
    opened.shuffle(using: &generator)
    let (ballots, responses, comments) = (ballots, opened.responses, opened.comments)
    try await asking { () async throws(StoreError) in
      try await ballots.empty(wave.id, responses: responses, comments: comments)
    }
    return Summary(
      responses: responses.count,
      difference: abs((difference?.ballots ?? 0) - (difference?.answered ?? 0)) + unread,
      comments: comments.count)
  }

  /// How many ballots were put into the box and how many people are marked as having answered; a
  /// ballot that was taken out again counts among both.
  ///
  /// - Returns: `nil` where both are the same.
  private func difference(
    of wave: WaveID
  ) async throws(CollectingError) -> (ballots: Int, answered: Int)? {
    let (waves, ballots) = (waves, ballots)
    let (inBox, answered) = try await asking { () async throws(StoreError) in
      let counts = try await waves.responseCounts(of: wave)
      let withdrawn = try await ballots.withdrawnCount(of: wave)
      return (
        try await ballots.ballotNumbers(of: wave).count + withdrawn,
        counts.reduce(0) { $0 + $1.answered }
      )
    }
    return inBox == answered ? nil : (inBox, answered)
  }

  /// How many of each tier of a department have answered.
  private func answered(of wave: WaveID) async throws(CollectingError) -> [OpenedSheets.Group: Int]
  {
    let waves = waves
    let counts = try await asking { () async throws(StoreError) in
      try await waves.responseCounts(of: wave)
    }
    return Dictionary(
      counts.map { (OpenedSheets.Group($0.department, $0.tier), $0.answered) },
      uniquingKeysWith: +)
  }

  /// Opens the box.
  ///
  /// - Returns: How many ballots could not be opened.
  private func openAll(
    of wave: WaveID, with key: BoxPrivateKey, into opened: inout OpenedSheets
  ) async throws(CollectingError) -> Int {
    let store = ballots
    let ratchets = try await asking { () async throws(StoreError) in
      try await store.ratchets(of: wave)
    }
    var opener = try BallotOpener(wave: wave, key: key, ratchets: ratchets)
    let numbers = try await asking { () async throws(StoreError) in
      try await store.ballotNumbers(of: wave)
    }
    for start in stride(from: 0, to: numbers.count, by: chunk) {
      let some = Array(numbers[start..<min(start + chunk, numbers.count)])
      let ballots = try await asking { () async throws(StoreError) in
        try await store.ballots(some, of: wave)
      }
      for ballot in ballots { opened.add(opener.open(ballot)) }
    }
    return numbers.count - opened.count
  }

  /// The steps after the box is empty; each can be done again.
  private func finish(_ id: WaveID) async throws(CollectingError) {
    let ballots = ballots
    try await asking { () async throws(StoreError) in try await ballots.scrub() }
    try keys.destroyBoxKey(of: id)
    try await asking { () async throws(StoreError) in try await ballots.markSealed(id) }
  }
}
