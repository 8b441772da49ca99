import ArgumentParser
import Exchange
import Foundation

/// Paper sheets that were typed twice.
struct SecondEntry: ParsableArguments {
  @Option(help: "The same sheets typed a second time; nothing is taken until both agree.")
  var second: String?

  @Option(help: "The column with the number of the sheet (default: sheet, else respondent).")
  var key: String?

  @Option(help: "A new file for the differences, with the values that were typed.")
  var report: String?

  func validate() throws {
    if second == nil, key != nil || report != nil {
      throw ValidationError("--key and --report go with --second.")
    }
  }

  /// Compares the two files.
  ///
  /// Words on the screen name the sheet and the column alone; the values stand in the report, which
  /// only its owner may read.
  ///
  /// - Throws: ``Failure`` unless both files say the same.
  func check(first: String) throws {
    guard let second else { return }
    guard first != "-", second != "-" else {
      throw Failure(.usage, "two entries are compared from files, not from stdin")
    }
    try OutputFile(path: report).refuseExisting()
    let entry = try DoubleEntry.compare(
      Self.contents(of: first), Self.contents(of: second), names: (first, second), key: key)
    guard !entry.differences.isEmpty else {
      Console.say("\(entry.sheets) sheets typed twice, and both entries agree.")
      return
    }
    if let report {
      try OutputFile(path: report, isPrivate: true).write(Array(entry.csv.utf8))
    }
    let most = 20
    let lines = entry.differences.prefix(most).map(Self.words)
    let more = entry.differences.count - lines.count
    throw Failure(
      .badInput,
      "the two entries differ in \(entry.differences.count) places; nothing was taken\n"
        + lines.joined(separator: "\n") + (more > 0 ? "\n… and \(more) more" : ""),
      hint: report.map { "The values stand in \($0). Look at the sheets, and mend both files." }
        ?? "Look at the sheets and mend both files; --report FILE lists the values.")
  }

  private static func words(of difference: DoubleEntry.Difference) -> String {
    let lines = [difference.firstLine, difference.secondLine].compactMap { $0 }
      .map { "\($0)" }.joined(separator: " and ")
    switch difference.kind {
    case .cell(let column, _, _):
      return "sheet \(difference.sheet) (lines \(lines)): column \(column)"
    case .missing(let isInFirst):
      return "sheet \(difference.sheet) (line \(lines)): "
        + "it is missing in the \(isInFirst ? "second" : "first") file"
    }
  }

  private static func contents(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.notFound, "\(path) cannot be read")
    }
    return Array(data)
  }
}
