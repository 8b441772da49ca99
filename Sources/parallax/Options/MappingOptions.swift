import ArgumentParser
import Exchange
import Foundation
import SurveyModel
import Synchronization
import Tallies

/// Answers of another program, read by a mapping file.
struct MappingOptions: ParsableArguments {
  @Option(
    help: "A mapping file (YAML): which columns and values of another program's export mean what.")
  var mapping: String?

  /// The file of answers as the reader sees it.
  ///
  /// - Parameters:
  ///   - path: the file; `-` for stdin.
  ///   - options: how its columns are named and read.
  ///   - survey: the survey that was answered.
  /// - Returns: The file, translated where there is a mapping.
  /// - Throws: ``Failure`` where the mapping is missing, or does not fit.
  func answers(
    in path: String, options: AnswersFile.Options, survey: Survey
  ) throws -> MappedFile {
    let source: AnswersFile.Source = path == "-" ? .descriptor(0) : .path(path)
    let name = path == "-" ? "stdin" : path
    guard let mapping else {
      return MappedFile(file: AnswersFile(source, options: options), name: name, mapped: nil)
    }
    guard let rules = FileManager.default.contents(atPath: mapping) else {
      throw Failure(.notFound, "\(mapping) cannot be read")
    }
    let mapped: MappedAnswers
    do {
      mapped = try MappedAnswers.read(
        source, file: name, mapping: Array(rules), mappingFile: mapping, survey: survey)
    } catch let error as AnswersError {
      throw Failure(error, file: name)
    }
    Self.say(mapped)
    return MappedFile(
      file: AnswersFile(.bytes(mapped.table), options: options), name: name, mapped: mapped)
  }

  private static func say(_ mapped: MappedAnswers) {
    for dropped in mapped.dropped {
      Console.say("left out: \(dropped.rows) of \(mapped.rows) rows (\(dropped.reason))")
    }
    if !mapped.unmapped.isEmpty {
      let names = mapped.unmapped
      Console.say(
        "note: columns that the mapping does not name were ignored: "
          + names.prefix(12).joined(separator: ", ")
          + (names.count > 12 ? " and \(names.count - 12) more" : ""))
    }
    if !mapped.reversed.isEmpty {
      Console.say(
        "note: turned round, since the file has them reversed: "
          + mapped.reversed.map(\.rawValue).joined(separator: ", "))
    }
  }
}

/// A file of answers, whether it is ours or was translated.
struct MappedFile {
  /// The answers.
  let file: AnswersFile

  /// What messages call the file.
  let name: String

  /// What was translated; `nil` for a file in our own form.
  let mapped: MappedAnswers?

  /// Reads the file, and says on a terminal how far it has come.
  ///
  /// - Throws: ``Failure``, with the names of the file's own columns.
  func reading<Result>(
    _ read: (AnswersFile) throws(AnswersError) -> Result
  ) throws(Failure) -> Result {
    let progress = ReadingProgress()
    defer { progress.end() }
    var file = file
    file.listener = { progress.tell($0) }
    do {
      return try read(file)
    } catch {
      throw Failure(mapped?.naming(error) ?? error, file: name)
    }
  }
}

/// How many rows of a file of answers were read, for a terminal.
private final class ReadingProgress: Sendable {
  private let line = Mutex(ProgressLine(unit: "rows read", every: 1))

  func tell(_ rows: Int) { line.withLock { $0.tell(rows) } }

  func end() { line.withLock { $0.end() } }
}
