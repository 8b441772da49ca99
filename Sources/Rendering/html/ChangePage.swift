import Reporting

/// The comparison of two waves as one page.
enum ChangePage {
  static func html(
    of report: ComparisonReport, beside: RenderOptions.Beside? = nil
  ) throws(RenderingError) -> String {
    let waves = "waves \(report.earlier.text) and \(report.later.text)"
    var page = PageView(
      title: "Change report, \(waves)", place: "\(report.survey.title.text) · \(waves)",
      settings: report.settings, comparison: ChangesView(report), notes: report.notes)
    page.beside = beside.map(BesideView.init)
    return try ReportTemplates.render(page)
  }
}
