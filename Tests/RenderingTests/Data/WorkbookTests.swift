import Rendering
import Reporting
import SurveyModel
import Testing

/// What stands in the cells is tried with another program in `Tests/run.py`, part `exports`.
@Suite struct WorkbookTests {
  @Test func `the same report gives the same bytes`() throws {
    let report = Report.gaps(try Reports.gaps())
    let bytes = try Renderer.bytes(of: report, as: .xlsx)
    #expect(bytes.starts(with: Array("PK".utf8)))
    #expect(try Renderer.bytes(of: report, as: .xlsx) == bytes)
  }

  @Test func `a workbook is no text`() throws {
    let report = Report.gaps(try Reports.gaps())
    #expect(throws: RenderingError.unavailable(.xlsx)) {
      try Renderer.render(report, as: .xlsx)
    }
  }

  @Test func `a byte-order mark stands before CSV alone`() throws {
    let report = Report.gaps(try Reports.gaps())
    var options = RenderOptions()
    options.hasByteOrderMark = true
    let marked = try Renderer.bytes(of: report, as: .csv, options: options)
    #expect(marked.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(try Array(marked.dropFirst(3)) == Renderer.bytes(of: report, as: .csv))
    let json = try Renderer.bytes(of: report, as: .json, options: options)
    #expect(json.first == UInt8(ascii: "{"))
  }
}
