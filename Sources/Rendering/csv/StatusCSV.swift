import Reporting

/// The state of a wave as CSV: one row a department and role.
enum StatusCSV {
  private struct Line {
    let wave: String
    let row: ResponseRow
    let side: ResponseRow.Side
    let isProtected: Bool
  }

  static func text(of report: StatusReport) -> String {
    let rows = report.rows.flatMap { row in
      [row.leader, row.frontline].compactMap { $0 }.map {
        Line(
          wave: report.wave.text, row: row, side: $0, isProtected: report.settings.isProtected)
      }
    }
    let columns: [CSVWriter.Column<Line>] = [
      ("wave", { .text($0.wave) }),
      ("scope", { .text($0.row.department == nil ? "organisation" : "department") }),
      ("department", { CSVField($0.row.department?.code.text) }),
      ("department_name", { CSVField($0.row.department?.name.text) }),
      ("role", { .text($0.side.roleCode.text) }),
      ("invited", { CSVField($0.side.invited) }),
      ("answered", { CSVField($0.side.answered) }),
      ("rate", { CSVField($0.side.rate) }),
      ("withheld_code", { CSVField($0.side.withheld?.code.text) }),
      ("withheld_reason", { CSVField($0.side.withheld?.reason.text) }),
      ("protected", { .flag($0.isProtected) }),
      ("withheld_nearest", { CSVField($0.side.withheld?.nearest?.text) }),
    ]
    return CSVWriter.text(columns, rows: rows)
  }
}
