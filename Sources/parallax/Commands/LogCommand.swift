import ArgumentParser
import Collecting
import Foundation

/// `parallax log`: what was deleted and handed out.
struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "What was deleted, erased or handed out on which day; never of whom.",
    discussion: """
      Every line carries a mark that ties it to all lines before it. Note the last mark in another \
      place: with --expect it shows whether lines were removed at the end.
      """)

  @Option(help: "A mark noted earlier, or its first 8 characters or more; fails when it is gone.")
  var expect: String?

  @OptionGroup var global: GlobalOptions

  /// A line of the log.
  private struct Line: Encodable {
    let number: Int
    let day: String
    let organisation: String
    let what: String
    let wave: String?
    let count: Int
    let mark: String
  }

  func run() async throws {
    let acts = try await Workshop(global).store.acts()
    let lines = acts.map { act in
      Line(
        number: act.number, day: act.day, organisation: act.organisation, what: act.what,
        wave: act.wave, count: act.count, mark: act.markText)
    }
    if global.json {
      Console.give(try JSONText.of(lines))
    } else {
      for line in lines {
        Console.give(
          Console.harmless(
            "\(line.number)\t\(line.day)\t\(line.organisation)\t\(line.what)\t\(line.wave ?? "")"
              + "\t\(line.count)\t\(line.mark.prefix(16))\n"))
      }
    }
    try check(acts)
  }

  private func check(_ acts: [Act]) throws {
    if let number = ActChain.firstBroken(in: acts) {
      throw Failure(
        .badInput, "the log is not whole: line \(number) does not follow from the lines before it",
        hint: "A line was changed or removed. Compare with a backup of the database.")
    }
    if let expect, !ActChain.holds(expect, in: acts) {
      throw Failure(
        .badInput, "the log does not hold the mark that you noted",
        hint: "Lines were removed. Compare with a backup of the database.")
    }
    Console.say(
      acts.isEmpty
        ? "Nothing was deleted or handed out yet."
        : "Whole: \(acts.count) lines. Note the last mark in another place.")
  }
}
