import Reporting

/// The tables of who answered, for a terminal.
struct PeopleTables {
  let page: TextPage

  /// How many answered: the organisation, and the departments where fewer than half did.
  func lines(of turnout: TurnoutReport) -> [String] {
    let table = page.table([
      .init(title: "HOW MANY ANSWERED", width: 34),
      .init(title: "LEADERS", width: 17, alignment: .right),
      .init(title: "RATE", width: 10, alignment: .right, space: 1),
      .init(title: "FRONTLINE", width: 19, alignment: .right),
      .init(title: "RATE", width: 10, alignment: .right, space: 1),
    ])
    let rows = turnout.low.prefix(Self.most).flatMap { row in
      table.row(
        [.init(row.department?.name.text ?? "All departments")] + cells(row.leader)
          + cells(row.frontline))
    }
    return [table.head] + rows + page.paragraph(turnout.summary.text)
      + turnout.warnings.flatMap { page.paragraph($0.text) }
  }

  /// Whether it matters who answered, block by block.
  func lines(of weighting: WeightingReport) -> [String] {
    let table = page.table([
      .init(title: "DOES IT MATTER WHO ANSWERED?", width: 30),
      .init(title: "RAW", width: 7, alignment: .right),
      .init(title: "WEIGHTED", width: 9, alignment: .right),
      .init(title: "INTERVAL", width: 15, alignment: .right),
      .init(title: "MATCHED", width: 9, alignment: .right),
      .init(title: "EFFECTIVE NUMBER", width: 16, alignment: .right),
    ])
    let rows = weighting.rows.flatMap { row -> [String] in
      let name = TextTable.Cell(row.block.name.text)
      guard let weighted = row.weighted else {
        return table.row([name, .init("▨ \(row.withheld?.reason.text ?? "withheld")", .grey)])
      }
      return table.row([
        name, .init(row.raw?.text ?? "–"), .init(weighted.text, .bold),
        .init(row.interval?.interval?.text ?? "–"),
        .init(row.matched?.text ?? "–"),
        .init(Self.effective(row.weighting)),
      ])
    }
    return [table.head] + rows + page.paragraph(weighting.summary.text)
      + page.paragraph(weighting.method.text, .dim)
  }

  /// What careless answers change, block by block.
  func lines(of careless: CarelessReport) -> [String] {
    let table = page.table([
      .init(title: "CARELESS ANSWERS", width: 34),
      .init(title: "GAP OF ALL", width: 12, alignment: .right),
      .init(title: "WITHOUT THEM", width: 12, alignment: .right),
    ])
    let rows = careless.rows.filter { $0.facet == careless.rows.first?.facet }.flatMap { row in
      table.row([
        .init(row.block.name.text), .init(row.with?.text ?? "–"),
        .init(row.without?.text ?? "–", .bold),
      ])
    }
    let scope = page.paragraph("Gaps of the organisation, \(careless.scope.text).", .dim)
    return (rows.isEmpty ? [] : [table.head] + rows + scope)
      + page.paragraph(careless.summary.text)
      + page.paragraph(careless.method.text, .dim)
  }

  /// The effective numbers of leaders and frontline.
  private static func effective(_ weighting: WeightingFigures?) -> String {
    guard let weighting else { return "–" }
    return "\(weighting.leader.effectiveCount.text) + \(weighting.frontline.effectiveCount.text)"
  }

  /// How many rows a text shows; the rest stand in the page and the files.
  private static let most = 9

  private func cells(_ side: ResponseRow.Side?) -> [TextTable.Cell] {
    guard let side, side.withheld == nil, let answered = side.answered else {
      return [.init("▨ \(side?.withheld?.short.text ?? "nobody asked")", .grey), .init("")]
    }
    let count = side.invited.map { "\(answered.text) of \($0.text)" } ?? answered.text
    return [.init(count), .init(side.rate?.text ?? "", .bold)]
  }
}
