import Collecting

extension Failure {
  /// The words for all faults of a file of benchmarks.
  init(_ faults: BenchmarkFaults, file: String) {
    let lines = faults.faults.prefix(20).map { fault in
      let column = fault.column.map { ":\($0)" } ?? ""
      return "\(file):\(fault.line)\(column): \(fault.code): \(fault.words)"
    }
    let more = faults.faults.count - lines.count
    self.init(
      .badInput,
      (faults.faults.count == 1
        ? "the benchmarks have a fault; nothing was made\n"
        : "the benchmarks have \(faults.faults.count) faults; nothing was made\n")
        + lines.joined(separator: "\n") + (more > 0 ? "\n… and \(more) more" : ""),
      hint:
        "Columns: name, block, measure (leader, frontline or gap), value and n; optionally facet, "
        + "source and date. See docs/reports.md.")
  }
}

extension BenchmarkFault {
  /// What is wrong, and what would be right.
  var words: String {
    switch reason {
    case .notText: "the file is no text; save it as CSV in UTF-8"
    case .empty: "there is no result; the file needs a header and a row a result"
    case .missingColumn(let column, let suggestion):
      "there is no column “\(column)”" + maybe(suggestion)
    case .doubleColumn(let column): "the column “\(column)” is there twice"
    case .fields(let expected, let found): "\(found) fields; the header has \(expected)"
    case .quotes: "a quote that never closes, or text after a closing quote"
    case .missingValue("n"): "“n” is empty; a result without its number of people is not taken"
    case .missingValue(let column): "“\(column)” is empty"
    case .unknownBlock(let id, let suggestion): "the survey has no block \(id)" + maybe(suggestion)
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

  private func maybe(_ suggestion: String?) -> String {
    suggestion.map { "; did you mean “\($0)”?" } ?? ""
  }
}
