/// What time is counted in.
public enum TimeUnit: String, CaseIterable, Codable, Hashable, Sendable {
  /// From wave to wave.
  case wave

  /// In years, between the days on which the waves opened.
  case year

  /// As the person said who asked for the report.
  case given = "unit"
}
