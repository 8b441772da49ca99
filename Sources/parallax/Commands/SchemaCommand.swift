public import ArgumentParser
public import Schemas

extension Schemas: ExpressibleByArgument {}

/// `parallax schema`: what the program's JSON looks like, for programs.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "The JSON Schema (2020-12) of what the program writes as JSON.")

  @Argument(help: "gaps, changes, noisy-gaps, noisy-changes or manifest.")
  var name: Schemas

  func run() { Console.give(name.text) }
}
