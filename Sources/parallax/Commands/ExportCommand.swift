import ArgumentParser
import Collecting
import Extracts
import Foundation
import Pipeline
import Rendering
import Reporting
import Tallies

/// `parallax export`: a closed wave's results, or its rows, for other programs.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "A closed wave for other programs: cells of the report, or rows where declared.",
    discussion: """
      Without --rows every format holds what the gap report tells, and no more; what is withheld is a \
      missing value that says why. With --rows it is one row a person, role and answers alone, and only \
      under the disclosure level that the wave declared before it opened. docs/exports.md shows how R and \
      Python read each format.
      """)

  @Argument(help: "The name of the wave.")
  var wave: String

  @Option(
    name: .customLong("format"), help: "csv (default), json, jsonl, xlsx, sav, ddi or bundle.")
  var chosen: ExportFormat?

  @Option(name: .shortAndLong, help: "The file to write (text formats without --rows: or stdout).")
  var output: String?

  @Flag(help: "One row a person, where the wave declared it (csv, jsonl, sav, ddi, bundle).")
  var rows = false

  @Flag(help: "Begin a CSV file with a byte-order mark, for older spreadsheets.")
  var bom = false

  @OptionGroup var others: BenchmarkOptions
  @OptionGroup var global: GlobalOptions

  /// The format: with --json alone JSON.
  private var format: ExportFormat { chosen ?? (global.json ? .json : .csv) }

  func validate() throws {
    if rows, !format.takesRows {
      throw ValidationError("Rows are written as csv, jsonl, sav, ddi or bundle.")
    }
    if format == .xlsx, output ?? "-" == "-", isatty(STDOUT_FILENO) == 1 {
      throw ValidationError("A workbook is no text for a terminal: name a file with -o FILE.")
    }
    if others.benchmarks != nil, ![.csv, .json, .xlsx, .bundle].contains(format) || rows {
      throw ValidationError("Benchmarks go into csv, json, xlsx and the bundle, without --rows.")
    }
    if bom, format != .csv { throw ValidationError("--bom is for csv.") }
  }

  func run() async throws {
    try OutputFile(path: output).refuseExisting()
    let workshop = try Workshop(global)
    let found = try await workshop.wave(wave)
    if found.settings.noise != nil { return try await tellNoisy(found, in: workshop) }
    // Rows alone need to know how many people stand where, and nothing of what they said.
    let sealed = rows && format != .bundle ? nil : try await SealedWave(found, in: workshop)
    let closed = try await ClosedWave(
      wave, in: workshop, parts: sealed != nil || rows && format != .bundle ? [] : .patterns)
    let permitted = rows ? try RowExport(closed, in: workshop) : nil
    permitted?.sayWhatStays()
    if let permitted, format != .bundle {
      try write(permitted)
    } else {
      let benchmarks = try others.results(for: closed.survey)
      sealed?.say()
      // As without a seal: an export holds no comments.
      let report =
        try sealed.map {
          .gaps($0.frozen.report(of: $0.survey, benchmarks: benchmarks))
        }
        ?? closed.request(focus: .everything).gaps(
          of: [closed.tallies], occasion: closed.occasion, benchmarks: benchmarks)
      let compared =
        format == .bundle ? try await FrozenChanges.report(endingWith: closed, in: workshop) : nil
      try write(report, of: closed, rows: permitted, compared: compared)
    }
    if let output, output != "-" { Console.say("Written to \(output).") }
  }

  /// A wave with noise has its report, and nothing else is ever told of it.
  private func tellNoisy(_ wave: Wave, in workshop: Workshop) async throws {
    let kept: [ExportFormat: Format] = [.csv: .csv, .json: .json, .xlsx: .xlsx]
    guard !rows, others.benchmarks == nil, let format = kept[format] else {
      throw Failure(
        .notAllowed,
        "a wave with noise is exported as csv, json or xlsx, without rows and benchmarks",
        hint: "For example: parallax export \(wave.name) --format xlsx -o gaps.xlsx")
    }
    let report = try await NoisyReports.wave(wave, in: workshop).report(focus: .everything)
    try write(try Renderer.bytes(of: report, as: format, options: options))
    if let output, output != "-" { Console.say("Written to \(output).") }
  }

  private var options: RenderOptions {
    var options = RenderOptions()
    options.hasByteOrderMark = bom
    return options
  }

  private func write(_ bytes: [UInt8]) throws { try OutputFile(path: output).write(bytes) }

  private func write(
    _ report: Report, of closed: ClosedWave, rows: RowExport?, compared: Report?
  ) throws {
    guard case .gaps(let gaps) = report else { return }
    switch format {
    case .csv: try write(try Renderer.bytes(of: report, as: .csv, options: options))
    case .json: try write(try Renderer.bytes(of: report, as: .json))
    case .xlsx: try write(try Renderer.bytes(of: report, as: .xlsx))
    case .jsonl: try write(Array(CellLines.text(of: gaps).utf8))
    case .ddi: try write(Array(CellExport(report: gaps).codebook(of: CellTable(gaps)).utf8))
    case .sav:
      try OutputFile(path: output).stream { try CellExport.writeSAV(CellTable(gaps), into: $0) }
    case .bundle:
      let bundle = BundleExport(
        closed: closed, report: gaps, compared: compared, rows: rows,
        version: Parallax.configuration.version)
      try OutputFile(path: output, isPrivate: rows != nil).stream { try bundle.write(into: $0) }
    }
  }

  /// Writes rows; only their owner may read the file.
  private func write(_ rows: RowExport) throws {
    var count = 0
    let content = try OutputFile(path: output, isPrivate: true).stream { sink in
      if format == .ddi {
        count = try rows.write { _ in [] }
        _ = sink.take(BundleExport.codebook(of: rows.table, rows: count))
        return
      }
      count = try rows.write { expected in
        switch format {
        case .sav: [try RowSAV(rows.table, rows: expected, into: sink)]
        case .jsonl: [RowLines(rows.table, style: .json, into: sink)]
        default: [RowLines(rows.table, style: .csv(hasByteOrderMark: bom), into: sink)]
        }
      }
    }
    if format != .ddi { Console.say("\(count) rows, SHA-256 \(content.sha256)") }
  }
}
