/// A published JSON Schema (2020-12) of what the program writes, carried inside the binary.
public enum Schemas: String, CaseIterable, Hashable, Sendable {
  /// The gap report.
  case gaps

  /// Changes between waves.
  case changes

  /// The gaps of a wave with noise.
  case noisyGaps = "noisy-gaps"

  /// Changes between waves with noise.
  case noisyChanges = "noisy-changes"

  /// What a bundle holds.
  case manifest

  /// The name of its file.
  public var file: String { rawValue + ".schema.json" }

  /// The schema.
  public var text: String {
    let bytes =
      switch self {
      case .gaps: PackageResources.gaps_schema_json
      case .changes: PackageResources.changes_schema_json
      case .noisyGaps: PackageResources.noisy_gaps_schema_json
      case .noisyChanges: PackageResources.noisy_changes_schema_json
      case .manifest: PackageResources.manifest_schema_json
      }
    return String(decoding: bytes, as: UTF8.self)
  }
}
