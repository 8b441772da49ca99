import Foundation
import Testing

/// What each command says of itself.
@Suite struct HelpTests {
  static let commands = [
    "", "demo", "simulate", "gallery", "analyze", "gaps", "compare", "check", "plan", "roster",
    "roster import",
    "roster show", "survey", "survey import",
    "wave", "wave create", "wave set", "wave open", "wave close", "wave seal",
    "wave extend", "wave list", "wave show", "promise", "invite", "answer", "status", "import",
    "outcome", "outcome import", "outcome show", "serve", "purge", "person", "person export",
    "person erase", "log", "remind", "mail", "mail preview", "mail status", "mail bounce",
    "mail bounced", "mail refuse", "mail release", "comments", "comments show", "comments review",
    "packet", "packet make", "packet open", "packet collect", "packet merge", "packet list",
    "questionnaire", "export", "schema",
    "user", "user add", "user invite", "user list", "user change", "user revoke",
    "user restore", "user password", "user totp", "user unlink", "user token", "user token add",
    "user token list", "user token revoke", "webhook", "webhook add", "webhook list",
    "webhook remove", "webhook rotate", "webhook test", "webhook send",
  ]

  @Test(arguments: commands)
  func `the help of a command is as recorded`(_ command: String) throws {
    let program = try Program()
    defer { program.clean() }
    var words = command.split(separator: " ").map(String.init)
    words.append("--help")
    let outcome = try program.run(list: words)
    #expect(outcome.code == 0)
    let name = command.isEmpty ? "parallax" : command.replacing(" ", with: "-")
    try expectGolden(outcome.output, named: "help-\(name).txt")
  }

  @Test(arguments: commands.filter { !$0.isEmpty })
  func `every command of the program is listed by its parent`(_ command: String) throws {
    let program = try Program()
    defer { program.clean() }
    let path = command.split(separator: " ").map(String.init)
    let outcome = try program.run(list: path.dropLast() + ["--help"])
    let listed = outcome.output.split(separator: "\n").contains {
      $0.hasPrefix("  \(path[path.count - 1])")
    }
    #expect(listed)
  }
}

extension Program {
  /// Runs a command given as a list of words.
  func run(list words: [String]) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.path("parallax")
    process.arguments = words
    process.environment = ["COLUMNS": "80"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: String(decoding: data, as: UTF8.self), words: "")
  }
}

/// Compares a text with its golden file; `RECORD_GOLDEN=1` records it.
func expectGolden(
  _ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
    try Data(text.utf8).write(to: file)
    return
  }
  let golden = try String(contentsOf: file, encoding: .utf8)
  #expect(text == golden, sourceLocation: sourceLocation)
}
