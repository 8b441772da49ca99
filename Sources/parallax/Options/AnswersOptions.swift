import ArgumentParser
import Foundation
import Tallies

/// How a file of answers is read.
struct AnswersOptions: ParsableArguments {
  @Option(help: "The column of the department.")
  var departmentColumn = "department"

  @Option(help: "The column of the role.")
  var roleColumn = "role"

  @Option(help: "The column of the wave.")
  var waveColumn = "wave"

  @Option(help: "The column of the weight, where there is one.")
  var weightColumn = "weight"

  @Flag(help: "Cut weights above five times the median weight, and say how many.")
  var trimWeights = false

  @Option(help: "The values of the role column that mean leader, separated by commas.")
  var leaders: String?

  @Option(help: "When each wave was, as numbers separated by commas (default: 0,1,2…).")
  var waveTimes: String?

  @Flag(help: "Leave out rows that have faults, and say how many.")
  var skipBadRows = false

  /// The options for the reader of the file.
  var options: AnswersFile.Options {
    var options = AnswersFile.Options()
    options.departmentColumn = departmentColumn
    options.roleColumn = roleColumn
    options.waveColumn = waveColumn
    options.leaders = Set(
      (leaders ?? "").split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
    options.weightColumn = weightColumn
    options.trimsWeights = trimWeights
    options.skipBadRows = skipBadRows
    return options
  }
}
