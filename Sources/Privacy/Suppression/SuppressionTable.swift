/// Decides which nodes of one hierarchy may be published, so that no sum of published nodes isolates
/// a small group.
///
/// Every node counts its whole subtree. Subtracting published nodes from a published node above them
/// leaves its remainder: the people in withheld nodes below and those directly in it. All that
/// subtraction can ever give are unions of remainders, because published nodes nest. Hence it is enough
/// that each remainder, in each column, is empty or has at least the minimum, and that it is not one
/// single withheld node.
///
/// - Shape: one or more columns of counts, such as leaders and frontline; a node is published with all
///   of them or not at all.
struct SuppressionTable {
  /// The parent of each node, which stands before its children; the node itself at the top.
  let parents: [Int]

  /// The counts of each node's subtree, by column.
  let sizes: [[Int]]

  /// The smallest group that may be told.
  let minimum: Int

  private let children: [[Int]]
  private let own: [[Int]]

  init(parents: [Int], sizes: [[Int]], minimum: Int) {
    self.parents = parents
    self.sizes = sizes
    self.minimum = minimum
    var children = Array(repeating: [Int](), count: parents.count)
    var own = sizes
    for node in parents.indices where parents[node] != node {
      children[parents[node]].append(node)
      for column in sizes[node].indices { own[parents[node]][column] -= sizes[node][column] }
    }
    self.children = children
    self.own = own
  }

  /// What becomes of a node.
  enum Decision: Hashable {
    case published
    /// A column is below the minimum.
    case small
    /// A withheld node could be computed from it.
    case guardsAnother
  }

  /// Decides all nodes.
  ///
  /// Where a remainder is not safe, the smallest published node below joins it; where there is none,
  /// the node itself is withheld. Each step withholds one more node, so that it ends.
  ///
  /// - Parameters:
  ///   - withheld: Nodes that are withheld for another reason, if any.
  ///   - mayBeEmpty: Whether a node of which a column is empty may be published nevertheless.
  /// - Returns: What becomes of each node.
  /// - Complexity: O(nodes) a step.
  func decide(withheld: Set<Int> = [], mayBeEmpty: Bool = false) -> [Decision] {
    var decisions = sizes.enumerated().map { node, counts in
      if withheld.contains(node) { return Decision.guardsAnother }
      return counts.allSatisfy { $0 >= minimum || (mayBeEmpty && $0 == 0) } ? .published : .small
    }
    while let victim = nextVictim(decisions) { decisions[victim] = .guardsAnother }
    return decisions
  }

  /// For each published node and column, the smallest group that subtraction can set apart in it, when
  /// some nodes are withheld.
  func finestGroups(withheld: Set<Int>) -> [[Int]] {
    finestGroups(sizes.indices.map { withheld.contains($0) ? .guardsAnother : .published })
  }

  /// For each published node and column, the smallest group that subtraction can set apart in it: the
  /// node itself, the published nodes below it, and what each of them leaves.
  ///
  /// A sum over a node says as much about that group as about the node.
  func finestGroups(_ decisions: [Decision]) -> [[Int]] {
    let rest = remainders(decisions)
    var finest = sizes
    for node in parents.indices.reversed() {
      let below = topmostPublished(below: node, decisions)
      for column in sizes[node].indices {
        let parts = [sizes[node][column], rest[node][column]] + below.map { finest[$0][column] }
        finest[node][column] = parts.filter { $0 > 0 }.min() ?? 0
      }
    }
    return finest
  }

  /// The node that is withheld next; `nil` when all remainders are safe.
  private func nextVictim(_ decisions: [Decision]) -> Int? {
    let rest = remainders(decisions)
    for node in parents.indices.reversed() where decisions[node] == .published {
      let unsafe = sizes[node].indices.filter { !isSafe(node, $0, rest, decisions) }
      if unsafe.isEmpty { continue }
      let candidates = topmostPublished(below: node, decisions)
      let helpful = candidates.filter { candidate in unsafe.contains { rest[candidate][$0] > 0 } }
      return smallest(helpful.isEmpty ? candidates : helpful) ?? node
    }
    return nil
  }

  /// For each node its people who are in no published node below it, by column.
  private func remainders(_ decisions: [Decision]) -> [[Int]] {
    var rest = own
    for node in parents.indices.reversed()
    where parents[node] != node && decisions[node] != .published {
      for column in rest[node].indices { rest[parents[node]][column] += rest[node][column] }
    }
    return rest
  }

  /// Whether a published node's remainder may be known.
  private func isSafe(
    _ node: Int, _ column: Int, _ rest: [[Int]], _ decisions: [Decision]
  ) -> Bool {
    let people = rest[node][column]
    if people == 0 { return true }
    let withheld = children[node].count {
      decisions[$0] != .published && rest[$0][column] > 0
    }
    let isOneWithheld = withheld == 1 && own[node][column] == 0
    return people >= minimum && !isOneWithheld
  }

  /// The published nodes below a node that have no other published node in between.
  private func topmostPublished(below node: Int, _ decisions: [Decision]) -> [Int] {
    children[node].flatMap { child in
      decisions[child] == .published ? [child] : topmostPublished(below: child, decisions)
    }
  }

  private func smallest(_ nodes: [Int]) -> Int? {
    nodes.min { (sizes[$0].reduce(0, +), $0) < (sizes[$1].reduce(0, +), $1) }
  }
}
