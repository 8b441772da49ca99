import Statistics

extension OracleMethods {
  private static func departments(_ input: OracleValue) -> DepartmentGaps? {
    guard let gaps = input["y"]?.numbers, let variances = input["v"]?.numbers else { return nil }
    return DepartmentGaps(gaps: gaps, variances: variances)
  }

  static func randomEffects(_ input: OracleValue) -> OracleValue? {
    guard let data = departments(input) else { return nil }
    let fit = RandomEffects(data)
    return .object([
      "tau2": .object([
        "REML": .number(fit.tauSquared),
        "DL": .number(RandomEffects(data, method: .derSimonianLaird).tauSquared),
        "PM": .number(RandomEffects(data, method: .pauleMandel).tauSquared),
      ]),
      "mu": .number(fit.mean), "se_mu": .number(fit.standardError),
      "Q": .number(fit.heterogeneity), "Q_p": .number(fit.heterogeneityP),
      "blup": .numbers(fit.shrunken), "blup_se": .numbers(fit.shrunkenErrors),
      "shrinkage": .numbers(fit.shrinkage), "knha_se": .number(fit.knappHartungError),
      "prediction_interval95": list(fit.predictionInterval(level: 0.95)),
    ])
  }

  static func steadiedGaps(_ input: OracleValue) -> OracleValue? {
    guard let data = departments(input), let fit = SteadiedGaps(data) else { return nil }
    let values: [String: OracleValue] = [
      "mu_mean": .number(fit.mean), "tau_mean": .number(fit.tauMean),
      "tau_median": .number(fit.tauMedian), "theta_mean": .numbers(fit.gaps),
      "theta_sd": .numbers(fit.deviations), "mu_sd": .number(fit.meanDeviation),
    ]
    var result = values
    result["bayesmeta"] = .object(values)
    return .object(result)
  }
}
