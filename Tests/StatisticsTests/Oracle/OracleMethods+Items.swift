import Statistics

extension OracleMethods {
  private static func patterns(_ input: OracleValue) -> AnswerPatterns? {
    guard let roles = input["role"]?.texts, let rows = input["items"]?.rows,
      roles.count == rows.count
    else { return nil }
    return AnswerPatterns(
      zip(roles, rows).map { role, row in
        AnswerPatterns.Pattern(
          answers: row.compactMap { $0.map { Int($0) } }, leaders: role == "leader" ? 1 : 0,
          frontline: role == "frontline" ? 1 : 0)
      })
  }

  static func itemFunctioning(_ input: OracleValue) -> OracleValue? {
    guard let patterns = patterns(input) else { return nil }
    let items = (0..<patterns.itemCount).map { item -> OracleValue in
      let table = patterns.table(item: item, anchors: Set(0..<patterns.itemCount))
      guard let fit = ItemRegressions(table) else { return .null }
      return .object([
        "mantel_chi2": .optional(table.mantel?.chiSquared),
        "mantel_p": .optional(table.mantel?.p),
        "mantel_signed": .optional(table.mantel?.excess),
        "std_mean_diff_leader_minus_frontline": .optional(table.standardizedMeanDifference),
        "loglik": .numbers(fit.logLikelihoods), "lr_uniform": .number(fit.uniform),
        "lr_nonuniform": .number(fit.nonuniform), "lr_total": .number(fit.total),
        "lr_total_p": .number(fit.totalP), "mcfadden": .numbers(fit.mcFadden),
        "mcfadden_change_total": .number(fit.mcFaddenChange),
        "beta_role": .number(fit.roleEffect),
      ])
    }
    return .object(["items": .list(items)])
  }

  static func purifiedItems(_ input: OracleValue) -> OracleValue? {
    guard let patterns = patterns(input), let alpha = input["alpha"]?.number,
      let change = input["minimum_change"]?.number
    else { return nil }
    let rule = DifferentialItems.Rule(
      alpha: alpha, smallestChange: change, adjusts: input["adjust"]?.text != "none")
    let items = DifferentialItems(patterns, rule: rule)
    // The files count items from 1.
    func places(_ items: [Int]) -> OracleValue { .list(items.map { .integer($0 + 1) }) }
    return .object([
      "iterations": .list(
        items.rounds.map { round in
          .object([
            "anchor": places(round.anchors),
            "mantel_chi2": .optionals(round.mantel.map { $0?.chiSquared }),
            "mantel_p": .optionals(round.mantel.map { $0?.p }),
            "mcfadden_change": .optionals(round.changes), "flagged": places(round.flagged),
          ])
        }),
      "planted": places(items.flagged),
    ])
  }
}
