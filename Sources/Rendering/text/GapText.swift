import Reporting

/// The gap report for a terminal: 100 columns.
struct GapText {
  private let report: GapReport
  private let page: TextPage

  init(_ report: GapReport, options: RenderOptions) {
    self.report = report
    page = TextPage(options)
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
    lines += page.next
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(of wave: WaveReport) -> [String] {
    var lines: [String] = []
    for (index, facet) in wave.facets.enumerated() {
      if index > 0 { lines += ["", page.title(facet.title.text)] }
      lines += page.paragraph(facet.direction.text, index > 0 ? .plain : .bold)
      if index == 0 { lines += page.paragraph(place(wave)) }
      if let lead = facet.lead { lines += page.paragraph(lead.text, .bold) }
      lines.append("")
      if let chart = facet.blockChart {
        lines += DepartmentTable(chart, facet: facet, page: page).lines
      } else {
        lines += BlockTable(facet, settings: report.settings, page: page).lines
      }
    }
    if wave.facets.isEmpty { lines += page.paragraph(wave.headline.text, .bold) }
    lines.append("")
    lines += page.paragraph(wave.headline.text, .bold)
    lines += page.paragraph(wave.lede.text)
    if let withheld = wave.withheld { lines += page.paragraph(withheld.text) }
    let people = PeopleTables(page: page)
    if let turnout = wave.turnout { lines += [""] + people.lines(of: turnout) }
    if let careless = wave.careless { lines += [""] + people.lines(of: careless) }
    if let weighting = wave.weighting { lines += [""] + people.lines(of: weighting) }
    return lines
  }

  private func place(_ wave: WaveReport) -> String {
    [wave.department?.name.text, wave.people.text].compactMap { $0 }.joined(separator: " · ")
  }
}
