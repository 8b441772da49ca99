import Statistics

extension OracleMethods {
  static func blockScore(_ input: OracleValue) -> OracleValue? {
    guard let rows = input["items"]?.rows, let width = rows.first?.count,
      let reverse = input["reverse"]?.list?.compactMap(\.bool),
      let scale = input["scale"]?.numbers, scale.count == 2,
      let block = BlockScore(itemCount: width, minimum: Int(scale[0]), maximum: Int(scale[1]))
    else { return nil }
    let answers = rows.map { row in row.map { $0.map { Int($0) } } }
    var counts = ScoreCounts(block: block)
    for row in answers {
      let given = zip(row, reverse).compactMap { answer, isReversed in
        answer.map { isReversed ? block.reversed($0) : $0 }
      }
      counts.add(answered: given.count, sum: given.reduce(0, +))
    }
    let histogram = counts.histogram
    let missing = answers.joined().reduce(0) { $1 == nil ? $0 + 1 : $0 }
    return .object([
      "scores": .optionals(answers.map { block.score(answers: $0, reverse: reverse) }),
      "n_scored": .integer(histogram.n), "mean": .optional(histogram.mean),
      "sd": .optional(histogram.standardDeviation),
      "pct_favorable_respondent": .optional(
        input["favorable_threshold"]?.number.flatMap { histogram.share(atOrAbove: $0) }),
      "n_missing_answers": .integer(missing),
    ])
  }

  static func falseDiscovery(_ input: OracleValue) -> OracleValue? {
    guard let p = input["p"]?.optionalNumbers else { return nil }
    return .object([
      "bh": .optionals(benjaminiHochberg(p)), "by": .optionals(benjaminiYekutieli(p)),
      "holm": .optionals(holm(p)),
    ])
  }

  static func moderatedVariance(_ input: OracleValue) -> OracleValue? {
    guard let variances = input["variance"]?.numbers, let df = input["df"]?.numbers
    else { return nil }
    func values(_ zeros: VariancePrior.ZeroVariances) -> [String: OracleValue]? {
      guard
        let prior = VariancePrior(variances: variances, degreesOfFreedom: df, zeros: zeros)
      else { return nil }
      let posterior = zip(variances, df).map {
        prior.posterior(variance: $0, degreesOfFreedom: $1)
      }
      return [
        "df_prior": .number(prior.degreesOfFreedom), "var_prior": .number(prior.variance),
        "var_post": .numbers(posterior.map(\.variance)),
        "df_post": .numbers(posterior.map(\.degreesOfFreedom)),
      ]
    }
    guard var result = values(.kept), let recommended = values(.leftOut) else { return nil }
    result["prior_from_positive_variances"] = .object(recommended)
    return .object(result)
  }

  static func agreement(_ input: OracleValue) -> OracleValue? {
    guard let groups = input["group"]?.texts, let rows = input["items"]?.rows,
      let scale = input["scale"]?.numbers, scale.count == 2, rows.count == groups.count
    else { return nil }
    let points = Int(scale[1] - scale[0]) + 1
    let names = Set(groups).sorted()
    let columns = (rows.first ?? []).indices
    let members = names.map { name in zip(groups, rows).filter { $0.0 == name }.map(\.1) }
    let groupsOfItems = members.map { rows in
      columns.compactMap { column in Histogram(observations: rows.compactMap { $0[column] }) }
    }
    let agreements = groupsOfItems.map { WithinGroupAgreement(items: $0, points: points) }
    let nulls: [String: NullDistribution] = [
      "uniform": .uniform, "slight_skew": .slightSkew, "moderate_skew": .moderateSkew,
      "heavy_skew": .heavySkew, "triangular": .triangular, "normal": .normal,
      "max_dissensus": .maximumDissensus,
    ]
    // Analysed are the means of each person's items, as in the reference.
    let scores = members.compactMap { rows in
      Histogram(
        observations: rows.map { row in
          let given = row.compactMap { $0 }
          return given.reduce(0, +) / Double(given.count)
        })
    }
    guard let icc = IntraclassCorrelation(scores) else { return nil }
    return .object([
      "anova": .object([
        "MSB": .number(icc.meanSquareBetween), "MSW": .number(icc.meanSquareWithin),
        "F": .number(icc.f), "df1": .integer(icc.degreesBetween),
        "df2": .integer(icc.degreesWithin), "p": .number(icc.p),
      ]),
      "ICC1_meansize": .number(icc.icc1(size: icc.meanSize)), "ICC1_k0": .number(icc.icc1),
      "k0": .number(icc.effectiveSize), "ICC2": .number(icc.icc2),
      "ICC1_k0_ci95": list(icc.interval(level: 0.95)),
      "ICC1_REML": .number(icc.restrictedLikelihood),
      "groups": .list(names.map { .text($0) }),
      "rwg_item1_uniform": .optionals(
        groupsOfItems.map { rwg($0[0], points: points, null: .uniform) }),
      "rwgj": .object(
        nulls.mapValues { null in .optionals(agreements.map { $0?.rwgJ(null) }) }),
      "rwgj_lindell_uniform": .optionals(agreements.map { $0?.lindell(.uniform) }),
      "ad_m": .optionals(agreements.map { $0?.averageDeviation(around: .mean) }),
      "ad_md": .optionals(agreements.map { $0?.averageDeviation(around: .median) }),
    ])
  }
}
