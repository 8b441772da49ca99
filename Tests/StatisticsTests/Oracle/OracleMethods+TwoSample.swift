import Statistics

extension OracleMethods {
  static func histogram(_ value: OracleValue?) -> Histogram? {
    guard let values = value?["values"]?.numbers, let counts = value?["counts"]?.numbers
    else { return nil }
    return Histogram(values: values, counts: counts.map { Int($0) })
  }

  static func list(_ interval: Interval?) -> OracleValue {
    interval.map { .numbers([$0.low, $0.high]) } ?? .null
  }

  static func twoSample(_ input: OracleValue) -> OracleValue? {
    guard let leader = histogram(input["leader"]), let frontline = histogram(input["frontline"]),
      let leaderMean = leader.mean, let frontlineMean = frontline.mean
    else { return nil }
    var result: [String: OracleValue] = [
      "n_leader": .integer(leader.n), "n_frontline": .integer(frontline.n),
      "mean_leader": .number(leaderMean), "mean_frontline": .number(frontlineMean),
      "sd_leader": .optional(leader.standardDeviation),
      "sd_frontline": .optional(frontline.standardDeviation),
      "gap": .number(leaderMean - frontlineMean),
      "prob_superiority": .optional(
        Superiority(leader: leader, frontline: frontline)?.estimate),
      "status": .text(TwoSampleStatus(leader: leader, frontline: frontline).rawValue),
    ]
    if let welch = Estimate.welch(leader: leader, frontline: frontline) {
      result["welch"] = estimate(welch)
      if let bound = input["equivalence_bound"]?.number,
        let test = Equivalence(welch, bound: bound)
      {
        result["tost"] = .object([
          "bound": .number(test.bound), "p_lower": .number(test.lowerP),
          "p_upper": .number(test.upperP), "p": .number(test.p),
          "decision": .text(
            GapDecision(welch, equivalence: test, chance: welch.p).rawValue),
        ])
      }
    }
    result["hedges_g"] = hedges(HedgesG(leader: leader, frontline: frontline))
    result["hedges_g_av"] = hedges(
      HedgesG(leader: leader, frontline: frontline, standardizer: .average))
    if let delta = glassDelta(leader: leader, frontline: frontline) {
      result["glass_delta_frontline_sd"] = .object(["delta": .number(delta)])
    }
    result["brunner_munzel"] = brunnerMunzelValues(leader: leader, frontline: frontline)
    if let permutation = BrunnerMunzelPermutation(leader: leader, frontline: frontline) {
      result["brunner_munzel_permutation"] = .object([
        "p": .number(permutation.p), "n_permutations": .integer(permutation.permutations),
      ])
    }
    if let delta = CliffsDelta(leader: leader, frontline: frontline) {
      result["cliff"] = .object([
        "delta": .number(delta.estimate), "se_consistent": .optional(delta.standardError),
        "ci95_feng_cliff": list(delta.interval(level: 0.95)),
        "ci95_separated": list(delta.interval(level: 0.95)),
      ])
    }
    if TwoSampleStatus(leader: leader, frontline: frontline) == .ok {
      result.merge(bootstrap(leader: leader, frontline: frontline)) { $1 }
    }
    return .object(result)
  }

  private static func bootstrap(
    leader: Histogram, frontline: Histogram
  ) -> [String: OracleValue] {
    var result: [String: OracleValue] = [
      "abc95": list(abcInterval(leader: leader, frontline: frontline, level: 0.95))
    ]
    guard let exact = ExactBootstrap(leader: leader, frontline: frontline) else { return result }
    func steps(_ interval: Interval) -> OracleValue {
      .list([interval.low, interval.high].map { .number($0, slack: exact.supportStep) })
    }
    result["exact_bootstrap"] = .object([
      "boot_se": .number(exact.standardError), "z0": .number(exact.biasCorrection),
      "a": .number(exact.acceleration), "percentile95": steps(exact.percentile(level: 0.95)),
      "bca95": steps(exact.biasCorrected(level: 0.95)),
    ])
    result["boot_mc_check"] = .object([
      "percentile95": steps(exact.percentile(level: 0.95)), "se": .number(exact.standardError),
    ])
    return result
  }

  static func estimate(_ estimate: Estimate) -> OracleValue {
    .object([
      "change": .number(estimate.value), "gap": .number(estimate.value),
      "se": .number(estimate.standardError), "df": .number(estimate.degreesOfFreedom),
      "t": .optional(estimate.t), "p": .number(estimate.p),
      "ci95": list(estimate.interval(level: 0.95)), "ci90": list(estimate.interval(level: 0.9)),
    ])
  }

  private static func hedges(_ g: HedgesG?) -> OracleValue? {
    guard let g else { return nil }
    let interval = list(g.interval(level: 0.95))
    return .object([
      "d": .number(g.uncorrected), "J": .number(g.correction), "g": .number(g.estimate),
      "df": .number(g.degreesOfFreedom), "ncp_ci95": list(g.noncentrality(level: 0.95)),
      "ci95": interval, "effectsize_ci95_approx": interval,
    ])
  }

  private static func brunnerMunzelValues(
    leader: Histogram, frontline: Histogram
  ) -> OracleValue? {
    guard let superiority = Superiority(leader: leader, frontline: frontline),
      let test = superiority.test
    else { return nil }
    return .object([
      "statistic": .number(test.t), "df": .number(test.degreesOfFreedom), "p": .number(test.p),
      "prob_superiority": .number(superiority.estimate), "se": .number(test.standardError),
      "ci95_t": list(test.interval(level: 0.95)),
      "ci95_logit": list(superiority.interval(level: 0.95)),
    ])
  }

  static func brunnerMunzel(_ input: OracleValue) -> OracleValue? {
    guard let leaders = input["leader"]?.numbers, let others = input["frontline"]?.numbers,
      let leader = Histogram(observations: leaders), let frontline = Histogram(observations: others)
    else { return nil }
    return brunnerMunzelValues(leader: leader, frontline: frontline)
  }

  static func finitePopulation(_ input: OracleValue) -> OracleValue? {
    guard let leader = histogram(input["leader"]), let frontline = histogram(input["frontline"]),
      let leaders = input["N_leader"]?.integer, let others = input["N_frontline"]?.integer,
      let first = try? FinitePopulation(answers: leader.n, roster: leaders),
      let second = try? FinitePopulation(answers: frontline.n, roster: others),
      let gap = Estimate.welch(
        leader: leader, frontline: frontline, leaderPopulation: first,
        frontlinePopulation: second)
    else { return nil }
    return estimate(gap)
  }

  static func favorableGap(_ input: OracleValue) -> OracleValue? {
    guard let x1 = input["x_leader"]?.integer, let n1 = input["n_leader"]?.integer,
      let x2 = input["x_frontline"]?.integer, let n2 = input["n_frontline"]?.integer,
      let leader = FavorableGap.Share(favorable: x1, of: n1),
      let frontline = FavorableGap.Share(favorable: x2, of: n2)
    else { return nil }
    let gap = FavorableGap(leader: leader, frontline: frontline)
    return .object([
      "diff": .number(gap.estimate), "wilson_leader": list(leader.wilson(level: 0.95)),
      "wilson_frontline": list(frontline.wilson(level: 0.95)),
      "newcombe95": list(gap.interval(level: 0.95)),
      "agresti_caffo95": list(gap.agrestiCaffo(level: 0.95)),
      "fisher_p": .number(gap.fisherP), "z_pooled": .optional(gap.pooledZ),
      "p_pooled": .optional(gap.pooledP),
    ])
  }
}
