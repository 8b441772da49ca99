import ArgumentParser
import Foundation
import SurveyModel

/// `parallax check`: all faults of survey files.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find all faults of survey files.",
    discussion: "Each fault is one line: file:line:column: code: message.")

  @Argument(help: "Survey files, or names of shipped surveys.")
  var surveys: [String]

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    var faults: [SurveyFault] = []
    var missing: [Failure] = []
    for name in surveys {
      do {
        let survey = try SurveyFile(named: name).survey()
        Console.say(
          "\(name): no faults. \(survey.blocks.count) blocks, \(survey.items.count) closed "
            + "questions, about \(survey.minutes) minutes.")
        if let note = survey.unreviewedNote { Console.say("\(name): note: \(note)") }
      } catch let found as SurveyFaults {
        faults += found.faults
      } catch let failure as Failure where failure.code == .notFound {
        missing.append(failure)
      }
    }
    if global.json {
      Console.give(try JSONText.of(faults.map(FaultDescription.init)))
    } else {
      for fault in faults { Console.give("\(fault)\n") }
    }
    if let first = missing.first { throw first }
    if !faults.isEmpty {
      throw Failure(.badInput, faults.count == 1 ? "1 fault" : "\(faults.count) faults")
    }
  }
}

extension Survey {
  /// What a person should know before these languages are used; `nil` where there is nothing to say.
  var unreviewedNote: String? {
    guard !unreviewed.isEmpty else { return nil }
    return
      "the texts in \(unreviewed.map(\.rawValue).joined(separator: ", ")) are translations that "
      + "nobody who speaks the language has read yet; have them read before they are used"
  }
}

/// A fault as JSON.
private struct FaultDescription: Encodable {
  let file: String
  let line: Int
  let column: Int
  let code: String
  let message: String

  init(_ fault: SurveyFault) {
    file = fault.file
    line = fault.line
    column = fault.column
    code = fault.code.rawValue
    message = fault.message
  }
}
