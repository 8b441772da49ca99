public import Reporting

/// What a gap report withholds, with the reasons, as CSV.
public enum WithheldCSV {
  /// The text: a line a withheld cell.
  public static func text(of report: GapReport) -> String {
    let rows = report.waves.flatMap { wave in
      (wave.matched + wave.raw + wave.weighted + wave.cells).filter { $0.withheld != nil }
    }
    return CSVWriter.text(columns, rows: rows)
  }

  private static let columns: [CSVWriter.Column<GapRow>] = [
    ("wave", { .text($0.wave.text) }),
    ("department", { CSVField($0.department?.code.text) }),
    ("department_name", { CSVField($0.department?.name.text) }),
    ("block", { .text($0.block.code.text) }),
    ("facet", { .text($0.facetCode.text) }),
    ("code", { CSVField($0.withheld?.code.text) }),
    ("reason", { CSVField($0.reason?.text) }),
    ("nearest", { CSVField($0.withheld?.nearest?.text) }),
  ]
}
