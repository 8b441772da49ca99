import Reporting

/// What can be foreseen of a running wave, for a terminal.
struct OutlookText {
  private let outlook: OutlookReport
  private let page: TextPage
  private let table: TextTable

  init(_ outlook: OutlookReport, page: TextPage) {
    self.outlook = outlook
    self.page = page
    table = page.table([
      .init(title: "AT CLOSING", width: 34),
      .init(title: "LEADERS", width: 28, alignment: .right),
      .init(title: "FRONTLINE", width: 30, alignment: .right),
    ])
  }

  /// The lines, after an empty one.
  var lines: [String] {
    let forecast = outlook.rows.isEmpty ? [] : ["", table.head] + outlook.rows.flatMap(row)
    return forecast + [""] + outlook.notes.flatMap { page.paragraph($0.text) } + nudges
  }

  private func row(_ row: OutlookReport.Row) -> [String] {
    let name = row.department?.name.text ?? "All departments"
    return table.row(
      [
        .init(name, row.department == nil ? .bold : .plain),
        .init(row.leader?.text ?? ""), .init(row.frontline?.text ?? ""),
      ], indent: row.depth * 2)
  }

  private var nudges: [String] {
    guard !outlook.nudges.isEmpty else {
      return ["", page.title("No department needs a nudge.")]
    }
    return ["", page.title("Departments that need a nudge, as a whole: never persons")]
      + outlook.nudges.flatMap { page.paragraph("- \($0.group.text): \($0.reason.text)") }
  }
}
