/// What a report does with careless answers.
public enum CarelessUse: String, CaseIterable, Codable, Hashable, Sendable {
  /// Their share, and each result with and without them.
  case report

  /// The whole report is made without them.
  case exclude
}
