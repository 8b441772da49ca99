import Reporting

/// The gap report as one page.
enum GapPage {
  static func html(of report: GapReport) throws(RenderingError) -> String {
    let names = report.waves.map(\.wave.text).joined(separator: ", ")
    return try ReportTemplates.render(
      PageView(
        title: "Gap report, wave \(names)", place: "\(report.survey.title.text) · wave \(names)",
        settings: report.settings,
        waves: report.waves.enumerated().map {
          WaveView($0.element, number: $0.offset, settings: report.settings)
        },
        notes: report.notes + report.method))
  }
}
