import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// `parallax person …`: what is held of one person.
struct PersonCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "person",
    abstract: "Hand out or erase what is held of one person of the roster.",
    subcommands: [ExportPerson.self, ErasePerson.self])
}

/// `parallax person export`: all that the database holds of a person.
struct ExportPerson: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "All that the database holds of a person, as JSON.")

  @Argument(help: "The person's id on the roster.")
  var id: String

  @Option(name: .shortAndLong, help: "The file to write, for your eyes only (default: stdout).")
  var output: String?

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let file = OutputFile(path: output, isPrivate: true)
    try file.refuseExisting()
    let workshop = try Workshop(global)
    let organisation = try await workshop.organisation()
    let record = try await workshop.store.record(of: Identifier(id), in: organisation)
    try ErasePerson.refuseEmpty(record)
    let text = try JSONText.of(PersonFile(record, organisation: organisation.rawValue))
    try await workshop.store.note(
      .personExported, of: organisation, wave: nil, count: 1, on: Act.day(of: Date()))
    try file.write(Array(text.utf8))
    if let output, output != "-" { Console.say("Written to \(output).") }
  }
}

/// `parallax person erase`: deletes all that the database holds of a person.
struct ErasePerson: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Delete all that the database holds of a person, also while a wave runs.",
    discussion: """
      The person leaves the current roster and the frozen rosters; drafts are deleted and links stop \
      working. How many people were invited and answered stays. Answers that were sent stay too: \
      nobody can tell which they are.
      """)

  @Argument(help: "The person's id on the roster.")
  var id: String

  @OptionGroup var global: GlobalOptions

  static func refuseEmpty(_ record: PersonRecord) throws {
    guard record.isEmpty else { return }
    throw Failure(
      .notFound, "the database holds nobody of this id",
      hint: "Ids are those of the roster file; a purged wave holds none any more.")
  }

  func run() async throws {
    let workshop = try Workshop(global)
    let organisation = try await workshop.organisation()
    let record = try await workshop.store.erase(
      Identifier(id), from: organisation, on: Act.day(of: Date()))
    // A run that could not rewrite the file is made up for, also where the rows are gone already.
    if try await workshop.store.isScrubDue() { try await workshop.store.scrub() }
    try Self.refuseEmpty(record)
    say(record)
    workshop.warnOfCopies()
  }

  private func say(_ record: PersonRecord) {
    Console.say(
      "Erased: the person is on no roster any more (\(record.waves.count) waves), links no longer "
        + "work, drafts are deleted, and the database file was rewritten.")
    if record.waves.contains(where: { $0.invitation == .spent }) {
      Console.say(
        "Answers that this person has sent stay: no name is kept with them, so nobody can tell "
          + "which they are.")
    }
    if record.waves.contains(where: { $0.isPanel && $0.invitation == .spent }) {
      Console.say(
        "Except in a panel: whoever has the link key and knows the id can tell. Delete the answers "
          + "of a panel with --purge-responses-after.")
    }
    Console.say(
      "If the next roster file holds the person, an import brings the entry back. What others wrote "
        + "in comments is not searched: see parallax comments review.")
  }
}

/// A person's record as it is handed out.
private struct PersonFile: Encodable {
  struct Entry: Encodable {
    let department: String
    let departmentName: String
    let tier: String
    let language: String?
    let mailAddress: String?

    init(_ entry: PersonRecord.Entry) {
      department = entry.department
      departmentName = entry.departmentName
      tier = entry.tier
      language = entry.language == Language.undetermined.rawValue ? nil : entry.language
      mailAddress = entry.email
    }
  }

  struct Part: Encodable {
    let wave: String
    let roster: Entry
    let invited: Bool
    let answered: Bool
    let draft: String?
    let codeWords: String?
    let panel: Bool
    let mails: [String]
    let mailStops: [String]
    let doubtsPlace: Bool

    init(_ part: PersonRecord.Part) {
      wave = part.wave
      roster = Entry(part.entry)
      invited = part.invitation != nil
      answered = part.invitation == .spent
      panel = part.isPanel
      mails = part.mails
      mailStops = part.mailStops
      doubtsPlace = part.doubtsPlace
      codeWords =
        part.hasCodeWords
        ? "two of five are kept, and the link encrypted with all five" : nil
      draft = part.hasDraft ? "kept encrypted; only the person's own link opens it" : nil
    }
  }

  let schema = "parallax.person/1"
  let organisation: String
  let id: String
  let roster: Entry?
  let waves: [Part]
  let answers = """
    Answers and comments that were sent are not here: they are kept without a name, and nothing in \
    the database leads from a person to them or back. In a panel, answers bear a code that can be \
    made from the id with the link key, which lies outside the database.
    """

  init(_ record: PersonRecord, organisation: String) {
    self.organisation = organisation
    id = record.id.rawValue
    roster = record.current.map(Entry.init)
    waves = record.waves.map(Part.init)
  }
}
