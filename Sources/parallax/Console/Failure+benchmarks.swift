import Collecting

extension Failure {
  /// The words for all faults of a file of benchmarks.
  init(_ faults: BenchmarkFaults, file: String) {
    let lines = faults.faults.map { fault in
      let column = fault.column.map { ":\($0)" } ?? ""
      return "\(file):\(fault.line)\(column): \(fault.code): \(fault.words)"
    }
    self.init(
      .badInput,
      FaultList.text(
        lines, one: "the benchmarks have a fault", many: "the benchmarks have", then: "made"),
      hint:
        "Columns: name, block, measure (leader, frontline or gap), value and n; optionally facet, "
        + "source and date. See docs/reports.md.")
  }
}

extension BenchmarkFault {
  /// What is wrong, and what would be right.
  var words: String {
    switch reason {
    case .form(let fault):
      fault.words(needs: "name, block, measure, value and n, and a row a result")
    case .missingValue("n"): "“n” is empty; a result without its number of people is not taken"
    case .missingValue(let column): "“\(column)” is empty"
    case .unknownBlock(let id, let suggestion):
      "the survey has no block \(id)" + Nearby.maybe(suggestion)
    case .unknownFacet(let known):
      "the block has no such facet; write \(known.joined(separator: " or "))"
    case .unknownMeasure: "write leader, frontline or gap"
    case .notANumber(let hasComma):
      "not a number" + (hasComma ? "; write a decimal point, as in 3.5" : "")
    case .outOfScale(let low, let high): "outside the block’s scale; write \(low) to \(high)"
    case .notACount: "no whole number of people"
    case .fewPeople(let fewest):
      "fewer than \(fewest) people could be recognised, wherever they work; leave the row out"
    case .notADate: "no date; write 2025, 2025-06 or 2025-06-30"
    case .longText(let most): "longer than \(most) characters"
    case .unseen: "has characters that cannot be seen; type it anew"
    case .duplicate(let line): "the same result stands on line \(line) already"
    case .manyNames(let most):
      "more than \(most) organisations; a chart cannot tell more apart. Keep the nearest, or an average"
    }
  }
}
