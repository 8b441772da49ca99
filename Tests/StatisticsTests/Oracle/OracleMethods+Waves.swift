import Statistics

extension OracleMethods {
  static func waves(_ input: OracleValue) -> OracleValue? {
    guard let roles = input["role"]?.texts,
      let scores = ["wave1", "wave2", "wave3"].map({ input[$0]?.optionalNumbers ?? [] })
        as [[Double?]]?, scores.allSatisfy({ $0.count == roles.count })
    else { return nil }
    func mean(_ wave: Int, _ role: String) -> GroupMean? {
      let own = zip(roles, scores[wave]).compactMap { $0 == role ? $1 : nil }
      return Histogram(observations: own).flatMap { GroupMean($0) }
    }
    let means = (0..<3).map { (leader: mean($0, "leader"), frontline: mean($0, "frontline")) }
    let gaps = means.map { Estimate.gap(leader: $0.leader, frontline: $0.frontline) }
    let variances = gaps.map { gap in gap.map { $0.standardError * $0.standardError } }
    var result: [String: OracleValue] = [
      "gaps": .optionals(gaps.map { $0?.value }), "gap_var": .optionals(variances),
    ]
    result["independent"] = Estimate.gapChange(from: means[0], to: means[1]).map(estimate)
    if let trend = Trend(
      times: [0, 1, 2], values: gaps.compactMap { $0?.value },
      variances: variances.compactMap { $0 })
    {
      result["trend_fixed"] = .object([
        "slope": .number(trend.slope), "se": .number(trend.standardError),
        "QE": .number(trend.lackOfFit), "QEp": .optional(trend.lackOfFitP),
      ])
    }
    result.merge(linked(roles, scores)) { $1 }
    if let panel = PanelTrend(panelGroups(roles, scores)) {
      result["trend_lmer"] = .object([
        "fixef": .numbers(panel.coefficients), "se_interaction": .number(panel.standardErrors[3]),
      ])
    }
    return .object(result)
  }

  /// The fields that need to know who answered both waves.
  private static func linked(_ roles: [String], _ scores: [[Double?]]) -> [String: OracleValue] {
    guard let leader = change("leader", roles, scores),
      let frontline = change("frontline", roles, scores)
    else { return [:] }
    var result: [String: OracleValue] = [:]
    result["partial_overlap_leader"] = overlap(leader)
    result["partial_overlap_frontline"] = overlap(frontline)
    result["partial_overlap_gap_change"] = Estimate.gap(
      leader: leader.overlapping, frontline: frontline.overlapping
    ).map(estimate)
    result["panel_did"] = Estimate.gap(leader: leader.panel, frontline: frontline.panel)
      .map(estimate)
    if let panel = frontline.panel, let paired = Estimate([(panel, 1)]) {
      result["frontline_paired"] = .object([
        "mean_change": .number(paired.value), "t": .optional(paired.t),
        "df": .number(paired.degreesOfFreedom), "p": .number(paired.p),
        "ci95": list(paired.interval(level: 0.95)),
      ])
    }
    return result
  }

  private static func change(
    _ role: String, _ roles: [String], _ scores: [[Double?]]
  ) -> WaveChange? {
    var (one, two): ([Double], [Double]) = ([], [])
    var pairs: [JointHistogram.Pair] = []
    for i in roles.indices where roles[i] == role {
      switch (scores[0][i], scores[1][i]) {
      case (let x?, let y?): pairs.append(JointHistogram.Pair(earlier: x, later: y))
      case (let x?, nil): one.append(x)
      case (nil, let y?): two.append(y)
      case (nil, nil): break
      }
    }
    guard let earlier = Histogram(observations: one), let later = Histogram(observations: two),
      let both = JointHistogram(pairs)
    else { return nil }
    return WaveChange(earlierOnly: earlier, laterOnly: later, both: both)
  }

  /// People of one role who answered the same of the three waves, as sums.
  private static func panelGroups(
    _ roles: [String], _ scores: [[Double?]]
  ) -> [PanelTrend.Group] {
    var groups: [PanelTrend.Group] = []
    for role in ["leader", "frontline"] {
      for set in 1..<8 {
        let waves = (0..<3).filter { set & (1 << $0) != 0 }
        let people = roles.indices.filter { person in
          roles[person] == role
            && (0..<3).allSatisfy { (scores[$0][person] != nil) == waves.contains($0) }
        }
        let answers = people.map { person in waves.compactMap { scores[$0][person] } }
        let sums = waves.indices.map { wave in answers.reduce(0) { $0 + $1[wave] } }
        let products = waves.indices.map { i in
          waves.indices.map { j in answers.reduce(0) { $0 + $1[i] * $1[j] } }
        }
        let group = PanelTrend.Group(
          isLeader: role == "leader", times: waves.map { Double($0) }, n: people.count,
          sums: sums, products: products)
        if let group { groups.append(group) }
      }
    }
    return groups
  }

  private static func overlap(_ change: WaveChange) -> OracleValue? {
    guard let mean = change.overlapping, let estimate = Estimate([(mean, 1)]) else { return nil }
    return .object([
      "change": .number(estimate.value), "r": .optional(change.both.correlation),
      "n_paired": .integer(change.both.n), "n_wave2": .integer(change.later.n),
      "n_wave1": .integer(change.earlier.n), "se": .number(estimate.standardError),
      "df": .number(estimate.degreesOfFreedom), "t": .optional(estimate.t),
      "p": .number(estimate.p),
    ])
  }
}
