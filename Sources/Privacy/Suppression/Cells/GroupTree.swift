/// Groups that nest: everybody, roles inside everybody, tiers inside a role.
///
/// A group is a number; a parent stands before its children, and everybody is group 0. The groups
/// without subgroups are the *finest*; people are counted by these.
package struct GroupTree: Hashable, Sendable {
  /// The enclosing group; `nil` for everybody.
  package let parents: [Int?]

  /// The groups without subgroups, in order.
  package let finest: [Int]

  /// Makes a tree.
  ///
  /// - Parameter parents: The enclosing group of each, which stands before it; `nil` for the first alone.
  package init(parents: [Int?]) {
    self.parents = parents
    let enclosing = Set(parents.compactMap(\.self))
    finest = parents.indices.filter { !enclosing.contains($0) }
  }

  /// Everybody, in leaders and frontline.
  package static let roles = GroupTree(parents: [nil, 0, 0])

  /// Everybody, in leaders (senior, middle, first-line) and frontline.
  package static let tiers = GroupTree(parents: [nil, 0, 1, 1, 1, 0])

  /// How many groups there are.
  package var count: Int { parents.count }

  /// Adds counts of the finest groups up to all groups.
  ///
  /// - Parameter counts: One for each of `finest`.
  /// - Returns: One for each group.
  package func sums<Number: AdditiveArithmetic>(of counts: [Number]) -> [Number] {
    var sums = Array(repeating: Number.zero, count: count)
    for (group, people) in zip(finest, counts) { sums[group] = people }
    for group in parents.indices.reversed() {
      if let parent = parents[group] { sums[parent] += sums[group] }
    }
    return sums
  }
}
