import Statistics
import SurveyModel
import Tallies

/// Who answered and who is on the roster, directly in each department, by role and tier.
struct RosterSource: Sendable {
  let subtrees: SubtreeTallies

  private let leaderTiers: [Tier?]
  private let tallies: [Role: [[Tally]]]
  private let populations: [Role: [[Int]]]

  /// Puts answers and roster together.
  ///
  /// Tiers are used where roster and answers both know them, and agree.
  init(
    book: TallyBook, subtrees: SubtreeTallies, headcount: [Identifier<Department>: [Role: Int]],
    tierCount: [Identifier<Department>: [Tier: Int]]?
  ) {
    self.subtrees = subtrees
    let leaderTiers = Self.leaderTiers(book, tierCount)
    self.leaderTiers = leaderTiers
    var tallies: [Role: [[Tally]]] = [:]
    var populations: [Role: [[Int]]] = [:]
    for role in Role.allCases {
      let tiers = role == .leader ? leaderTiers : [nil]
      tallies[role] = subtrees.departments.map { department in
        tiers.map { tier in
          guard let department else { return Tally(book.layout) }
          guard let tier else { return book.tally(of: department, role: role) }
          return book.tallies[TallyBook.Group(department: department, tier: tier)]
            ?? Tally(book.layout)
        }
      }
      populations[role] = subtrees.departments.map { department in
        tiers.map { tier in
          guard let department else { return 0 }
          if let tier { return tierCount?[department]?[tier] ?? 0 }
          return headcount[department]?[role] ?? 0
        }
      }
    }
    self.tallies = tallies
    self.populations = populations
  }

  /// The tiers of a role that are told apart; one `nil` where they are not.
  func tiers(of role: Role) -> [Tier?] { role == .leader ? leaderTiers : [nil] }

  /// The scores of a tier directly in a node.
  func scores(_ role: Role, node: Int, tier: Int, facet: Int) -> Histogram {
    tallies[role]?[node][tier].scores[facet].histogram ?? .empty
  }

  /// How many of a tier the roster has directly in a node.
  func population(_ role: Role, node: Int, tier: Int) -> Int {
    populations[role]?[node][tier] ?? 0
  }

  private static func leaderTiers(
    _ book: TallyBook, _ tierCount: [Identifier<Department>: [Tier: Int]]?
  ) -> [Tier?] {
    guard let tierCount else { return [nil] }
    let fits = book.tallies.allSatisfy { group, tally in
      guard group.role == .leader else { return true }
      guard let tier = group.tier else { return false }
      return tally.people <= tierCount[group.department]?[tier] ?? 0
    }
    let tiers = Tier.allCases.filter { tier in
      tier.role == .leader && tierCount.values.contains { ($0[tier] ?? 0) > 0 }
    }
    return fits && tiers.count > 1 ? tiers : [nil]
  }
}
