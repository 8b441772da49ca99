import Reporting

/// Results of the consultant's own file below the cells of a gap report.
///
/// They have a scope of their own, `benchmark`, and columns of their own at the end, which are empty in the
/// rows above; of the columns above they fill only scope, block and facet. So nobody adds them to ours.
enum BenchmarkCSV {
  private static let own: [CSVWriter.Column<BenchmarkReport.Row>] = [
    ("benchmark_name", { .text($0.name.text) }),
    ("benchmark_measure", { .text($0.measure.text) }),
    ("benchmark_value", { .setting($0.value.value) }),
    ("benchmark_n", { .setting($0.people.value) }),
    ("benchmark_source", { CSVField($0.source?.text) }),
    ("benchmark_date", { CSVField($0.date?.text) }),
  ]

  private static let shared: [String: @Sendable (BenchmarkReport.Row) -> CSVField] = [
    "scope": { _ in .text("benchmark") }, "block": { .text($0.block.code.text) },
    "block_name": { .text($0.block.name.text) }, "facet": { .text($0.facetCode.text) },
  ]

  /// The cells with their columns, then the results.
  static func text<Row>(
    of report: BenchmarkReport, below columns: [CSVWriter.Column<Row>], rows: [Row]
  ) -> String {
    let head = CSVWriter.line((columns.map(\.name) + own.map(\.name)).map { .text($0) })
    let cells = rows.map { row in
      CSVWriter.line(columns.map { $0.field(row) } + own.map { _ in .empty })
    }
    let others = report.rows.map { row in
      CSVWriter.line(
        columns.map { shared[$0.name]?(row) ?? .empty } + own.map { $0.field(row) })
    }
    return head + cells.joined() + others.joined()
  }
}
