public import Reporting

/// The cells of a gap report as JSON Lines: an object a cell, as in `parallax.gaps/1`, with its scope.
public enum CellLines {
  /// The text: a line a cell, each ended by a line feed.
  public static func text(of report: GapReport) -> String {
    report.waves.flatMap { wave in
      lines(wave.matched, "organisation-matched", report)
        + lines(wave.raw, "organisation-raw", report)
        + lines(wave.weighted, "organisation-weighted", report)
        + lines(wave.cells, "department", report)
    }.joined()
  }

  private static func lines(
    _ rows: [GapRow], _ scope: String, _ report: GapReport
  ) -> [String] {
    rows.map { row in
      guard case .object(let members) = GapJSON.cell(row, report.settings) else { return "" }
      return JSONWriter.line(of: .object([("scope", .string(scope))] + members))
    }
  }
}
