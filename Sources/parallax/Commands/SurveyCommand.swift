public import ArgumentParser
public import Exchange
import Foundation
import SurveyModel

extension SurveyForm: ExpressibleByArgument {}

/// `parallax survey …`: surveys of other programs.
struct SurveyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "survey", abstract: "Take over surveys of other programs.",
    subcommands: [ImportSurvey.self])
}

/// `parallax survey import`: another program's survey in our format.
struct ImportSurvey: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a survey file of an XLSForm, LimeSurvey or SurveyJS survey.",
    discussion: """
      The YAML goes to stdout or to the file of -o; what was lost, changed or added is said on \
      stderr, and listed in full in the file of --report. XLSForm is read as CSV: all sheets in one \
      file, or --choices and --settings beside it.
      """)

  @Argument(help: "The survey: CSV (XLSForm), .txt with tabs (LimeSurvey), JSON (SurveyJS).")
  var file: String

  @Option(help: "xlsform, limesurvey or surveyjs (default: told from the content).")
  var from: SurveyForm?

  @Option(help: "XLSForm's sheet choices, as CSV.")
  var choices: String?

  @Option(help: "XLSForm's sheet settings, as CSV.")
  var settings: String?

  @Option(name: .shortAndLong, help: "The new survey file; stdout unless said.")
  var output: String?

  @Option(help: "A new file for everything that was lost: .json, else CSV.")
  var report: String?

  func run() async throws {
    for path in [output, report] { try OutputFile(path: path).refuseExisting() }
    let result = try SurveyImport.read(
      SurveyImport.Files(
        name: file, survey: Self.contents(of: file), choices: choices.map(Self.contents(of:)),
        settings: settings.map(Self.contents(of:))),
      form: from)
    if let report {
      let text =
        report.lowercased().hasSuffix(".json")
        ? try ImportReport.json(result.notes) : ImportReport.csv(result.notes)
      try OutputFile(path: report).write(Array(text.utf8))
    }
    try OutputFile(path: output).write(Array(result.yaml.utf8))
    say(result)
  }

  private func say(_ result: SurveyImport.Result) {
    let most = 40
    for note in result.notes.prefix(most) { Console.say(note.description) }
    if result.notes.count > most {
      Console.say(
        "… and \(result.notes.count - most) more"
          + (report == nil ? "; --report FILE lists them all" : ""))
    }
    let counts = ImportNote.Kind.allCases.map { kind in
      "\(result.notes.count { $0.kind == kind }) \(kind.rawValue)"
    }
    let survey = result.survey
    Console.say(
      "\(result.form.rawValue): \(survey.blocks.count) blocks, \(survey.items.count) statements, "
        + "\(survey.openQuestions.count) open and \(survey.profile.count) profile questions, "
        + "\(survey.languages.map(\.rawValue).joined(separator: " ")); "
        + counts.joined(separator: ", ") + ".")
  }

  private static func contents(of path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(.notFound, "\(path) cannot be read")
    }
    return Array(data)
  }
}
