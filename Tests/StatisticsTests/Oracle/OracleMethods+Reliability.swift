import Statistics

extension OracleMethods {
  static func reliability(_ input: OracleValue) -> OracleValue? {
    guard let rows = input["items"]?.rows, let width = rows.first?.count,
      var moments = ItemMoments(itemCount: width)
    else { return nil }
    for row in rows {
      let answers = row.compactMap { $0.map { Int($0) } }
      if answers.count == width { moments.add(answers) }
    }
    guard let alpha = CronbachAlpha(moments) else { return nil }
    var result: [String: OracleValue] = [
      "alpha": .number(alpha.estimate), "std_alpha": .optional(alpha.standardized),
      "alpha_ci95_feldt": list(alpha.interval(level: 0.95)),
      "alpha_if_dropped": .optionals(alpha.withoutItem),
      "item_rest_r": .optionals(alpha.itemRest),
    ]
    if let omega = McDonaldOmega(moments) {
      result["omega_total_1factor_ML"] = .number(omega.estimate)
      result["loadings"] = .numbers(omega.loadings)
    }
    return .object(result)
  }
}
