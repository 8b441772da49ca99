import ArgumentParser
import Collecting
import SurveyModel

/// `parallax roster notes`: what people said about their place on the roster.
struct RosterNotes: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notes",
    abstract: "The people of a wave who say that their department or role is not right.",
    discussion: """
      Ask them, and mend the roster for the next wave: that of an open wave is frozen, and their answers \
      count where it has them. The notes go with the names when the wave is purged.
      """)

  @Argument(help: "The name of the wave.")
  var wave: String

  @OptionGroup var global: GlobalOptions

  private struct Row: Encodable {
    let id: String
    let department: String
    let tier: String
  }

  func run() async throws {
    let workshop = try Workshop(global)
    let people = try await workshop.store.placeDoubters(of: try await workshop.wave(wave).id)
    let rows = people.map {
      Row(id: $0.id.rawValue, department: $0.department.rawValue, tier: $0.tier.rawValue)
    }
    if global.json { return Console.give(try JSONText.of(rows)) }
    guard !rows.isEmpty else { return Console.say("Nobody says so.") }
    Console.give("id\tdepartment\ttier\n")
    for row in rows {
      Console.give(Console.harmless("\(row.id)\t\(row.department)\t\(row.tier)\n"))
    }
  }
}
