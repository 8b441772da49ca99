public import ArgumentParser
import Collecting
import Exchange
import Foundation
public import SurveyModel
public import SurveyWeb

extension Role: ExpressibleByArgument {}
extension PaperQuestionnaire.Paper: ExpressibleByArgument {}

/// `parallax questionnaire`: the questionnaire on paper, and the table to type it into.
struct QuestionnaireCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questionnaire",
    abstract: "The questionnaire on paper, and the table to type it into.",
    discussion: """
      One form for all people of a role in a department: it leads to nobody. Of a wave it bears the \
      promise and the department; of a survey file, or a shipped survey, the questions alone. A PDF with \
      fields to fill in needs the program weasyprint. --entry writes the empty table for typing, \
      --entry-key what may be typed; `import --second` compares two typings.
      """)

  /// What the form is written as.
  enum Form: String, ExpressibleByArgument, CaseIterable {
    case html
    case pdf
  }

  @Argument(help: "The name of a wave, a survey file (.yaml), or a shipped survey.")
  var source: String

  @Option(help: "Who answers.")
  var role: Role

  @Option(help: "The code of the department; needed for a wave.")
  var department: String?

  @Option(help: "Let the forms bear the tier instead of the role.")
  var tier: Tier?

  @Option(help: "The language (default: the survey's first).")
  var language: String?

  @Option(help: "What it is written as.")
  var format: Form = .html

  @Option(help: "The size of the paper.")
  var paper: PaperQuestionnaire.Paper = .a4

  @Option(help: "Where the sheets are handed in, in a few words.")
  var returnTo: String?

  @Flag(help: "Of a survey file: the short form.")
  var short = false

  @Option(name: .shortAndLong, help: "The new file; stdout unless said.")
  var output: String?

  @Option(help: "A new file: the empty table for typing, as CSV.")
  var entry: String?

  @Option(help: "A new file: what may be typed in which column, as CSV.")
  var entryKey: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let tier, tier.role != role {
      throw ValidationError("\(tier.rawValue) is no tier of the role \(role.rawValue).")
    }
  }

  func run() async throws {
    for path in [output, entry, entryKey] { try OutputFile(path: path).refuseExisting() }
    let made = try await PaperSource(self).made()
    let html = try made.questionnaire.html()
    let bytes =
      switch format {
      case .html: Array(html.utf8)
      case .pdf:
        try PDFMaker(environment: ProcessInfo.processInfo.environment).pdf(of: html)
      }
    if let entry { try OutputFile(path: entry).write(Array(made.entry.csv.utf8)) }
    if let entryKey { try OutputFile(path: entryKey).write(Array(made.entry.key.utf8)) }
    try OutputFile(path: output).write(bytes)
  }
}
