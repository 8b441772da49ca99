import Reporting

extension NumberTableView {
  /// Who answered, department by department.
  init(turnout: TurnoutReport, wave: Int) {
    func cells(_ side: ResponseRow.Side?) -> [Cell] {
      guard let side, side.withheld == nil, let answered = side.answered else {
        return [
          Cell("▨ \(side?.withheld?.short.text ?? "nobody asked")", "r muted"), Cell("", "r"),
        ]
      }
      let count = side.invited.map { "\(answered.text) of \($0.text)" } ?? answered.text
      return [Cell(count), Cell(side.rate?.text)]
    }
    self.init(
      id: "turnout-\(wave)", heading: "How many answered", lead: turnout.summary,
      about: "Numbers of people below ten, and rates among fewer than 50, are given as ranges.",
      first: "Department", columns: ["Leaders", "Rate", "Frontline", "Rate"],
      rows: turnout.rows.map { row in
        Row(
          row.department?.name.text ?? "All departments",
          cells(row.leader) + cells(row.frontline), style: row.depth > 1 ? "in" : "")
      })
  }

  /// What careless answers change, block by block.
  init(careless: CarelessReport, wave: Int) {
    self.init(
      id: "careless-\(wave)", heading: "Careless answers", lead: careless.summary,
      about: careless.method, first: "Block",
      columns: ["Gap of all, \(careless.scope.text)", "Without them"],
      rows: careless.rows.filter { $0.facet == careless.rows.first?.facet }.map { row in
        Row(row.block.name.text, [Cell(row.with?.text), Cell(row.without?.text, "r gap")])
      })
  }

  /// Whether it matters who answered, block by block.
  init(weighting: WeightingReport, wave: Int) {
    self.init(
      id: "weighting-\(wave)", heading: "Does it matter who answered?", lead: weighting.summary,
      about: weighting.method, first: "Block",
      columns: [
        "Raw gap", "Weighted gap", "Its interval", "Matched gap", "Effective number of leaders",
        "Effective number of frontline",
      ],
      rows: weighting.rows.map { row in
        guard let weighted = row.weighted else {
          let why = row.withheld?.short.text ?? "withheld"
          return Row(
            row.block.name.text,
            [
              Cell(row.raw?.text), Cell("▨ \(why)", "r muted"), Cell(nil),
              Cell(row.matched?.text), Cell(nil), Cell(nil),
            ])
        }
        return Row(
          row.block.name.text,
          [
            Cell(row.raw?.text), Cell(weighted.text, "r gap"),
            Cell(row.interval?.interval?.text), Cell(row.matched?.text),
            Cell(row.weighting?.leader.effectiveCount.text),
            Cell(row.weighting?.frontline.effectiveCount.text),
          ])
      })
  }
}
