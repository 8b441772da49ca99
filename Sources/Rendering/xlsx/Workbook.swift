import CXLSXWriter
import Foundation

/// A workbook that is being written through libxlsxwriter.
///
/// Every text is a string cell: `write_string` never makes a formula, whatever it begins with. The same
/// sheets give the same bytes: no moment and no person is written into the file.
struct Workbook: ~Copyable {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private let path: String

  /// The looks of cells.
  let looks: WorkbookLooks

  /// Begins a workbook in a scratch file that ``finish()`` reads and removes.
  ///
  /// - Parameters:
  ///   - title: What it is about.
  ///   - organisation: Whose it is; `nil` where that is not known.
  ///   - occasion: Which wave, and when it was.
  /// - Throws: ``RenderingError`` where the file cannot be begun.
  init(title: String, organisation: String? = nil, occasion: String? = nil) throws(RenderingError) {
    path = NSTemporaryDirectory() + "/parallax-" + UUID().uuidString + ".xlsx"
    guard let book = workbook_new(path) else { throw .library("xlsxwriter") }
    self.book = book
    looks = WorkbookLooks(book)
    // The library reads the texts before it returns, and takes pointers that may be written through.
    let words = [title, organisation, occasion].map { text in
      text.flatMap { strdup(Self.harmless($0, most: 250)) }
    }
    var properties = lxw_doc_properties()
    properties.title = words[0]
    properties.company = words[1]
    properties.subject = words[2]
    // The first moment that a zip file can hold.
    properties.created = 315_532_800
    workbook_set_properties(book, &properties)
    for text in words { free(text) }
  }

  /// Adds a sheet.
  func sheet(_ name: String) throws(RenderingError) -> Worksheet {
    guard let sheet = workbook_add_worksheet(book, name) else { throw .library("xlsxwriter") }
    return Worksheet(sheet, name: name, looks: looks)
  }

  /// Adds a chart, which a sheet then takes.
  func chart(_ type: lxw_chart_type) throws(RenderingError) -> UnsafeMutablePointer<lxw_chart> {
    guard let chart = workbook_add_chart(book, UInt8(type.rawValue)) else {
      throw .library("xlsxwriter")
    }
    return chart
  }

  /// The bytes of the workbook.
  consuming func finish() throws(RenderingError) -> [UInt8] {
    let path = path
    defer { unlink(path) }
    guard workbook_close(book) == LXW_NO_ERROR,
      let data = FileManager.default.contents(atPath: path), !data.isEmpty
    else { throw .library("xlsxwriter") }
    return Array(data)
  }

  /// A text as a cell holds it: without what XML cannot hold, and no longer than a cell.
  static func harmless(_ text: String, most: Int = 32_000) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      switch scalar {
      case "\n", "\t": true
      case "\u{0}"..<" ", "\u{7F}", "\u{FFFE}", "\u{FFFF}": false
      default: true
      }
    }
    let whole = String(String.UnicodeScalarView(kept))
    return whole.unicodeScalars.count > most
      ? String(String.UnicodeScalarView(whole.unicodeScalars.prefix(most))) : whole
  }
}
