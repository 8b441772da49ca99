import Reporting

/// What stands below the changes on a page: the trend, what changes are made of, the waves between, and
/// what linked people tell.
struct SeriesView {
  /// A block's course, drawn.
  struct Course {
    let name: String
    let strip: String
    let slope: String
    let interval: String
    let words: String
    let style: String
    let remark: String?
    let isShown: Bool
    let reason: String
  }

  /// The courses of a facet.
  struct Trend {
    let heading: String
    let headline: String
    let per: String
    let axis: String
    let rows: [Course]
  }

  /// A number with its interval.
  struct Cell {
    let text: String
    let interval: String?

    init(_ text: String, _ interval: Sentence? = nil) {
      self.text = text
      self.interval = interval?.text
    }

    init(_ estimate: EstimateFigures?) {
      self.init(estimate?.estimate.text ?? "none", estimate?.interval)
    }
  }

  /// A row of a table.
  struct Row {
    let name: String
    let cells: [Cell]
    let isShown: Bool
    let reason: String
  }

  /// A table of numbers with a sentence above it, closed until somebody opens it.
  struct Table {
    let id: String
    let heading: String
    let about: String
    let summary: String
    let columns: [String]
    let rows: [Row]
    let span: Int
  }

  let trends: [Trend]
  let tables: [Table]
  let extremes: [String]
  let hasExtremes: Bool

  init(_ report: ComparisonReport) {
    trends =
      report.trend.map { trend in
        trend.parts.enumerated().map { index, part in
          Trend(
            heading: index == 0 ? "The trend, wave by wave" : part.title.text,
            headline: index == 0 ? trend.headline.text : "", per: trend.per.text,
            axis: Strip.waveAxis(part.chart.rows.first { !$0.isEmpty } ?? [], names: report.waves),
            rows: zip(part.rows, part.chart.rows).map { Self.course($0, $1, part.chart.axis) })
        }
      } ?? []
    tables =
      [Self.movement(report), Self.steps(report), Self.link(report), Self.linkTrend(report)]
      .compactMap { $0 }
    extremes = report.extremes.map(\.text)
    hasExtremes = !extremes.isEmpty
  }

  private static func course(
    _ row: TrendRow, _ marks: [WaveChart.Mark], _ axis: Axis
  ) -> Course {
    let gaps = row.points.map { "wave \($0.wave.text) \($0.gap.estimate.text)" }
    return Course(
      name: name(row.block.name, row.facetCode),
      strip: marks.isEmpty
        ? ""
        : Strip.waves(marks, on: axis, label: "Gap: " + gaps.joined(separator: ", ")),
      slope: row.line?.slope.estimate.text ?? "", interval: row.line?.slope.interval?.text ?? "",
      words: row.words.text, style: row.verdict.isClear ? "v" : "v v-unsure",
      remark: row.remark?.text,
      isShown: row.withheld == nil, reason: row.withheld?.whole.text ?? "")
  }

  private static func movement(_ report: ComparisonReport) -> Table? {
    let rows = report.parts.flatMap(\.rows).compactMap { row in
      row.movement.map { parts in
        shown(
          name(row.block.name, row.facetCode),
          [
            Cell(parts.leaders), Cell(parts.frontline), Cell(parts.mix), Cell(parts.remainder),
            Cell(parts.total.text),
          ])
      }
    }
    let mix =
      report.parts.flatMap(\.rows).compactMap { $0.movement?.mixTitle.text }.first ?? ""
    return table(
      "moved", "What the change is made of",
      """
      Points of the gap that each part added or took away, with its interval. Where the frontline rates higher, the \
      gap falls: its part has the other sign than its move.
      """,
      ["Leaders", "Frontline", mix, "In one wave only", "Sum"], rows)
  }

  private static func steps(_ report: ComparisonReport) -> Table? {
    guard let first = report.steps.first else { return nil }
    func rows(_ step: WaveStep) -> [ChangeRow] {
      report.department == nil ? step.organisation : step.cells
    }
    let lines = rows(first).indices.map { index -> Row in
      let row = rows(first)[index]
      let cells = report.steps.map { step -> Cell in
        let found = rows(step).first {
          $0.block.code == row.block.code && $0.facetCode == row.facetCode
        }
        guard let found, let numbers = found.numbers else { return Cell("withheld") }
        return Cell(numbers.change)
      }
      return shown(name(row.block.name, row.facetCode), cells)
    }
    return table(
      "steps", "Each wave against the next", "Change of the gap from one wave to the next.",
      report.steps.map { "\($0.earlier.text) to \($0.later.text)" }, lines)
  }

  private static func link(_ report: ComparisonReport) -> Table? {
    guard let link = report.link else { return nil }
    let rows = link.rows.map { row -> Row in
      let title = name(row.block.name, row.facetCode)
      guard let numbers = row.numbers else { return withheld(title, row.withheld) }
      return shown(
        title,
        [
          Cell(numbers.before.estimate.text), Cell(numbers.after.estimate.text),
          Cell(numbers.change), Cell(row.verdict.words.text), Cell(numbers.panel),
          Cell(numbers.independent),
        ])
    }
    return table(
      "linked", "The same people", link.about.text,
      [
        "Before", "After", "Change", "Verdict", "Those in both waves", "Had nobody been followed",
      ], rows)
  }

  private static func linkTrend(_ report: ComparisonReport) -> Table? {
    guard let link = report.link, !link.trends.isEmpty else { return nil }
    let rows = link.trends.map { row -> Row in
      let title = name(row.block.name, row.facetCode)
      guard row.withheld == nil else { return withheld(title, row.withheld) }
      return shown(
        title,
        row.points.map { Cell($0.gap.estimate.text) } + [
          Cell(row.line?.slope), Cell(row.words.text),
        ])
    }
    return table(
      "linked-trend", "The trend of the same people",
      "A line through the gaps, with what the waves share through those who answered again.",
      report.waves.map { "Wave \($0.text)" } + [
        "Slope \(report.trend?.per.text ?? "")", "Verdict",
      ], rows)
  }

  private static func table(
    _ id: String, _ heading: String, _ about: String, _ columns: [String], _ rows: [Row]
  ) -> Table? {
    rows.isEmpty
      ? nil
      : Table(
        id: id, heading: heading, about: about,
        summary: rows.count == 1 ? "The one row" : "All \(rows.count) rows", columns: columns,
        rows: rows, span: columns.count)
  }

  private static func shown(_ name: String, _ cells: [Cell]) -> Row {
    Row(name: name, cells: cells, isShown: true, reason: "")
  }

  private static func withheld(_ name: String, _ reason: WithheldReason?) -> Row {
    Row(name: name, cells: [], isShown: false, reason: reason?.whole.text ?? "")
  }

  private static func name(_ block: Name, _ facet: Code) -> String {
    facet.text == "items" ? block.text : "\(block.text) (\(facet.text))"
  }
}
