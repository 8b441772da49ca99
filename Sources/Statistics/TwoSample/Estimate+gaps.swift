extension Estimate {
  /// The gap leader − frontline of one block, with Welch's standard error.
  ///
  /// Formula: m_L − m_F; se² = (1 − n_L/N_L) s_L²/n_L + (1 − n_F/N_F) s_F²/n_F.
  ///
  /// - Parameters:
  ///   - leader: The leaders' scores.
  ///   - frontline: The frontline's scores.
  ///   - leaderPopulation: The finite population correction of the leaders.
  ///   - frontlinePopulation: The finite population correction of the frontline.
  /// - Returns: `nil` when a role has fewer than two answers without being a census, and when both
  ///   roles are constant (see ``TwoSampleStatus``). With one constant role the degrees of freedom
  ///   are those of the other.
  /// - Source: Welch (1947); Satterthwaite (1946).
  /// - Checked against: R `t.test`, `survey::svycontrast`.
  public static func welch(
    leader: Histogram, frontline: Histogram,
    leaderPopulation: FinitePopulation = .infinite,
    frontlinePopulation: FinitePopulation = .infinite
  ) -> Estimate? {
    gap(
      leader: GroupMean(leader, population: leaderPopulation),
      frontline: GroupMean(frontline, population: frontlinePopulation))
  }

  /// The gap leader − frontline with variances that borrow from the other departments: the method
  /// for small groups.
  ///
  /// Formula: as ``welch(leader:frontline:leaderPopulation:frontlinePopulation:)`` with s̃² and
  /// d₀ + n − 1 of ``VariancePrior`` in each role.
  ///
  /// - Parameters:
  ///   - leader: The leaders' scores.
  ///   - frontline: The frontline's scores.
  ///   - leaderPrior: The prior of the leaders' variances for this block; `nil` leaves them alone.
  ///   - frontlinePrior: The prior of the frontline's variances; `nil` leaves them alone.
  ///   - leaderPopulation: The finite population correction of the leaders.
  ///   - frontlinePopulation: The finite population correction of the frontline.
  /// - Returns: `nil` when a role has fewer than two answers without being a census, or when there
  ///   is neither variance nor prior.
  /// - Source: Smyth (2004), Stat. Appl. Genet. Mol. Biol. 3(1), article 3.
  /// - Checked against: limma `squeezeVar`.
  public static func moderated(
    leader: Histogram, frontline: Histogram,
    leaderPrior: VariancePrior?, frontlinePrior: VariancePrior?,
    leaderPopulation: FinitePopulation = .infinite,
    frontlinePopulation: FinitePopulation = .infinite
  ) -> Estimate? {
    gap(
      leader: GroupMean(leader, population: leaderPopulation, prior: leaderPrior),
      frontline: GroupMean(frontline, population: frontlinePopulation, prior: frontlinePrior))
  }

  /// The gap between two means, leader − frontline.
  public static func gap(leader: GroupMean?, frontline: GroupMean?) -> Estimate? {
    guard let leader, let frontline else { return nil }
    return Estimate([(leader, 1), (frontline, -1)])
  }

  /// The change of a gap between two waves that other people answered: later gap − earlier gap.
  ///
  /// Formula: (m_L2 − m_F2) − (m_L1 − m_F1); the variances of all four means are added.
  ///
  /// - Parameters:
  ///   - earlier: Both roles' means in the earlier wave.
  ///   - later: Both roles' means in the later wave.
  /// - Returns: `nil` when a mean is missing or all four groups are constant.
  /// - Checked against: R, by the definition written out.
  public static func gapChange(
    from earlier: (leader: GroupMean?, frontline: GroupMean?),
    to later: (leader: GroupMean?, frontline: GroupMean?)
  ) -> Estimate? {
    guard let leader1 = earlier.leader, let frontline1 = earlier.frontline,
      let leader2 = later.leader, let frontline2 = later.frontline
    else { return nil }
    return Estimate([(leader2, 1), (frontline2, -1), (leader1, -1), (frontline1, 1)])
  }

  /// The gap of the organisation as if each department's leaders were as many as its frontline: the
  /// mean of the departments' gaps, weighted by frontline size.
  ///
  /// Formula: Σ N_d gap_d / Σ N_d; se² = Σ w_d² se_d².
  ///
  /// - Parameter departments: Both roles' means, and the size N of the frontline (of the roster, or
  ///   else of those who answered). A department without one of the means, or without frontline, is
  ///   left out.
  /// - Returns: `nil` when no department remains or all groups are constant.
  public static func matchedGap(
    _ departments: [(leader: GroupMean?, frontline: GroupMean?, frontlineSize: Int)]
  ) -> Estimate? {
    var parts: [(leader: GroupMean, frontline: GroupMean, size: Double)] = []
    for department in departments where department.frontlineSize > 0 {
      guard let leader = department.leader, let frontline = department.frontline else { continue }
      parts.append((leader, frontline, Double(department.frontlineSize)))
    }
    let total = parts.reduce(0) { $0 + $1.size }
    var terms: [(mean: GroupMean, weight: Double)] = []
    for part in parts {
      terms.append((part.leader, part.size / total))
      terms.append((part.frontline, -part.size / total))
    }
    return Estimate(terms)
  }
}
