import Extracts
import Rendering
import Reporting

/// The cells of a wave's report as files for other programs.
struct CellExport {
  let report: GapReport

  /// The codebook of the table of cells.
  func codebook(of table: CellTable) -> String {
    DDICodebook(
      table.dictionary,
      file: DDICodebook.File(
        name: "cells.sav", format: "SPSS system file", rows: table.rows.count)
    ).text
  }

  /// Writes the table as an SPSS system file.
  static func writeSAV(_ table: CellTable, into sink: any ByteSink) throws {
    let writer = try SAVWriter(table.dictionary, rows: table.rows.count, into: sink)
    for row in table.rows where !writer.add(row) { throw RenderingError.library("readstat") }
    try writer.finish()
  }
}
