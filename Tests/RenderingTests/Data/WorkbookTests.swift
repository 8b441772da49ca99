import Reporting
import SurveyModel
import Testing

@testable import Rendering

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

  @Test(arguments: [
    ("a\u{0}b\u{1}\u{7F}\u{FFFE}c", "abc"), ("two\nlines\t", "two\nlines\t"),
    ("=1+1", "=1+1"), ("\u{202E}x", "\u{202E}x"), ("👩🏽‍🚒", "👩🏽‍🚒"),
  ])
  func `a cell holds what a sheet can hold`(_ text: String, _ expected: String) {
    #expect(Workbook.harmless(text) == expected)
  }

  @Test func `a cell holds no more than a sheet allows`() {
    let long = String(repeating: "ü", count: 40_000)
    #expect(Workbook.harmless(long).unicodeScalars.count == 32_000)
  }
}
