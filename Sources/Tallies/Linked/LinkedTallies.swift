public import Statistics
public import SurveyModel

/// What is kept of people who could be followed from wave to wave: sums.
///
/// They are taken by role and the set of waves in which people have a score; no person can be read from
/// them.
///
/// Who belongs together is known only while a file is read; then it is dropped.
public struct LinkedTallies: Hashable, Sendable {
  /// People who stood in another role or department in another wave: they belong to neither, and are
  /// left out of the sums.
  public struct Moved: Hashable, Sendable {
    /// How many people changed their role.
    public internal(set) var role = 0

    /// How many changed their department alone.
    public internal(set) var department = 0
  }

  /// The waves, by their number.
  public let waves: [String]

  /// What was counted.
  public let layout: TallyLayout

  /// How many people answered more than one wave.
  public let people: Int

  /// Who was left out.
  public let moved: Moved

  private let scores: [Role: [LinkedScores]]
  private let leftOut: [Role: [[Int]]]

  init(
    waves: [String], layout: TallyLayout, people: Int, moved: Moved,
    scores: [Role: [LinkedScores]], leftOut: [Role: [[Int]]]
  ) {
    (self.waves, self.layout, self.people, self.moved) = (waves, layout, people, moved)
    (self.scores, self.leftOut) = (scores, leftOut)
  }

  /// The scores of a role in a block and facet.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - facet: The place in ``TallyLayout/facets``.
  /// - Returns: Sums of nobody where nobody answered.
  public func scores(_ role: Role, facet: Int) -> LinkedScores {
    scores[role].map { $0[facet] } ?? LinkedScores([])
  }

  /// How many people with a score in a wave were left out because they moved.
  public func leftOut(_ role: Role, facet: Int, wave: Int) -> Int {
    leftOut[role].map { $0[facet][wave] } ?? 0
  }
}
