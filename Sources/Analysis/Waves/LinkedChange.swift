public import Statistics
public import SurveyModel
import Tallies

/// The change of one gap between two waves as the people tell it who were followed: raw numbers, for
/// disclosure control alone.
///
/// It is the organisation's raw gap, all leaders against all frontline.
public struct LinkedChange: Hashable, Sendable {
  /// One role's people.
  public struct Side: Hashable, Sendable {
    /// How many answered the earlier wave only.
    public let left: Int

    /// How many answered the later wave only.
    public let joined: Int

    /// How many answered both.
    public let both: Int

    /// How many with a score in the earlier wave were left out, because they moved.
    public let movedEarlier: Int

    /// How many with a score in the later wave were left out, because they moved.
    public let movedLater: Int

    /// The change of the mean, all who answered.
    public let change: Estimate?

    /// The sizes of the groups that could be told apart.
    public var groups: [Int] { [left, joined, both, movedEarlier, movedLater] }
  }

  /// The organisation's cell of the block and facet.
  public let key: CellKey

  /// The leaders.
  public let leader: Side

  /// The frontline.
  public let frontline: Side

  /// The gap in the earlier wave, all leaders against all frontline.
  public let before: Estimate

  /// The gap in the later wave.
  public let after: Estimate

  /// Later minus earlier, with the covariance of those who answered both.
  public let change: Estimate

  /// Later minus earlier of those alone who answered both.
  public let panel: Estimate?

  /// The same change, had nobody been followed.
  public let independent: Estimate?

  /// Whether a role answers with hardly an exception at an end of the scale in either wave.
  public let isNearlyUnanimous: Bool

  /// Whether an item was changed.
  public let isBroken: Bool

  /// The p-value adjusted for the number of blocks; `nil` where items changed.
  public internal(set) var q: Double?

  /// What the change says.
  public internal(set) var verdict = ChangeVerdict.noClearChange
}

extension WaveComparison {
  /// The changes as the people tell them who were followed.
  ///
  /// Formula: per role T new2 of ``WaveChange/overlapping``; the gap's change is the difference of the
  /// roles; the panel's that of the two mean changes of those who answered both.
  ///
  /// - Returns: Those that exist, a block and facet each; nothing where nobody was followed.
  public func linkedChanges() -> [LinkedChange] {
    guard let linked, let before = linked.waves.firstIndex(of: earlier.wave),
      let after = linked.waves.firstIndex(of: later.wave)
    else { return [] }
    return judged(
      pairs.compactMap { facets in
        guard let facet = linked.layout.index(of: facets.key) else { return nil }
        let leaders = linked.scores(.leader, facet: facet)
        let frontline = linked.scores(.frontline, facet: facet)
        let change = (
          leader: leaders.overlapping(from: before, to: after),
          frontline: frontline.overlapping(from: before, to: after)
        )
        let one = (leader: leaders.mean(in: before), frontline: frontline.mean(in: before))
        let two = (leader: leaders.mean(in: after), frontline: frontline.mean(in: after))
        guard let gapBefore = Estimate.gap(leader: one.leader, frontline: one.frontline),
          let gapAfter = Estimate.gap(leader: two.leader, frontline: two.frontline),
          let total = Estimate.gap(leader: change.leader, frontline: change.frontline)
        else { return nil }
        func side(_ role: Role, _ scores: LinkedScores, _ change: GroupMean?) -> LinkedChange.Side {
          let counts = scores.counts(before, after)
          return LinkedChange.Side(
            left: counts.one, joined: counts.other, both: counts.both,
            movedEarlier: linked.leftOut(role, facet: facet, wave: before),
            movedLater: linked.leftOut(role, facet: facet, wave: after),
            change: change.flatMap { Estimate([(mean: $0, weight: 1)]) })
        }
        return LinkedChange(
          key: CellKey(department: nil, rated: facets.key),
          leader: side(.leader, leaders, change.leader),
          frontline: side(.frontline, frontline, change.frontline), before: gapBefore,
          after: gapAfter, change: total,
          panel: Estimate.gap(
            leader: leaders.panel(from: before, to: after),
            frontline: frontline.panel(from: before, to: after)),
          independent: Estimate.gapChange(from: one, to: two),
          isNearlyUnanimous: [before, after].contains {
            linked.isNearlyUnanimous(facet: facet, wave: $0)
          }, isBroken: facets.isBroken)
      })
  }

  private func judged(_ family: [LinkedChange]) -> [LinkedChange] {
    let tested = family.map { $0.isBroken ? nil : $0.change }
    let adjusted = benjaminiHochberg(tested.map { $0?.p })
    let moves = GapMove.judged(
      zip(family, tested).map { row, change in
        change.flatMap { Estimate.middle(of: row.before, row.after, change: $0) }.map {
          (row.before, $0, row.after)
        }
      }, alpha: later.settings.alpha)
    return family.indices.map { index in
      var judged = family[index]
      judged.q = adjusted[index]
      if judged.isBroken { judged.verdict = .wordingChanged }
      if let q = judged.q, q < later.settings.alpha {
        judged.verdict = ChangeVerdict(moves[index], change: judged.change)
      }
      return judged
    }
  }
}

extension LinkedTallies {
  /// Whether the people of a role stand at an end of the scale in a wave.
  func isNearlyUnanimous(facet: Int, wave: Int) -> Bool {
    Role.allCases.contains { role in
      let scores = scores(role, facet: facet)
      return ScaleEnd(
        mean: scores.mean(in: wave)?.mean, n: scores.count(in: wave),
        range: layout.facets[facet].range) != nil
    }
  }
}
