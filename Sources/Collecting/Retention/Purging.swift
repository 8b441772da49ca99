public import Foundation
public import SurveyModel

/// Deletes what waves need not hold any longer.
///
/// It can be run every day: what is gone is passed over, and a run that was killed, or that could not
/// rewrite the file because somebody was reading, is made up for by the next.
public struct Purging: Sendable {
  /// One kind of thing that a wave holds.
  public struct Step: Hashable, Sendable {
    /// The wave.
    public let wave: WaveID

    /// What it holds.
    public let holding: Holding

    /// How many of it.
    public let count: Int

    /// When they have to go; `nil` where no date is set.
    public let due: Date?

    /// Whether they have to go now.
    public let isDue: Bool
  }

  private let waves: any WaveStore
  private let retention: any RetentionStore
  private let scrub: @Sendable () async throws(StoreError) -> Void

  /// Makes a purging over the stores.
  ///
  /// - Parameters:
  ///   - waves: Where the waves are kept.
  ///   - retention: What can delete.
  ///   - ballots: Whose file is rewritten afterwards.
  public init(
    waves: any WaveStore, retention: any RetentionStore, ballots: any BallotStore
  ) {
    self.waves = waves
    self.retention = retention
    scrub = { () async throws(StoreError) in try await ballots.scrub() }
  }

  /// What the waves that are over still hold, and when it goes; nothing changes.
  ///
  /// - Parameters:
  ///   - organisation: Whose waves.
  ///   - name: Only the wave of this name, when there is one.
  ///   - now: The time.
  ///   - early: Whether names and links go although their date has not come or none is set.
  /// - Returns: one step a wave and kind of thing, without those of which nothing is held.
  /// - Throws: the store's error.
  public func plan(
    for organisation: Identifier<Organisation>, wave name: String? = nil, at now: Date,
    early: Bool = false
  ) async throws(CollectingError) -> [Step] {
    let (waves, retention) = (waves, retention)
    return try await asking { () async throws(StoreError) in
      var steps: [Step] = []
      for wave in try await waves.waves(of: organisation)
      where (name == nil || wave.name == name) && wave.isOver(at: now) {
        let held = try await retention.holdings(of: wave.id)
        for (holding, count) in held.sorted(by: { $0.key < $1.key }) where count > 0 {
          let due = holding.dueDate(in: wave)
          // A wave that was ended early is over before the second to which its end is kept.
          let isEarly = holding <= .mailAddresses || (early && holding <= .links)
          steps.append(
            Step(
              wave: wave.id, holding: holding, count: count, due: due,
              isDue: isEarly || due.map { $0 <= now } ?? false))
        }
      }
      return steps
    }
  }

  /// Deletes what is due, writes a line for each act, and rewrites the file.
  ///
  /// - Returns: what was deleted.
  /// - Throws: the store's `unavailable` when the file could not be rewritten because somebody read it;
  ///   what was due is deleted then, and the next run rewrites the file.
  public func run(_ plan: [Step], at now: Date) async throws(CollectingError) -> [Step] {
    let (retention, scrub) = (retention, scrub)
    return try await asking { () async throws(StoreError) in
      var done: [Step] = []
      for step in plan where step.isDue {
        let gone = try await retention.purge(step.holding, of: step.wave, on: Act.day(of: now))
        for (holding, count) in gone.sorted(by: { $0.key < $1.key }) {
          done.append(
            Step(wave: step.wave, holding: holding, count: count, due: step.due, isDue: true))
        }
      }
      if try await retention.isScrubDue() { try await scrub() }
      return done
    }
  }
}

extension Wave {
  /// Whether the time of the wave is over, be its box emptied or not.
  public func isOver(at now: Date) -> Bool {
    switch state(at: now) {
    case .closed, .sealed: true
    case .draft, .open: false
    }
  }
}
