import ArgumentParser
import Foundation

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: "The database file (default: parallax.sqlite, or PARALLAX_DATABASE).")
  var database: String?

  @Option(help: "The organisation; needed when the database holds several.")
  var organisation: String?

  @Flag(help: "Print JSON on stdout.")
  var json = false

  @Flag(help: "Print no colour, also on a terminal.")
  var noColor = false

  @Flag(help: "Never ask; fail when something is missing.")
  var noInput = false

  /// The path of the database.
  var databasePath: String {
    database ?? ProcessInfo.processInfo.environment["PARALLAX_DATABASE"] ?? "parallax.sqlite"
  }

  /// The folder of key files: beside the database, unless `PARALLAX_KEYS` names another.
  var keysPath: String {
    ProcessInfo.processInfo.environment["PARALLAX_KEYS"] ?? databasePath + ".keys"
  }
}
