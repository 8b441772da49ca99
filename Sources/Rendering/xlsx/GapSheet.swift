import Reporting

/// The sheet of all gaps: the organisation's, then department by department.
enum GapSheet {
  private struct Line {
    let row: GapRow
    let scope: String
  }

  static func write(_ report: GapReport, on sheet: Worksheet) throws(RenderingError) {
    let rows = report.waves.flatMap { wave in
      wave.matched.map { Line(row: $0, scope: "organisation, matched") }
        + wave.raw.map { Line(row: $0, scope: "organisation, raw") }
        + wave.weighted.map { Line(row: $0, scope: "organisation, weighted") }
        + wave.cells.map { Line(row: $0, scope: "department") }
    }
    sheet.table(columns, rows: rows)
    let bound = report.waves.first?.facets.first?.bound.value ?? 0.3
    sheet.color(
      rows: 1..<(rows.count + 1), verdict: "V", named: \.code.text, gap: (7, "H"), bound: bound)
    // What is said in words stands on the screen alone: printed it would fill pages of its own.
    sheet.print(across: 2, repeating: 2...4, cells: (rows: rows.count + 1, columns: 21))
  }

  private static func figure(
    _ title: String, _ figure: @escaping (GapRow) -> Figure?
  ) -> Worksheet.Column<Line> {
    Worksheet.Column(title, 11) { .figure(figure($0.row)) }
  }

  private static var columns: [Worksheet.Column<Line>] {
    [
      Worksheet.Column("Wave", 12) { .words($0.row.wave.text) },
      Worksheet.Column("Of what", 18) { .words($0.scope) },
      Worksheet.Column("Department", 30) { .words(GapWorkbook.place($0.row.department)) },
      Worksheet.Column("Code", 12) { .words($0.row.department?.code.text ?? "") },
      Worksheet.Column("Block", 30) { .words($0.row.block.name.text) },
      Worksheet.Column("Facet", 8) { .words($0.row.facetCode.text) },
      Worksheet.Column("Verdict", 18) { .words($0.row.verdictWords.text) },
      Worksheet.Column("Gap: leaders − frontline", 12) { GapWorkbook.gap($0.row) },
      figure("Interval, low") { $0.numbers?.interval?.low },
      figure("Interval, high") { $0.numbers?.interval?.high },
      figure("Leaders, people") { $0.leader?.n },
      figure("Leaders, mean") { $0.leader?.mean },
      figure("Frontline, people") { $0.frontline?.n },
      figure("Frontline, mean") { $0.frontline?.mean },
      figure("Leaders, favourable") { $0.leader?.favorable },
      figure("Frontline, favourable") { $0.frontline?.favorable },
      figure("Leaders, don’t know") { $0.leader?.dontKnow },
      figure("Frontline, don’t know") { $0.frontline?.dontKnow },
      figure("Steadied gap") { $0.numbers?.shrunken?.estimate },
      figure("Hedges’ g") { $0.numbers?.hedgesG?.estimate },
      figure("q") { $0.numbers?.q },
      Worksheet.Column("Verdict, code", 16) { .words($0.row.verdict.code.text) },
      Worksheet.Column("In words", 70) { .words($0.row.explanation.text) },
    ]
  }
}

/// A statement in the sheet of items; without one, the block whose statements are withheld.
struct ItemLine {
  let wave: WaveReport
  let block: BlockFigures
  let row: StatementRow?

  private static func figure(
    _ title: String, _ figure: @escaping (StatementRow) -> Figure?
  ) -> Worksheet.Column<ItemLine> {
    Worksheet.Column(title, 11) { .figure($0.row.flatMap(figure)) }
  }

  static var columns: [Worksheet.Column<ItemLine>] {
    [
      Worksheet.Column("Wave", 12) { .words($0.wave.wave.text) },
      Worksheet.Column("Block", 26) { .words($0.block.block.name.text) },
      Worksheet.Column("Item", 16) { .words($0.row?.code.text ?? "") },
      Worksheet.Column("Statement, as the frontline reads it", 70) { line in
        if let row = line.row { return .wrapped(row.text.text) }
        return .withheld("Withheld: " + (line.block.withheld?.reason.text ?? "nothing to show"))
      },
      figure("Gap: leaders − frontline") { $0.gap },
      figure("Leaders, mean") { $0.leader.mean },
      figure("Frontline, mean") { $0.frontline.mean },
      figure("Leaders, favourable") { $0.leader.favorable },
      figure("Frontline, favourable") { $0.frontline.favorable },
      figure("Leaders, don’t know") { $0.leader.dontKnow },
      figure("Frontline, don’t know") { $0.frontline.dontKnow },
      Worksheet.Column("Read differently", 16) { line in
        .words(line.row.map { $0.reading == nil ? "" : $0.isReadDifferently ? "yes" : "no" } ?? "")
      },
    ]
  }

  /// The shares of each point of the scale, the lowest first: none where no statement tells them.
  static func points(of lines: [ItemLine]) -> [Worksheet.Column<ItemLine>] {
    let roles = [("Leaders", \StatementRow.leader), ("Frontline", \StatementRow.frontline)]
    let told = lines.compactMap(\.row).flatMap { row in
      roles.map { row[keyPath: $0.1].distribution }
    }
    let count = told.map { $0?.count ?? 0 }.max() ?? 0
    return roles.flatMap { name, side in
      (0..<count).map { place in
        figure("\(name), point \(place + 1) from below") { row in
          row[keyPath: side].distribution.flatMap { $0.indices.contains(place) ? $0[place] : nil }
        }
      }
    }
  }
}
