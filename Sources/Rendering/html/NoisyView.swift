import Reporting

/// A report with noise on a page: a table of the organisation, then one of the departments.
struct NoisyView {
  let headline: String
  let lede: String
  let tables: [NumberTableView]
  let untold: String?

  /// The tables of a wave.
  init(_ report: NoisyReport) {
    headline = report.headline.text
    lede = report.lede.text
    untold = report.untold?.text
    let columns = [
      "Leaders", "Frontline", "Gap", "\(report.level.text) interval", "Noise alone",
      "People, about", "Verdict",
    ]
    let organisation = NumberTableView(
      id: "organisation", heading: "The whole organisation",
      lead: "All leaders against all of the frontline, block by block.",
      about: "Gaps of the whole organisation, with noise", first: "Block", columns: columns,
      rows: report.organisation.map { Self.row($0, name: $0.block.name.text) })
    let departments = report.places.filter(\.isTold).enumerated().map { number, place in
      NumberTableView(
        id: "department-\(number + 1)", heading: place.department.name.text,
        lead: "The department and all below it.",
        about: "Gaps of a department, with noise", first: "Block", columns: columns,
        rows: place.rows.map { Self.row($0, name: $0.block.name.text) })
    }
    tables = (report.organisation.isEmpty ? [] : [organisation]) + departments
  }

  /// The table of two waves.
  init(_ report: NoisyChangeReport) {
    headline = report.headline.text
    lede = report.lede.text
    untold = nil
    tables = [
      NumberTableView(
        id: "changes", heading: "How gaps moved", lead: "The later gap minus the earlier one.",
        about: "Changes of gaps, with noise", first: "Block",
        columns: [
          "Department", report.earlier.text, report.later.text, "Change",
          "\(report.level.text) interval", "What it amounts to",
        ], rows: report.rows.map(Self.row))
    ]
  }

  private static func row(_ row: NoisyReport.Row, name: String) -> NumberTableView.Row {
    let verdict = NumberTableView.Cell("\(row.verdict.symbol.text) \(row.words.text)", "")
    guard let numbers = row.numbers else {
      return NumberTableView.Row(name, Array(repeating: .init(nil), count: 6) + [verdict])
    }
    return NumberTableView.Row(
      name,
      [
        .init(numbers.leaderMean.text), .init(numbers.frontlineMean.text), .init(numbers.gap.text),
        .init("\(numbers.low.text) to \(numbers.high.text)"), .init("±\(numbers.noise.text)"),
        .init("\(numbers.leaders.text) · \(numbers.frontline.text)"), verdict,
      ])
  }

  private static func row(_ row: NoisyChangeReport.Row) -> NumberTableView.Row {
    let place = NumberTableView.Cell(row.department?.name.text ?? "All departments", "")
    let words = NumberTableView.Cell(row.words.text, "")
    guard let numbers = row.numbers else {
      return NumberTableView.Row(
        row.block.name.text, [place] + Array(repeating: .init(nil), count: 4) + [words])
    }
    return NumberTableView.Row(
      row.block.name.text,
      [
        place, .init(numbers.earlier.text), .init(numbers.later.text), .init(numbers.change.text),
        .init("\(numbers.low.text) to \(numbers.high.text)"), words,
      ])
  }

  /// The page of a wave.
  static func html(of report: NoisyReport) throws(RenderingError) -> String {
    try ReportTemplates.render(
      PageView(
        title: "Gap report with noise, wave \(report.wave.text)",
        place: "\(report.survey.title.text) · wave \(report.wave.text)", noisy: NoisyView(report),
        notes: report.notes))
  }

  /// The page of two waves.
  static func html(of report: NoisyChangeReport) throws(RenderingError) -> String {
    let waves = "waves \(report.earlier.text) and \(report.later.text)"
    return try ReportTemplates.render(
      PageView(
        title: "Change report with noise, \(waves)",
        place: "\(report.survey.title.text) · \(waves)", noisy: NoisyView(report),
        notes: report.notes))
  }
}
