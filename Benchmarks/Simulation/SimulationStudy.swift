import Foundation

/// The simulation study: what the default interval and the verdicts do where the truth is known.
///
/// With `--time` it studies nothing, but says how long the statistics of a file of answers take.
///
///     simulation-study --time ANSWERS.csv --survey SURVEY.yaml
///     simulation-study [--small | --share X] [--seed N] [--populations FILE] [-o FILE] [--only PART]
@main
struct SimulationStudy {
  struct Unusable: Error, CustomStringConvertible {
    let description: String
  }

  static func main() {
    do {
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch {
      FileHandle.standardError.write(Data("simulation-study: \(error)\n".utf8))
      exit(70)
    }
  }

  private static func run(_ arguments: [String]) throws {
    var words = arguments[...]
    var (seed, scale): (UInt64, Double) = (2018, 1)
    var populations = "Benchmarks/Simulation/populations.csv"
    var output: String?
    var only: Page.Part?
    var (answers, survey): (String?, String?)
    while let word = words.popFirst() {
      switch word {
      case "--small": scale = 0.02
      case "--share":
        scale = words.popFirst().flatMap { Double($0) } ?? 0
        if !(scale > 0 && scale <= 1) { throw Unusable(description: "--share takes 0…1") }
      case "--seed": seed = words.popFirst().flatMap { UInt64($0) } ?? seed
      case "--populations": populations = words.popFirst() ?? populations
      case "--time": answers = words.popFirst()
      case "--survey": survey = words.popFirst()
      case "-o": output = words.popFirst()
      case "--only":
        only = words.popFirst().flatMap { Page.Part(rawValue: $0) }
        if only == nil { throw Unusable(description: "--only takes \(Page.Part.names)") }
      default: throw Unusable(description: "unknown: \(word)")
      }
    }
    if let answers, let survey {
      print(try Stopwatch.report(answers: answers, survey: survey))
      return
    }
    let study = Study(
      populations: try Populations.read(populations), organisation: try Organisation(), seed: seed,
      scale: scale)
    let page = try Page(study: study, only: only).text()
    if let output {
      try page.write(toFile: output, atomically: true, encoding: .utf8)
    } else {
      print(page, terminator: "")
    }
  }
}
