import Reporting

/// The gap report as one page.
enum GapPage {
  static func html(of report: GapReport) throws(RenderingError) -> String {
    throw .unavailable(.html)
  }
}
