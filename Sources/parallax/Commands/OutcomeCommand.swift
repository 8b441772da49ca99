import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// `parallax outcome …`: what departments achieve, beside what they answer.
struct OutcomeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outcome",
    abstract: "Import and show one figure a department, such as a customer score.",
    subcommands: [ImportOutcome.self, ShowOutcome.self])
}

/// `parallax outcome import`: puts figures in the place of those that a wave has.
struct ImportOutcome: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read one figure a department from CSV; says what changes.",
    discussion: """
      Columns: department (its code) and value, and optionally name (or label) and wave. The file is \
      taken whole or not at all. The gap report then says which blocks go with the figure. The wave \
      must have been opened; figures that become known later can be imported later.
      """)

  @Argument(help: "The name of the wave.")
  var wave: String

  @Argument(help: "The CSV file; - for stdin.")
  var file: String

  @Option(help: "What the figure is, as in \"Customer score\" (default: what the file says).")
  var name: String?

  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let workshop = try Workshop(global)
    let wave = try await workshop.wave(wave)
    guard wave.progress != .planned else {
      throw Failure(
        .unavailable, "“\(wave.name)” is not opened yet, so its departments may still change",
        hint: "Open it first: parallax wave open \(ShellWord.of(wave.name))")
    }
    let tree = try await workshop.store.frozenRoster(of: wave.id).tree
    let outcome = try FiguresFile(path: file).outcome(tree: tree, wave: wave.name, name: name)
    let old = try await workshop.store.outcome(of: wave.id)
    let difference = OutcomeDifference(from: old, to: outcome)
    show(difference, outcome: outcome)
    guard !dryRun, !difference.isEmpty else { return }
    try await workshop.store.replaceOutcome(of: wave.id, with: outcome)
    Console.say("Next: parallax gaps \(ShellWord.of(wave.name))")
  }

  private func show(_ difference: OutcomeDifference, outcome: Outcome) {
    if let before = difference.renamedFrom {
      Console.give(Console.harmless("was\t\(before)\nis\t\(outcome.name)\n"))
    }
    let counts: [(String, [Identifier<Department>])] = [
      ("departments get a figure", difference.added),
      ("departments get another figure", difference.changed),
      ("departments lose their figure", difference.removed),
    ]
    for (what, departments) in counts where !departments.isEmpty {
      let named =
        departments.count > 6 ? "" : ": " + departments.map(\.rawValue).joined(separator: ", ")
      Console.give(Console.harmless("\(departments.count)\t\(what)\(named)\n"))
    }
    if difference.isEmpty { Console.give("0\tchanges\n") }
    Console.say(
      dryRun
        ? "Nothing was changed; leave out --dry-run to take the figures."
        : "“\(outcome.name)”: \(outcome.values.count) departments have a figure.")
  }
}

/// `parallax outcome show`: the figures of a wave.
struct ShowOutcome: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The figures that a wave's departments have.")

  @Argument(help: "The name of the wave.")
  var wave: String

  @OptionGroup var global: GlobalOptions

  /// A department in the listing.
  private struct Row: Encodable {
    let department: String
    let name: String
    let value: Double
  }

  private struct Listing: Encodable {
    let wave: String
    let outcome: String
    let rows: [Row]
  }

  func run() async throws {
    let workshop = try Workshop(global)
    let wave = try await workshop.wave(wave)
    guard let outcome = try await workshop.store.outcome(of: wave.id) else {
      throw Failure(
        .notFound, "no figures were imported for “\(wave.name)”",
        hint: "Import them: parallax outcome import \(ShellWord.of(wave.name)) FILE")
    }
    let tree = try await workshop.store.frozenRoster(of: wave.id).tree
    let rows = tree.departments.compactMap { department in
      outcome.values[department.id].map {
        Row(department: department.id.rawValue, name: department.name, value: $0)
      }
    }
    if global.json {
      return Console.give(
        try JSONText.of(Listing(wave: wave.name, outcome: outcome.name, rows: rows)))
    }
    Console.say(outcome.name)
    Console.give("department\tname\tvalue\n")
    for row in rows {
      Console.give(Console.harmless("\(row.department)\t\(row.name)\t\(row.value)\n"))
    }
  }
}

/// A CSV file of figures, as the command line names it.
struct FiguresFile {
  /// The path; `-` for stdin.
  let path: String

  /// Its figures, after what should be known of them was said.
  func outcome(tree: DepartmentTree, wave: String?, name: String?) throws -> Outcome {
    let data =
      path == "-"
      ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
    guard let data else { throw Failure(.notFound, "\(path) cannot be read") }
    do {
      let reading = try OutcomeFile.read(data, tree: tree, wave: wave, name: name)
      for note in reading.notes { Console.say("note: " + note.words) }
      return reading.outcome
    } catch {
      throw Failure(error, file: path == "-" ? "stdin" : path)
    }
  }
}
