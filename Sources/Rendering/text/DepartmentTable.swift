import Reporting

/// One block, a row a department: how many answered, the gap, its interval, the verdict.
struct DepartmentTable {
  private let chart: BlockChart
  private let page: TextPage
  private let table: TextTable

  init(_ chart: BlockChart, facet: FacetReport, page: TextPage) {
    self.chart = chart
    self.page = page
    table = page.table([
      .init(title: "DEPARTMENT", width: 30),
      .init(title: "LEADERS", width: 7, alignment: .right),
      .init(title: "FRONTL.", width: 7, alignment: .right, space: 1),
      .init(title: "GAP", width: 6, alignment: .right),
      .init(title: "95 % INTERVAL", width: 14),
      .init(title: "VERDICT", width: 27),
    ])
  }

  /// The table, division by division.
  var lines: [String] {
    let title =
      "\(chart.block.name.text) · gap by department · widest steadied gap first in each division"
    let groups = chart.groups.map { $0.flatMap(row) }
    return page.paragraph(title, .bold) + [""] + [table.head]
      + Array(groups.joined(separator: [""]))
  }

  private func row(_ entry: BlockChart.Row) -> [String] {
    let row = entry.row
    let name = TextTable.Cell(
      row.department?.name.text ?? "All departments", entry.isRollUp ? .bold : .plain)
    let people = [
      TextTable.Cell(entry.leaders?.text ?? "–"), TextTable.Cell(entry.frontline?.text ?? "–"),
    ]
    let ink = Ink(row.verdict)
    let rest: [TextTable.Cell]
    if let numbers = row.numbers {
      rest = [
        .init(numbers.gap.text, .bold), .init(numbers.interval?.interval?.text ?? ""),
        .init("\(row.verdict.symbol.text) \(row.verdictWords.text)", ink),
      ]
    } else {
      rest = [
        .init("–"), .init(""), .init("▨ \(Self.telling(row))", ink),
      ]
    }
    let lines = table.row([name] + people + rest, indent: entry.depth * 2)
    let remark = row.isOpen ? Caution.open.short : row.withheld?.elsewhere
    guard let remark else { return lines }
    return lines + table.row([.init(remark.text, .dim)], indent: entry.depth * 2 + 2)
  }

  /// What is said in the place of a verdict.
  private static func telling(_ row: GapRow) -> String {
    row.direction?.clause.text ?? "withheld: \(row.withheld?.short.text ?? "")"
  }
}
