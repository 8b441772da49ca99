/// Which code answers which method of the oracle files.
enum OracleMethods {
  /// Turns a case's input into the product's answers, under the names that the file expects.
  typealias Answer = @Sendable (OracleValue) -> OracleValue?

  /// The methods that the product has.
  static let covered: [String: Answer] = [
    "block_score": blockScore,
    "two_sample": twoSample,
    "fpc": finitePopulation,
    "brunner_munzel_ref": brunnerMunzel,
    "favorable_gap": favorableGap,
    "bh": falseDiscovery,
    "moderated_variance": moderatedVariance,
    "agreement": agreement,
    "waves": waves,
    "eb": randomEffects,
    "eb_bayes": steadiedGaps,
    "reliability": reliability,
    "drivers": drivers,
    "response_surface": responseSurface,
    "careless": careless,
    "dif": itemFunctioning,
    "dif_purified": purifiedItems,
    "weighting": weighting,
  ]

  /// Not yet covered: the methods that the product does not have.
  static let uncoveredMethods: Set<String> = [
    "privacy"
  ]

  /// Not yet covered: single fields, by their path, of methods that the product has.
  static let uncoveredFields: [String: [String]] = [:]
}
