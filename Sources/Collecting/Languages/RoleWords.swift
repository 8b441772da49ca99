public import SurveyModel

/// A word for each role.
public struct RoleWords: Hashable, Sendable {
  /// For leaders.
  public let leader: String

  /// For the frontline.
  public let frontline: String

  /// Makes the words of both roles.
  public init(leader: String, frontline: String) {
    self.leader = leader
    self.frontline = frontline
  }

  /// The word for a role.
  public subscript(role: Role) -> String { role == .leader ? leader : frontline }
}
