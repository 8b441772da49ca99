import Reporting

/// The state of a wave for a terminal.
struct StatusText {
  private let report: StatusReport
  private let page: TextPage
  private let table: TextTable

  init(_ report: StatusReport, options: RenderOptions) {
    self.report = report
    page = TextPage(options)
    table = page.table([
      .init(title: "DEPARTMENT", width: 34),
      .init(title: "LEADERS", width: 17, alignment: .right),
      .init(title: "RATE", width: 10, alignment: .right, space: 1),
      .init(title: "FRONTLINE", width: 19, alignment: .right),
      .init(title: "RATE", width: 10, alignment: .right, space: 1),
    ])
  }

  /// The whole text.
  var text: String {
    var lines = page.paragraph("Wave \(report.wave.text) · who has answered", .bold)
    lines += ["", table.head] + report.rows.flatMap(row) + [""]
    lines += report.notes.flatMap { page.paragraph($0.text) }
    lines += report.outlook.map { OutlookText($0, page: page).lines } ?? []
    lines += page.next
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ row: ResponseRow) -> [String] {
    let isTop = row.department == nil
    let name = TextTable.Cell(
      row.department?.name.text ?? "All departments", isTop ? .bold : .plain)
    return table.row([name] + cells(row.leader) + cells(row.frontline), indent: row.depth * 2)
  }

  private func cells(_ side: ResponseRow.Side?) -> [TextTable.Cell] {
    guard let side, side.withheld == nil, let answered = side.answered else {
      let why = side?.withheld?.short.text ?? "nobody asked"
      return [.init("▨ \(why)", .grey), .init("")]
    }
    let count = side.invited.map { "\(answered.text) of \($0.text)" } ?? answered.text
    return [.init(count), .init(side.rate?.text ?? "", .bold)]
  }
}
