import ArgumentParser

/// The command line: the only place that wires the rooms together.
@main
struct Parallax: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parallax",
    abstract: "Measures how differently leaders and frontline staff see the same thing.",
    discussion: """
      Start with `parallax demo`, or point `parallax analyze` at a file of answers. \
      Gap = leaders − frontline: a plus sign means that leaders are rosier.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "See it work:",
        subcommands: [DemoCommand.self, SimulateCommand.self, GalleryCommand.self]),
      CommandGroup(
        name: "Analyse:",
        subcommands: [
          AnalyzeCommand.self, GapsCommand.self, CompareCommand.self, CommentsCommand.self,
          ExportCommand.self, SchemaCommand.self,
        ]),
      CommandGroup(
        name: "Run a wave:",
        subcommands: [
          PlanCommand.self, CheckCommand.self, SurveyCommand.self, RosterCommand.self,
          WaveCommand.self, PromiseCommand.self, InviteCommand.self, RemindCommand.self,
          MailCommand.self,
          AnswerCommand.self, ReceiptCommand.self, StatusCommand.self, ImportCommand.self,
          OutcomeCommand.self, ServeCommand.self, PacketCommand.self, QuestionnaireCommand.self,
        ]),
      CommandGroup(
        name: "Keep no more than needed:",
        subcommands: [PurgeCommand.self, PersonCommand.self, LogCommand.self]),
      CommandGroup(
        name: "Say who may see what, and who is told:",
        subcommands: [UserCommand.self, WebhookCommand.self]),
    ])

  /// Runs the command that the words name; every error becomes words and an exit code in one place.
  static func main() async {
    do {
      let words = Array(CommandLine.arguments.dropFirst())
      var command = try parseAsRoot(GlobalOptions.hoisted(words))
      try GlobalOptions.refuseJSON(of: command, in: words)
      // A server stays; a command that ends gives everything back by itself.
      if command is ServeCommand { MemoryReturn.begin() }
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard let failure = Failure(error) else { exit(withError: error) }
      Console.say("parallax: \(failure.message)")
      if let hint = failure.hint { Console.say(hint) }
      exit(withError: ExitCode(failure.code.rawValue))
    }
  }
}
