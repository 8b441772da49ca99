public import ArgumentParser
import Collecting
import Foundation
public import SurveyModel

extension Tier: ExpressibleByArgument {}

/// `parallax promise`: what people are promised before they answer.
struct PromiseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "promise",
    abstract: "What people are promised before they answer a wave.",
    discussion: """
      The same words that a person reads behind the link and in the terminal, made from the wave's \
      settings and its roster. They differ by department and tier: a department with few leaders \
      is told so.
      """)

  @Argument(help: "The name of the wave.")
  var wave: String

  @Option(help: "The department of the person who reads it (default: the first with such people).")
  var department: String?

  @Option(help: "The tier of the person who reads it (default: frontline).")
  var tier: Tier = .frontline

  @Option(help: "The language in which it is read (default: the survey's first).")
  var language: String?

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let workshop = try Workshop(global)
    let wave = try await workshop.wave(wave)
    let survey = try SurveyReader.read(wave.surveySource, file: "survey of \(wave.name)")
    let roster =
      wave.progress == .planned
      ? try await workshop.store.roster(of: wave.organisation)
      : try await workshop.store.frozenRoster(of: wave.id)
    let place = try place(in: roster)
    let promise = Promises(survey: survey, roster: roster).promise(
      of: wave, in: place.id, at: tier)
    let wanted = language.map(Language.init(rawValue:))
    guard let language = wanted ?? survey.languages.first, survey.languages.contains(language)
    else {
      throw Failure(
        .usage, "the survey of \(wave.name) is not there in this language",
        hint: "It has " + survey.languages.map(\.rawValue).joined(separator: ", ") + ".")
    }
    let end = DateWords(InterfaceLanguage(serving: language))
      .lastDay(before: wave.closes, in: .current)
    let text = PromiseText(promise, end: end, language: language)
    if global.json { return Console.give(try JSONText.of(PromiseDescription(text))) }
    Console.say("To \(tier.rawValue) in \(place.name), before the first answer:")
    let lines = AnswerWords.lines(of: text, in: InterfaceLanguage(serving: language))
    Console.give(lines.map { Console.harmless($0) + "\n" }.joined())
  }

  /// The department that was named, or the first one with people of the tier.
  private func place(in roster: Roster) throws -> Department {
    guard let department else {
      let held = roster.tierCount
      let first = roster.tree.departments.first { held[$0.id]?[tier, default: 0] ?? 0 > 0 }
      guard let first else {
        throw Failure(
          .notFound, "nobody on the roster is \(tier.rawValue)",
          hint: "Name another tier with --tier.")
      }
      return first
    }
    guard let found = roster.tree[Identifier(department)] else {
      throw Failure(noDepartment: department, in: roster.tree)
    }
    return found
  }
}

/// A promise in the words of JSON.
private struct PromiseDescription: Encodable {
  struct Section: Encodable {
    let heading: String
    let lines: [String]
  }

  let lede: String
  let sections: [Section]

  init(_ text: PromiseText) {
    lede = text.lede
    sections = text.sections.map { Section(heading: $0.heading, lines: $0.lines.map(\.plain)) }
  }
}
