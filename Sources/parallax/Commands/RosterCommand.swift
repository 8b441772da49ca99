import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// `parallax roster …`: people, departments, tiers.
struct RosterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "Import and show people, departments and tiers.",
    subcommands: [ImportRoster.self, ShowRoster.self, RosterNotes.self])
}

/// `parallax roster import`: puts a roster in the place of the current one.
struct ImportRoster: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read people and departments from CSV; shows the difference first.",
    discussion: """
      Columns: id, tier (senior, middle, first-line, frontline), department_path (as in \
      “Works / Water”) or department, and optionally language and email. The file is taken whole or \
      not at all; waves that are open keep the roster that they were opened with.
      """)

  @Argument(help: "The CSV file of people.")
  var file: String

  @Option(help: "A CSV file of departments: department, name, parent.")
  var departments: String?

  @Option(help: "The language of people for whom the file names none (default: their browser's).")
  var language: String?

  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let reading: RosterFile.Reading
    do {
      reading = try RosterFile.read(
        Self.contents(of: file), departments: try departments.map(Self.contents(of:)),
        defaultLanguage: language.map(Language.init(rawValue:)) ?? .undetermined)
    } catch let faults as RosterFaults {
      throw Failure(faults, people: file, departments: departments)
    }
    guard !reading.roster.participants.isEmpty else {
      throw Failure(
        .badInput, "\(file) holds nobody; nothing was changed", hint: "Each row is one person.")
    }
    for note in reading.notes { Console.say("note: " + note.words) }
    let isNew = !FileManager.default.fileExists(atPath: global.databasePath)
    guard !isNew || dryRun || global.organisation != nil else { throw Self.nameless }
    if isNew, dryRun {
      return show(
        RosterDifference(from: try Roster.empty(), to: reading.roster), roster: reading.roster)
    }
    let workshop = try Workshop(makingIfMissing: global)
    let (organisation, isFresh) = try await organisation(in: workshop)
    let old = isFresh ? try Roster.empty() : try await workshop.store.roster(of: organisation.id)
    show(RosterDifference(from: old, to: reading.roster), roster: reading.roster)
    guard !dryRun else { return }
    if isFresh { try await workshop.store.create(organisation) }
    try await workshop.store.replaceRoster(of: organisation.id, with: reading.roster)
    Console.say("Next: parallax wave create NAME --survey S --opens D --closes D")
  }

  /// The organisation that is meant, and whether it has yet to be recorded.
  private func organisation(in workshop: Workshop) async throws -> (Organisation, Bool) {
    let all = try await workshop.store.organisations()
    if let name = global.organisation {
      return (Organisation(name: name), !all.contains { $0.name == name })
    }
    guard !all.isEmpty else { throw Self.nameless }
    let id = try await workshop.organisation()
    return (Organisation(name: id.rawValue), false)
  }

  private static let nameless = Failure(
    .usage, "name the organisation", hint: "For example: --organisation \"Harbour Services\"")

  private static func contents(of path: String) throws -> Data {
    let data =
      path == "-"
      ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: path)
    guard let data else { throw Failure(.notFound, "\(path) cannot be read") }
    return data
  }

  private func show(_ difference: RosterDifference, roster: Roster) {
    for line in difference.lines { Console.give("\(line.count)\t\(line.what)\n") }
    if difference.isEmpty { Console.give("0\tchanges\n") }
    Console.say(
      dryRun
        ? "Nothing was changed; leave out --dry-run to take the roster."
        : "The roster has \(roster.participants.count) people in "
          + "\(roster.tree.departments.count) departments.")
  }
}

/// `parallax roster show`: the departments with how many people they hold.
struct ShowRoster: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "The departments, with how many leaders and frontline.")

  @OptionGroup var global: GlobalOptions

  /// A department in the listing.
  private struct Row: Encodable {
    let department: String
    let name: String
    let parent: String?
    let leaders: Int
    let frontline: Int
  }

  func run() async throws {
    let workshop = try Workshop(global)
    let roster = try await workshop.store.roster(of: try await workshop.organisation())
    let counts = roster.headcount
    let rows = roster.tree.departments.map { department in
      Row(
        department: department.id.rawValue, name: department.name,
        parent: department.parent?.rawValue, leaders: counts[department.id]?[.leader] ?? 0,
        frontline: counts[department.id]?[.frontline] ?? 0)
    }
    if global.json { return Console.give(try JSONText.of(rows)) }
    Console.give("department\tname\tleaders\tfrontline\n")
    for row in rows {
      Console.give(
        Console.harmless("\(row.department)\t\(row.name)\t\(row.leaders)\t\(row.frontline)\n"))
    }
  }
}

extension Roster {
  /// The roster of nobody.
  fileprivate static func empty() throws(DepartmentTreeFault) -> Roster {
    Roster(tree: try DepartmentTree([]), participants: [])
  }
}
