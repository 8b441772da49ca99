/// On which side of the gap a person answers.
public enum Role: String, CaseIterable, Codable, Hashable, Sendable {
  /// Manages other people, or sets their priorities.
  case leader

  /// Does the work and manages nobody.
  case frontline
}

/// Where in the organisation's ladder a person stands; the role follows from it.
public enum Tier: String, CaseIterable, Codable, Hashable, Sendable {
  /// Leads the organisation.
  case senior

  /// Leads leaders.
  case middle

  /// Leads the frontline.
  case firstLine = "first-line"

  /// Leads nobody.
  case frontline

  /// The side of the gap on which this tier answers.
  public var role: Role {
    self == .frontline ? .frontline : .leader
  }
}
