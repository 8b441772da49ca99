import Reporting

/// The comparison of two waves as one page.
enum ChangePage {
  static func html(of report: ComparisonReport) throws(RenderingError) -> String {
    throw .unavailable(.html)
  }
}
