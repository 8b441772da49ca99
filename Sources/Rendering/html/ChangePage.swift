import Reporting

/// The comparison of two waves as one page.
enum ChangePage {
  static func html(of report: ComparisonReport) throws(RenderingError) -> String {
    let waves = "waves \(report.earlier.text) and \(report.later.text)"
    return try ReportTemplates.render(
      PageView(
        title: "Change report, \(waves)", place: "\(report.survey.title.text) · \(waves)",
        settings: report.settings, comparison: ChangesView(report), notes: report.notes))
  }
}
