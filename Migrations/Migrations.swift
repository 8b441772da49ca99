/// One step of the schema: plain SQL that runs once, in a transaction.
///
/// A step that has been shipped is never edited; a change is a new step.
public struct Migration: Hashable, Sendable {
  /// The name of the step: its number in four digits and what it brings.
  public let name: String

  /// The statements.
  public let sql: String

  /// Makes a step.
  public init(name: String, sql: String) {
    self.name = name
    self.sql = sql
  }
}

extension Migration {
  /// The steps of the SQLite schema, in the order in which they run.
  public static let sqlite: [Migration] = [
    Migration(name: "0001_foundation", bytes: PackageResources._001_foundation_sql),
    Migration(name: "0002_ballot_box", bytes: PackageResources._002_ballot_box_sql),
    Migration(name: "0003_responses", bytes: PackageResources._003_responses_sql),
    Migration(name: "0004_outcome", bytes: PackageResources._004_outcome_sql),
    Migration(
      name: "0005_privacy_settings", bytes: PackageResources._005_privacy_settings_sql),
    Migration(name: "0006_retention", bytes: PackageResources._006_retention_sql),
    Migration(name: "0007_comment_review", bytes: PackageResources._007_comment_review_sql),
    Migration(name: "0008_panel", bytes: PackageResources._008_panel_sql),
    Migration(name: "0009_releases", bytes: PackageResources._009_releases_sql),
    Migration(name: "0010_consent", bytes: PackageResources._010_consent_sql),
    Migration(name: "0011_noisy_release", bytes: PackageResources._011_noisy_release_sql),
    Migration(name: "0012_breakdowns", bytes: PackageResources._012_breakdowns_sql),
    Migration(name: "0014_outbox", bytes: PackageResources._014_outbox_sql),
    // Databases exist that have taken the step above: what comes later in time runs later.
    Migration(name: "0013_receipts", bytes: PackageResources._013_receipts_sql),
    Migration(name: "0015_code_words", bytes: PackageResources._015_code_words_sql),
    Migration(name: "0016_packet", bytes: PackageResources._016_packet_sql),
    Migration(name: "0017_wave_texts", bytes: PackageResources._017_wave_texts_sql),
    Migration(name: "0019_disclosure", bytes: PackageResources._019_disclosure_sql),
    Migration(name: "0020_accounts", bytes: PackageResources._020_accounts_sql),
    Migration(name: "0021_wave_version", bytes: PackageResources._021_wave_version_sql),
    Migration(name: "0022_sealed_results", bytes: PackageResources._022_sealed_results_sql),
    Migration(
      name: "0023_account_invitation", bytes: PackageResources._023_account_invitation_sql),
    Migration(name: "0026_webhooks", bytes: PackageResources._026_webhooks_sql),
    Migration(name: "0027_providers", bytes: PackageResources._027_providers_sql),
  ]

  /// Reads a step that is embedded in the binary.
  private init(name: String, bytes: [UInt8]) {
    self.init(name: name, sql: String(decoding: bytes, as: UTF8.self))
  }
}
