import ArgumentParser

/// Of whom a report speaks.
struct PeopleOptions: ParsableArguments {
  @Flag(
    help: "No finite population correction: a statement on how it goes, not on this roster alone.")
  var noFpc = false
}
