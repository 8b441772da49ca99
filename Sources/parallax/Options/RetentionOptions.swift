import ArgumentParser
import Collecting

/// How long a wave keeps what ties it to persons.
struct RetentionOptions: ParsableArguments {
  @Option(help: "Days after the wave's end until names and links are deleted (0 to 3650).")
  var purgeAfter: Int?

  @Option(help: "Days until the answers are deleted too; not before names (default: they stay).")
  var purgeResponsesAfter: Int?

  /// What was asked for, on top of what the wave has.
  func retention(over old: Retention = .unlimited) -> Retention {
    Retention(
      days: purgeAfter ?? old.days, responseDays: purgeResponsesAfter ?? old.responseDays)
  }

  /// Whether anything was asked for.
  var isGiven: Bool { purgeAfter != nil || purgeResponsesAfter != nil }

  /// Fails when the two do not fit together.
  static func check(_ retention: Retention) throws {
    if let fault = retention.fault { throw fault }
  }
}
