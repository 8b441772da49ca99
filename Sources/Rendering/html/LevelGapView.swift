import Reporting

/// The gap of each block against its level, on a page: the drawing, and which block lies where.
struct LevelGapView {
  /// The blocks of a corner.
  struct Corner {
    let name: String
    let blocks: String
  }

  let id: String
  let heading: String
  let favorable: String
  let chart: String
  let corners: [Corner]

  init(_ chart: LevelGapChart, wave: Int) {
    id = "wave-\(wave)-level"
    heading = "Which gaps sit on a low level?"
    favorable = chart.favorable.text
    self.chart = LevelGapDrawing(chart).figure
    corners = chart.corners.map {
      Corner(name: $0.name.text, blocks: $0.blocks.map(\.text).joined(separator: ", "))
    }
  }
}
