import ArgumentParser

/// A command that answers `--json`; of all others the option is refused, and not passed over.
protocol PrintsJSON: ParsableCommand {}

extension AnalyzeCommand: PrintsJSON {}
extension GapsCommand: PrintsJSON {}
extension CompareCommand: PrintsJSON {}
extension ShowComments: PrintsJSON {}
extension PlanCommand: PrintsJSON {}
extension StatusCommand: PrintsJSON {}
extension DemoCommand: PrintsJSON {}
extension CheckCommand: PrintsJSON {}
extension ShowRoster: PrintsJSON {}
extension RosterNotes: PrintsJSON {}
extension ListWaves: PrintsJSON {}
extension ShowWave: PrintsJSON {}
extension PromiseCommand: PrintsJSON {}
extension MailStatus: PrintsJSON {}
extension ReceiptCommand: PrintsJSON {}
extension ShowOutcome: PrintsJSON {}
extension ListPackets: PrintsJSON {}
extension PurgeCommand: PrintsJSON {}
extension ExportPerson: PrintsJSON {}
extension LogCommand: PrintsJSON {}
extension ListUsers: PrintsJSON {}
extension SetSecondFactor: PrintsJSON {}
extension AddToken: PrintsJSON {}
extension ListTokens: PrintsJSON {}
extension AddWebhook: PrintsJSON {}
extension ListWebhooks: PrintsJSON {}
extension SendWebhooks: PrintsJSON {}

extension GlobalOptions {
  /// Refuses `--json` where a command has none to give.
  static func refuseJSON(of command: any ParsableCommand, in words: [String]) throws {
    guard words.prefix(while: { $0 != "--" }).contains("--json"), !(command is any PrintsJSON)
    else { return }
    let name = type(of: command)._commandName
    throw Failure(
      .usage, "“\(name)” prints no JSON",
      hint: "Leave out --json: what it has to say are words, and its exit code tells how it went.")
  }
}
