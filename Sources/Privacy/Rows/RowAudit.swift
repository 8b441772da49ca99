import Foundation
import SurveyModel

/// Whether rows of answer sheets, without a department, could be sorted by department with the help of the
/// results that departments have been told.
///
/// A department's result of a block is an equation in the rows of its people: who has all rows can look
/// for the set that solves all its equations. That n of N rows solve them by chance must be all but certain,
/// for many sets: the choice of a group out of all rows, n · log₂(N / n) bits, must exceed what its results
/// tell, at most ``bitsOfCell`` bits a block, by ``spareBits``.
///
/// The entropy n · log₂(N / n) is at most log₂ of the number of sets of n rows, and over all groups its sum
/// is at most about log₂ of the ways to share the rows out, so that groups that pass one by one pass together.
public struct RowAudit: Sendable {
  /// What the results of one block tell of one role at most, in bits: a mean in steps of 0.01 on a scale of
  /// four points' length (8.6), shares of favourable answers and of "I don't know" in per cent (6.7 each), a
  /// standard deviation (7.6), and how many answered (some 4).
  public static let bitsOfCell = 34.0

  /// How much more than that is asked for: a million sets for the one that is right.
  public static let spareBits = 20.0

  /// One group whose results are told.
  public struct Group: Hashable, Sendable {
    /// How many people of the role it has.
    public let people: Int

    /// How many blocks and facets are told of it.
    public let cells: Int

    /// Describes a group.
    public init(people: Int, cells: Int) {
      self.people = people
      self.cells = cells
    }
  }

  /// Whether the rows of a role may leave beside the results.
  ///
  /// - Parameters:
  ///   - all: How many rows there are.
  ///   - groups: The groups whose results are told, and what is left of those around them.
  ///   - minimumGroup: The fewest people of a role whose result is shown.
  /// - Returns: Whether they may.
  public static func isOpen(all: Int, groups: [Group], minimumGroup: Int) -> Bool {
    all >= DisclosureLevel.fewestPeople(minimumGroup: minimumGroup)
      && groups.allSatisfy { leavesEnough($0, of: all) }
  }

  private static func leavesEnough(_ group: Group, of all: Int) -> Bool {
    guard group.people > 0, group.cells > 0 else { return true }
    // A group of nearly all is known as soon as the few others are.
    let fewer = min(group.people, all - group.people)
    guard fewer > 0 else { return true }
    let choice = Double(fewer) * log2(Double(all) / Double(fewer))
    return choice >= Double(group.cells) * bitsOfCell + spareBits
  }
}
