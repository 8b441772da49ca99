public import Reporting

/// A chart as a file of its own, with its numbers as a table.
public struct Drawing: Hashable, Sendable {
  /// What the file is called, without its ending.
  public let name: String

  /// The chart.
  public let svg: String

  /// The numbers of the chart: RFC 4180, its first row the names of columns.
  public let csv: String

  /// How wide the chart is, in pixels.
  public let width: Int

  /// How high the chart is, in pixels.
  public let height: Int

  init(_ name: String, svg: Canvas.Document, table: [[CSVField]]) {
    self.name = name
    self.svg = svg.svg
    width = svg.width
    height = svg.height
    csv = table.map { CSVWriter.line($0) }.joined()
  }
}

extension Renderer {
  /// The charts of a report, each as a file of its own.
  ///
  /// The same report gives the same bytes, on every machine and on every day.
  ///
  /// - Throws: ``RenderingError`` where the report has no chart.
  public static func drawings(of report: Report) throws(RenderingError) -> [Drawing] {
    let drawings: [Drawing] =
      switch report {
      case .gaps(let gaps):
        gaps.waves.enumerated().flatMap { Self.drawings($0.element, $0.offset, gaps) }
      case .comparison(let changes): changes.slopes.map { SlopeDrawing($0).drawing }
      case .status(let status):
        [ResponseDrawing(status.rows, wave: status.wave.text).drawing(named: "response")]
      case .plan, .noisy, .noisyChange, .comments, .sheet: []
      }
    if drawings.isEmpty { throw .unavailable(.svg) }
    return drawings
  }

  private static func drawings(
    _ wave: WaveReport, _ number: Int, _ report: GapReport
  ) -> [Drawing] {
    let ending = number == 0 ? "" : "-\(number + 1)"
    let facets = wave.facets.flatMap { facet -> [Drawing] in
      let place = "\(facet.code.text)\(ending)"
      return [
        facet.blockChart == nil
          ? DumbbellDrawing(facet, level: report.settings.level.text)
            .drawing(named: "gaps-\(place)") : nil,
        facet.blockChart.map {
          ForestDrawing($0, facet: facet, level: report.settings.level.text)
            .drawing(named: "forest-\(place)")
        },
        facet.heatMap.map { HeatMapDrawing($0, facet: facet).drawing(named: "heat-map-\(place)") },
      ].compactMap { $0 }
    }
    let whole = [
      wave.answers.map { AnswerDrawing($0).drawing(named: "answers\(ending)") },
      wave.levelGap.map { LevelGapDrawing($0).drawing(named: "level-and-gap\(ending)") },
      wave.turnout != nil && wave.responses.count > 1
        ? ResponseDrawing(wave.responses, wave: wave.wave.text).drawing(named: "response\(ending)")
        : nil,
    ].compactMap { $0 }
    return facets + whole
  }
}
