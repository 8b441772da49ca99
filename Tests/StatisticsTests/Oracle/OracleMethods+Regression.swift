import Statistics

extension OracleMethods {
  static func drivers(_ input: OracleValue) -> OracleValue? {
    guard let rows = input["x"]?.list?.compactMap(\.numbers), let y = input["y"]?.numbers,
      let drivers = Drivers(rows: rows, outcome: y)
    else { return nil }
    return .object([
      "r2": .number(drivers.rSquared), "relative_weights": .numbers(drivers.relativeWeights),
      "shapley_lmg": drivers.meanGains.map { .numbers($0) } ?? .null,
    ])
  }

  static func responseSurface(_ input: OracleValue) -> OracleValue? {
    guard let x = input["x_leader"]?.numbers, let y = input["y_frontline"]?.numbers,
      let z = input["z"]?.numbers, let center = input["center"]?.number,
      let fit = ResponseSurface(leader: x, frontline: y, outcome: z, center: center)
    else { return nil }
    return .object([
      "b": .numbers(fit.coefficients), "se": .numbers(fit.standardErrors),
      "r2": .number(fit.rSquared), "a": .numbers(fit.surface),
      "a_se": .numbers(fit.surfaceErrors), "df": .integer(fit.degreesOfFreedom),
    ])
  }

  static func careless(_ input: OracleValue) -> OracleValue? {
    guard let rows = input["items"]?.rows, let width = rows.first?.count,
      var moments = ItemMoments(itemCount: width)
    else { return nil }
    let sheets = rows.map { row in row.compactMap { $0.map { Int($0) } } }
    for sheet in sheets { moments.add(sheet) }
    var result: [String: OracleValue] = [
      "longstring": .list(sheets.map { .integer(longestRun($0)) }),
      "irv": .optionals(sheets.map { answerVariability($0) }),
    ]
    if let distance = MahalanobisDistance(moments) {
      result["mahalanobis_d2"] = .optionals(sheets.map { distance.squared($0) })
    }
    return .object(result)
  }
}
