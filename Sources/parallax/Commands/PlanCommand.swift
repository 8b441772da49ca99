import ArgumentParser
import Collecting
import Foundation
import Pipeline
import Rendering
import Reporting
import SurveyModel

/// `parallax plan`: which gaps will be detectable where, before a wave begins.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Which gaps a wave will be able to show where, and where leaders are too few.",
    discussion: """
      Made of a roster alone, before anybody has answered: expected answers, the smallest gap that \
      should show, and whether agreement could be found.
      """)

  @Option(help: "The roster (CSV).")
  var roster: String

  @Option(help: "The share of each role that will answer, above 0 and up to 1.")
  var response: Double

  @Option(help: "A survey file, or the name of a shipped survey: its scale and bound.")
  var survey: String?

  @Option(help: "A closed wave, whose survey and spread inside roles are taken.")
  var from: String?

  @Option(help: "The standard deviation inside a role, in points (default: 0.85 of 5 points).")
  var sd: Double?

  @Option(help: "The smallest gap that matters, in points (default: the survey's, or 0.3).")
  var bound: Double?

  @Option(help: "The chance with which a gap should show, 0.5 to 0.99.")
  var power = 0.8

  @Option(help: "The fewest people of a role whose result is shown (3 or more).")
  var minimumGroup = 5

  @Option(help: "text, json, csv or html.")
  var format: Format?

  @Option(name: .shortAndLong, help: "The file to write (default: stdout).")
  var output: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard response > 0, response <= 1 else {
      throw ValidationError("The response is a share above 0 and up to 1, such as 0.6.")
    }
    guard (0.5...0.99).contains(power) else {
      throw ValidationError("The power is a number from 0.5 to 0.99.")
    }
    guard minimumGroup >= 3 else { throw ValidationError("The minimum group is 3 or more.") }
    for (name, value) in [("standard deviation", sd), ("bound", bound)] {
      guard value.map({ $0 > 0 && $0.isFinite }) ?? true else {
        throw ValidationError("The \(name) is a number above 0.")
      }
    }
  }

  func run() async throws {
    try OutputFile(path: output).refuseExisting()
    let earlier = try await earlier()
    let survey = try survey.map { try SurveyFile(named: $0).survey() } ?? earlier?.survey
    let scale = survey.flatMap { survey in
      survey.items.first.flatMap { survey.scale($0.scale) }
    }
    let people = try people(in: roster)
    let request = PlanRequest(
      response: response, scale: scale, deviation: sd ?? earlier?.deviation, bound: bound,
      power: power, minimumGroup: minimumGroup)
    try ReportOptions.write(
      request.report(over: people), as: format, to: output, global: global)
  }

  /// The survey of an earlier wave, and the spread that it found.
  private func earlier() async throws -> (survey: Survey, deviation: Double?)? {
    guard let from else { return nil }
    let closed = try await ClosedWave(from, in: try Workshop(global))
    let report = try closed.request(focus: .everything).gaps(of: [closed.tallies])
    let deviation = PlanRequest.deviation(in: report)
    if deviation == nil, sd == nil {
      Console.say("\(from) tells no spread inside roles; the usual one is supposed.")
    }
    return (closed.survey, deviation)
  }

  private func people(in path: String) throws -> Roster {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.notFound, "\(path) cannot be read")
    }
    do {
      return try RosterFile.read(data, defaultLanguage: "en").roster
    } catch {
      throw Failure(error, people: path)
    }
  }
}
