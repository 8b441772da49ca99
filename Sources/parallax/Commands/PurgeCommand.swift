import ArgumentParser
import Collecting
import Foundation

/// `parallax purge`: deletes what waves need not hold any longer.
struct PurgeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "purge",
    abstract: "Delete what waves that are over need not hold any longer.",
    discussion: """
      Drafts and mail addresses go as soon as a wave is over; names and links on the wave's purge \
      date; answers and comments on a date of their own, if one is set. How many people were invited \
      and answered stays, by department and tier. Can be run every day; each act leaves a line in \
      `parallax log`.
      """)

  @Argument(help: "Only this wave (default: all waves that are over).")
  var wave: String?

  @Flag(help: "Show what is held and when it goes, and delete nothing.")
  var dryRun = false

  @Flag(help: "Delete names and links of the named wave before their date.")
  var now = false

  @OptionGroup var global: GlobalOptions

  /// A line of what is held, or was deleted.
  private struct Line: Encodable {
    let wave: String
    let what: String
    let count: Int
    let due: String?
    let goes: Bool
  }

  func validate() throws {
    guard !now || wave != nil else {
      throw ValidationError("--now needs the name of a wave.")
    }
  }

  func run() async throws {
    let workshop = try Workshop(global)
    let moment = Date()
    if let wave, try await !workshop.wave(wave).isOver(at: moment) {
      throw Failure(
        .unavailable, "“\(wave)” is not over yet", hint: "See when it ends: parallax wave list")
    }
    let purging = Purging(
      waves: workshop.store, retention: workshop.store, ballots: workshop.store)
    let plan = try await purging.plan(
      for: try await workshop.organisation(), wave: wave, at: moment, early: now)
    let shown = dryRun ? plan : try await purging.run(plan, at: moment)
    try show(shown)
    Console.say(words(of: shown))
    if !dryRun, !shown.isEmpty { workshop.warnOfCopies() }
  }

  private func show(_ steps: [Purging.Step]) throws {
    let lines = steps.map { step in
      Line(
        wave: step.wave.name, what: step.holding.rawValue, count: step.count,
        due: step.due.map(Act.day), goes: step.isDue)
    }
    if global.json { return Console.give(try JSONText.of(lines)) }
    for line in lines {
      let when = line.goes ? dryRun ? "goes now" : "deleted" : line.due.map { "from \($0)" }
      Console.give(
        Console.harmless(
          "\(line.wave)\t\(line.what)\t\(line.count)\t\(when ?? "stays: no date is set")\n"))
    }
  }

  private func words(of steps: [Purging.Step]) -> String {
    if dryRun { return "Nothing was deleted; leave out --dry-run to delete what goes now." }
    return steps.isEmpty
      ? "Nothing had to go."
      : "The database file was rewritten, so that nothing of it is left there. The organisation's "
        + "current roster stays. See: parallax log"
  }
}

extension Workshop {
  /// Names copies of the database that lie beside it and hold what was deleted.
  func warnOfCopies() {
    let place = URL(fileURLWithPath: databasePath)
    let folder = place.deletingLastPathComponent().path
    let beginning = place.lastPathComponent + ".before-"
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let copies = found.filter { $0.hasPrefix(beginning) }.sorted()
    if !copies.isEmpty {
      Console.say(
        "Copies beside the database still hold it; delete them: " + copies.joined(separator: ", "))
    }
    Console.say("Backups, and the files of links that `invite` wrote, are yours to delete.")
  }
}
