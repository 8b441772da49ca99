import Exchange

extension Failure {
  /// The words for a file of another program that cannot be taken.
  init(_ faults: ExchangeFaults) {
    let most = 20
    let lines = faults.faults.prefix(most).map(\.description)
    let more = faults.faults.count - lines.count
    self.init(
      faults.faults.contains { $0.code == .notASurvey } ? .inside : .badInput,
      (lines + (more > 0 ? ["… and \(more) more"] : [])).joined(separator: "\n"),
      hint: faults.faults.first.flatMap(Self.hint))
  }

  private static func hint(_ fault: ExchangeFault) -> String? {
    switch fault.code {
    case .mapping, .missingColumn, .doubleColumn:
      "How mapping files are written stands in docs/exchange.md."
    case .nothingToCompare:
      "Ask at least one question with a scale, such as strongly disagree to strongly agree."
    case .notASurvey: "This should not happen; please tell us, with the file if you may."
    default: nil
    }
  }
}
