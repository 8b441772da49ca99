import ArgumentParser
import Collecting
import Foundation
import SurveyModel

/// `parallax wave list`: the waves.
struct ListWaves: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "The waves of the organisation.")

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let workshop = try Workshop(global)
    let now = Date()
    let waves = try await workshop.store.waves(of: try await workshop.organisation())
    let descriptions = waves.map { WaveDescription($0, at: now) }
    if global.json {
      Console.give(try JSONText.of(descriptions))
    } else if waves.isEmpty {
      Console.say("There is no wave yet. Begin one with: parallax wave create NAME …")
    } else {
      for wave in descriptions {
        Console.give(
          Console.harmless("\(wave.name)\t\(wave.state)\t\(wave.opens)\t\(wave.closes)\n"))
      }
    }
  }
}

/// `parallax wave show`: one wave.
struct ShowWave: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "One wave: its survey, dates and settings.")

  @Argument(help: "The name of the wave.")
  var name: String

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let found = try await Workshop(global).wave(name)
    let wave = WaveDescription(found, at: Date())
    if global.json { return Console.give(try JSONText.of(wave)) }
    Console.give(
      """
      wave           \(wave.name)
      state          \(wave.state)
      survey         \(wave.survey) version \(wave.version)
      opens          \(found.opens.asBeginning)
      closes         \(found.closes.asEnd)
      minimum group  \(wave.minimumGroup)
      comments from  \(wave.minimumComments)
      breakdowns     \(wave.tables.joined(separator: ", "))
      few leaders    \(wave.smallLeadership)
      noise          \(wave.noise.map { "a budget of \($0) a person" } ?? "no")
      rows           \(wave.disclosure == "none" ? "none leave" : "role and answers may leave")
      form           \(wave.shortForm ? "short" : "full")
      panel          \(wave.panel ? "people are followed over waves" : "no")
      code words     \(wave.codeWords ? "on request, to go on with another device" : "no")
      names go       \(Self.words(wave.purgeAfter, otherwise: "when somebody purges the wave"))
      answers go     \(Self.words(wave.purgeResponsesAfter, otherwise: "never"))

      """)
  }
}

extension ShowWave {
  /// When something goes, in words.
  private static func words(_ days: Int?, otherwise: String) -> String {
    days.map { "\($0) days after the end" } ?? otherwise
  }
}

/// A wave in the words of a listing.
struct WaveDescription: Encodable {
  let name: String
  let state: String
  let survey: String
  let version: Int
  var opens: String
  var closes: String
  let minimumGroup: Int
  let minimumComments: Int
  let breakdowns: [String]
  let byTier: Bool
  let smallLeadership: String
  let shortForm: Bool
  let panel: Bool
  let codeWords: Bool
  let noise: String?
  let disclosure: String
  let purgeAfter: Int?
  let purgeResponsesAfter: Int?

  init(_ wave: Wave, at now: Date) {
    let read = try? SurveyReader.read(wave.surveySource, file: "survey")
    name = wave.name
    state = wave.state(at: now).rawValue
    survey = read?.id.rawValue ?? "unreadable"
    version = read?.version ?? 0
    opens = wave.opens.isoMinute
    closes = wave.closes.isoEnd
    minimumGroup = wave.settings.minimumGroup
    minimumComments = wave.settings.minimumComments
    breakdowns = wave.settings.breakdowns.map(\.rawValue)
    byTier = wave.settings.isByTier
    smallLeadership = wave.settings.smallLeadership.rawValue
    shortForm = wave.settings.shortForm
    panel = wave.isPanel
    codeWords = wave.allowsCodeWords
    noise = wave.settings.noise?.text
    disclosure = wave.settings.disclosure.rawValue
    purgeAfter = wave.retention.days
    purgeResponsesAfter = wave.retention.responseDays
  }

  /// By what results may be broken down.
  var tables: [String] { ["department"] + (byTier ? ["tier"] : []) + breakdowns }
}

/// JSON as the command line prints it: sorted keys, one form for the same data.
enum JSONText {
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
