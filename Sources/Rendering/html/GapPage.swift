import Reporting

/// The gap report as one page.
enum GapPage {
  static func html(
    of report: GapReport, beside: RenderOptions.Beside? = nil
  ) throws(RenderingError) -> String {
    let names = report.waves.map(\.wave).filter { !$0.isEmpty }.map(\.text)
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      .joined(separator: ", ")
    let waves = names.isEmpty ? "" : "wave \(names)"
    var page = PageView(
      title: ["Gap report", waves].filter { !$0.isEmpty }.joined(separator: ", "),
      place: [report.survey.title.text, waves].filter { !$0.isEmpty }.joined(separator: " · "),
      settings: report.settings,
      waves: report.waves.enumerated().map {
        WaveView(
          $0.element, number: $0.offset, settings: report.settings, occasion: report.occasion,
          comments: $0.offset == 0 ? report.comments : nil, benchmarks: report.benchmarks)
      },
      notes: report.notes + report.method)
    page.beside = beside.map(BesideView.init)
    return try ReportTemplates.render(page)
  }
}
