import Collecting
import Extracts
import Foundation
import Rendering
import Reporting
import Schemas
import SurveyModel

/// All that a second person needs to read a wave's results, in one zip file.
struct BundleExport {
  /// A file of the bundle that is made beforehand.
  fileprivate struct Part {
    let name: String
    let contents: Contents
    let rows: Int?

    enum Contents {
      case bytes([UInt8])
      case file(path: String, FileSink.Content)
    }
  }

  let closed: ClosedWave
  let report: GapReport

  /// What changed since the last wave before it that was told; `nil` where there is none.
  let compared: Report?
  let rows: RowExport?
  let version: String

  /// Writes the bundle; its bytes follow from the database and the program.
  func write(into sink: FileSink) throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("parallax-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    var parts = try cellParts() + changeParts() + settingsParts()
    if let rows { parts += try rowParts(rows, in: folder) }
    let manifest = BundleManifest(
      parallax: version, wave: closed.wave.name, survey: closed.survey.id.rawValue,
      surveyVersion: closed.survey.version,
      settings: BundleManifest.Settings(
        disclosure: closed.wave.settings.disclosure.rawValue,
        minimumGroup: closed.wave.settings.minimumGroup, noisy: false),
      roles: rows?.roleNames ?? [], files: parts.map(\.member))
    parts.append(Part("manifest.json", try manifest.text()))
    let sums = parts.map(\.member).sorted { $0.name < $1.name }
      .map { "\($0.sha256)  \($0.name)\n" }.joined()
    parts.append(Part("SHA256SUMS", sums))
    let zip = ZipWriter(into: sink)
    for part in parts.sorted(by: { $0.name < $1.name }) {
      switch part.contents {
      case .bytes(let bytes): try zip.add(part.name, bytes)
      case .file(let path, _): try zip.add(part.name, fileAt: path)
      }
    }
    try zip.finish()
  }

  /// The report in its formats, and the table of cells.
  private func cellParts() throws -> [Part] {
    let table = CellTable(report)
    let sav = MemorySink()
    try CellExport.writeSAV(table, into: sav)
    let codebook = CellExport(report: report).codebook(of: table)
    let whole = Report.gaps(report)
    let gaps = try Renderer.bytes(of: whole, as: .csv)
    let withheld = Array(WithheldCSV.text(of: report).utf8)
    return [
      Part("cells.codebook.xml", codebook),
      Part("cells.jsonl", CellLines.text(of: report), rows: table.rows.count),
      Part("cells.sav", bytes: sav.bytes, rows: table.rows.count),
      Part("gaps.csv", bytes: gaps, rows: Self.records(gaps)),
      Part("gaps.json", bytes: try Renderer.bytes(of: whole, as: .json)),
      Part("gaps.xlsx", bytes: try Renderer.bytes(of: whole, as: .xlsx)),
      Part("method.txt", (report.notes + report.method).map { $0.text + "\n" }.joined()),
      Part("withheld.csv", bytes: withheld, rows: Self.records(withheld)),
    ]
  }

  /// What changed since the wave before.
  private func changeParts() throws -> [Part] {
    guard let compared else { return [] }
    let table = try Renderer.bytes(of: compared, as: .csv)
    return [
      Part("compare.csv", bytes: table, rows: Self.records(table)),
      Part("compare.json", bytes: try Renderer.bytes(of: compared, as: .json)),
      Part("compare.xlsx", bytes: try Renderer.bytes(of: compared, as: .xlsx)),
      Part("schema/\(Schemas.changes.file)", Schemas.changes.text),
    ]
  }

  /// How many records a CSV file has below its header; line ends within quotes end none.
  static func records(_ bytes: [UInt8]) -> Int {
    var (isQuoted, count) = (false, 0)
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: "\n"), !isQuoted { count += 1 }
    }
    return max(0, count - 1)
  }

  /// What was asked, under which settings, and how to read it.
  private func settingsParts() throws -> [Part] {
    var settings = WaveDescription(closed.wave, at: closed.wave.closes)
    // Local times would differ from machine to machine.
    settings.opens = closed.wave.opens.formatted(.iso8601)
    settings.closes = closed.wave.closes.formatted(.iso8601)
    return [
      Part("README.txt", Self.words), Part("settings.json", try JSONText.of(settings)),
      Part("survey.yaml", closed.wave.surveySource),
    ]
      + Schemas.allCases.filter { $0 == .gaps || $0 == .manifest }
      .map { Part("schema/\($0.file)", $0.text) }
  }

  /// The rows, written once into all their formats.
  private func rowParts(_ rows: RowExport, in folder: URL) throws -> [Part] {
    let names = ["rows.csv", "rows.dat", "rows.sav"]
    let sinks = try names.map {
      try FileSink(path: folder.appendingPathComponent($0).path, isPrivate: true)
    }
    let count = try rows.write { expected in
      [
        RowLines(rows.table, style: .csv(hasByteOrderMark: false), into: sinks[0]),
        RowLines(rows.table, style: .fixed, into: sinks[1]),
        try RowSAV(rows.table, rows: expected, into: sinks[2]),
      ]
    }
    let files = try zip(names, sinks).map { name, sink in
      Part(name: name, contents: .file(path: sink.path, try sink.finish()), rows: count)
    }
    return files + [Part("rows.codebook.xml", Self.codebook(of: rows.table, rows: count))]
  }

  /// The codebook of rows, as they lie in columns of fixed places.
  static func codebook(of table: RowTable, rows: Int) -> String {
    DDICodebook(
      table.dictionary,
      file: DDICodebook.File(
        name: "rows.dat", format: "ASCII text, a line a row, columns of fixed places", rows: rows,
        widths: table.widths)
    ).text
  }

  private static let words = """
    Made by `parallax export WAVE --format bundle`. Gap = leaders - frontline.

    gaps.csv, gaps.json, gaps.xlsx   the gap report; schema/gaps.schema.json describes the JSON
    compare.csv, .json, .xlsx        only where an earlier wave of the survey was told before: what
                                     changed since; schema/changes.schema.json describes the JSON
    cells.sav, cells.jsonl           its cells as a table; cells.codebook.xml describes it (DDI 2.5)
    withheld.csv                     what is withheld, and why
    method.txt, settings.json        how the numbers were made, and what people were promised
    survey.yaml                      the survey as it was asked
    rows.csv, rows.sav, rows.dat     only where the wave declared it: one row a person; described by
                                     rows.codebook.xml (start column and width are those of rows.dat)
    manifest.json, SHA256SUMS        every file with its sum: sha256sum --check SHA256SUMS

    The same database, command and version of the program give the same bytes.

    """
}

extension BundleExport.Part {
  fileprivate init(_ name: String, _ text: String, rows: Int? = nil) {
    self.init(name, bytes: Array(text.utf8), rows: rows)
  }

  fileprivate init(_ name: String, bytes: [UInt8], rows: Int? = nil) {
    self.init(name: name, contents: .bytes(bytes), rows: rows)
  }

  fileprivate var member: BundleManifest.Member {
    let content =
      switch contents {
      case .bytes(let bytes): FileContents.sum(of: bytes)
      case .file(_, let content): content
      }
    return BundleManifest.Member(name: name, content: content, rows: rows)
  }
}
