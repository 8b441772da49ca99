import Reporting

/// The gap report for a terminal: 100 columns.
struct GapText {
  private let report: GapReport
  private let page: TextPage
  private let explains: Bool
  private let hasDetails: Bool

  init(_ report: GapReport, options: RenderOptions) {
    self.report = report
    page = TextPage(options)
    explains = options.explains
    hasDetails = options.details
  }

  /// The whole text.
  var text: String {
    var lines: [String] = []
    if !report.settings.isProtected {
      lines += page.paragraph(SettingsFigures.warning.text, .bold) + [""]
    }
    for (index, wave) in report.waves.enumerated() {
      if index > 0 { lines += ["", ""] }
      lines += self.lines(of: wave)
    }
    let notes = report.notes.filter { $0 != SettingsFigures.warning }
    if !notes.isEmpty { lines += [""] + notes.flatMap { page.paragraph($0.text) } }
    if explains { lines += report.waves.flatMap(reasons) }
    lines += page.next
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of wave: WaveReport) -> [String] {
    var lines: [String] = []
    for (index, facet) in wave.facets.enumerated() {
      if index > 0 { lines += ["", page.title(facet.title.text)] }
      lines += page.paragraph(facet.direction.text, index > 0 ? .plain : .bold)
      if index == 0 {
        lines += page.paragraph(place(wave))
        lines += wave.cautions.flatMap { page.paragraph($0.text, .bold) }
      }
      if let lead = facet.lead { lines += page.paragraph(lead.text, .bold) }
      lines.append("")
      if let chart = facet.blockChart {
        lines += DepartmentTable(chart, facet: facet, page: page).lines
      } else {
        lines += BlockTable(facet, settings: report.settings, page: page).lines
      }
    }
    lines += BenchmarkText(report: report.benchmarks, page: page).lines(of: wave)
    if hasDetails { lines += details(of: wave) }
    lines += DriverText(page: page, level: report.settings.level).lines(of: wave)
    lines.append("")
    lines += page.paragraph(wave.headline.text, .bold)
    lines += page.paragraph(wave.lede.text)
    if let withheld = wave.withheld { lines += page.paragraph(withheld.text) }
    if !hasDetails { lines += beyond(wave) }
    return lines
  }

  /// The tables beyond the gaps: who answered, what weights change, what is inside groups and blocks.
  private func details(of wave: WaveReport) -> [String] {
    var lines: [String] = []
    let people = PeopleTables(page: page)
    if let turnout = wave.turnout { lines += [""] + people.lines(of: turnout) }
    if let careless = wave.careless { lines += [""] + people.lines(of: careless) }
    if let weighting = wave.weighting { lines += [""] + people.lines(of: weighting) }
    for breakdown in wave.breakdowns {
      lines +=
        BreakdownText(report: breakdown, page: page, level: report.settings.level.text).lines
    }
    if let chart = wave.distribution { lines += DistributionText(chart: chart, page: page).lines }
    if let inside = wave.inside { lines += InsideText(inside: inside, page: page).lines }
    return lines
  }

  /// What the tables beyond the gaps amount to, a sentence each.
  private func beyond(_ wave: WaveReport) -> [String] {
    var findings: [Sentence] = wave.turnout.map { [$0.summary] + $0.warnings } ?? []
    if let weighting = wave.weighting { findings.append(weighting.summary) }
    findings += wave.breakdowns.map { "\($0.title): \($0.finding)" }
    if let chart = wave.distribution { findings.append(chart.finding) }
    if let inside = wave.inside {
      findings += [inside.agreementFinding, inside.statementFinding, inside.scaleFinding]
    }
    let said = findings.filter { !$0.text.isEmpty }
    return said.isEmpty
      ? []
      : ["", page.title("Beyond the gaps (their tables: --details)")]
        + said.flatMap { page.paragraph("– \($0.text)") }
  }

  private func place(_ wave: WaveReport) -> String {
    [wave.department?.name.text, wave.people.text].compactMap { $0 }.joined(separator: " · ")
  }

  /// Why each verdict is what it is, facet by facet.
  private func reasons(of wave: WaveReport) -> [String] {
    wave.facets.flatMap { facet -> [String] in
      let rows = facet.blockChart?.groups.flatMap { $0 }.map(\.row) ?? facet.rows
      let title = ["Why", wave.wave.text, facet.title.text].filter { !$0.isEmpty }
      return ["", page.title(title.joined(separator: " · "))]
        + rows.flatMap { row -> [String] in
          let name =
            facet.blockChart == nil
            ? row.block.name.text : row.department?.name.text ?? "All departments"
          return page.paragraph("\(row.verdict.symbol.text) \(name): \(row.explanation.text)")
        }
    }
  }
}
