/// What may leave of single answer sheets, decided before a wave opens and told to everybody asked.
public enum DisclosureLevel: String, CaseIterable, Hashable, Sendable {
  /// Nothing: averages and counts alone.
  case nothing = "none"

  /// One row a person: the role and the closed answers to the survey's items; no department, level,
  /// answer about the respondent, comment, code or time.
  case roles

  /// Whether this lets nothing out that another level keeps back.
  public func isAtLeastAsTight(as other: DisclosureLevel) -> Bool {
    self == .nothing || self == other
  }

  /// The fewest people of a role whose rows may leave: twenty, or four times the minimum group.
  public static func fewestPeople(minimumGroup: Int) -> Int { max(20, 4 * minimumGroup) }
}
