import Reporting

extension NumberTableView {
  /// Who does not know, block by block, with the statements that it comes from.
  init(dontKnow: DontKnowReport, wave: Int) {
    self.init(
      id: "dont-know-\(wave)", heading: "Who does not know", lead: dontKnow.finding,
      about: """
        Who answers “I don’t know” gives no rating: where leaders do so and the frontline rates it low, \
        there is a gap that no mean shows.
        """,
      first: "Block and statement", columns: ["Leaders", "Frontline"],
      rows: dontKnow.rows.map { row in
        Row(
          row.name.text, [Cell(row.leader?.text), Cell(row.frontline?.text)],
          style: row.isStatement ? "in" : "")
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
