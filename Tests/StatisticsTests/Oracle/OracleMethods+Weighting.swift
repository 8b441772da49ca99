import Statistics

extension OracleMethods {
  static func weighting(_ input: OracleValue) -> OracleValue? {
    guard let y = input["y"]?.numbers, let strata = input["stratum"]?.texts,
      let second = input["margin2"]?.texts, let populations = input["pop_stratum"]?.object,
      let others = input["pop_margin2"]?.object, y.count == strata.count, y.count == second.count
    else { return nil }
    let (names, otherNames) = (populations.keys.sorted(), others.keys.sorted())
    func scores(_ isMember: (Int) -> Bool) -> Histogram {
      Histogram(observations: y.indices.filter(isMember).map { y[$0] }) ?? .empty
    }
    let post = try? PostStratifiedMean(
      names.map { name in
        PostStratifiedMean.Stratum(
          scores: scores { strata[$0] == name }, population: populations[name]?.integer ?? 0)
      })
    let places = names.indices.flatMap { i in otherNames.indices.map { (i, $0) } }
    let raked = RakedWeights(
      places.map { i, j in
        RakedWeights.Cell(
          categories: [i, j],
          scores: scores { strata[$0] == names[i] && second[$0] == otherNames[j] })
      },
      margins: [
        names.compactMap { populations[$0]?.number },
        otherNames.compactMap { others[$0]?.number },
      ])
    guard let post, let raked else { return nil }
    func index(_ person: Int) -> (stratum: Int, cell: Int)? {
      guard let i = names.firstIndex(of: strata[person]),
        let j = otherNames.firstIndex(of: second[person])
      else { return nil }
      return (i, i * otherNames.count + j)
    }
    return .object([
      "post": .object([
        "weights": .optionals(y.indices.map { index($0).map { post.weights[$0.stratum] } }),
        "mean": .number(post.mean), "neff": .number(post.effectiveCount),
        "se_survey": .optional(post.squaredError.map { $0.squareRoot() }),
        "deff_kish": .number(post.designEffect),
      ]),
      "rake": .object([
        "weights": .optionals(y.indices.map { index($0).map { raked.weights[$0.cell] } }),
        "mean": .number(raked.mean), "neff": .number(raked.effectiveCount),
      ]),
    ])
  }
}
