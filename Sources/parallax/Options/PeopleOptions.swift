public import ArgumentParser
public import SurveyModel
import Tallies

extension CarelessUse: ExpressibleByArgument {}

/// Of whom a report speaks.
struct PeopleOptions: ParsableArguments {
  @Flag(
    help: "No finite population correction: a statement on how it goes, not on this roster alone.")
  var noFpc = false

  @Option(help: "report: careless answers, results with and without; exclude: all without them.")
  var careless: CarelessUse?

  /// What has to be counted for it.
  var parts: TallyParts { careless == nil ? [] : .careless }
}
