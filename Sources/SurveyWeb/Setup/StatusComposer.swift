import Collecting
import Foundation

/// Puts how a wave stands into the cells of a table; the page and what is sent live say the same.
struct StatusComposer: Sendable {
  let status: WaveStatus
  let texts: WavePageTexts

  /// The rows: the place, and what is told of either role.
  var rows: [(place: String, depth: Int, cells: [String])] {
    status.rows.map { row in
      (
        row.place, row.depth, [cell(row.leader), cell(row.frontline)]
      )
    }
  }

  /// The table.
  var table: DeskTable {
    DeskTable(
      caption: texts.statusCaption, columns: [texts.place, texts.leaders, texts.frontline],
      rows: rows.map { ($0.place, nil, $0.depth, $0.cells) })
  }

  /// What will have been answered at closing.
  var forecasts: DeskTable? {
    guard !status.forecasts.isEmpty else { return nil }
    return DeskTable(
      caption: texts.forecastHeading, columns: [texts.place, texts.leaders, texts.frontline],
      rows: status.forecasts.map {
        (
          $0.place, nil, 0,
          [$0.leader ?? texts.nothingForeseen, $0.frontline ?? texts.nothingForeseen]
        )
      })
  }

  private func cell(_ side: WaveStatus.Side?) -> String {
    guard let side else { return texts.none }
    if let withheld = side.withheld { return texts.withheld(withheld) }
    return texts.answered(side.answered, of: side.invited, share: side.share)
  }
}
