/// What sums along a tree can be, when some of them are known.
///
/// The people directly in each node are unknown numbers between bounds; a subtree's number is the sum of
/// those directly in its nodes. One pass up and one pass down find for each the least and the greatest
/// that fit all that is known: exactly, since the sums form a tree.
struct TreeBounds: Hashable {
  /// A number that nothing bounds; small enough that sums of it do not overflow.
  static let unbounded = 1 << 40

  /// What each node's subtree can hold.
  private(set) var subtrees: [ClosedRange<Int>]

  /// How many can be directly in each node.
  private(set) var own: [ClosedRange<Int>]

  /// Finds the bounds.
  ///
  /// - Parameters:
  ///   - parents: The node above each, which stands before it; the first is its own.
  ///   - subtrees: What is known of each node's subtree.
  ///   - own: What is known of those directly in each node.
  init(parents: [Int], subtrees: [ClosedRange<Int>], own: [ClosedRange<Int>]) {
    self.subtrees = subtrees
    self.own = own
    var children = parents.map { _ in [Int]() }
    for node in parents.indices.dropFirst() { children[parents[node]].append(node) }
    for node in parents.indices.reversed() { gather(node, children[node]) }
    for node in parents.indices { spread(node, children[node]) }
  }

  /// Bounds a subtree by its parts.
  private mutating func gather(_ node: Int, _ children: [Int]) {
    let parts = [own[node]] + children.map { subtrees[$0] }
    let low = parts.reduce(0) { $0 + $1.lowerBound }
    let high = parts.reduce(0) { $0 + $1.upperBound }
    subtrees[node] = subtrees[node].narrowed(low, high)
  }

  /// Bounds the parts of a subtree by the whole and each other.
  private mutating func spread(_ node: Int, _ children: [Int]) {
    let whole = subtrees[node]
    let parts = [own[node]] + children.map { subtrees[$0] }
    let low = parts.reduce(0) { $0 + $1.lowerBound }
    let high = parts.reduce(0) { $0 + $1.upperBound }
    let narrowed = parts.map { part in
      part.narrowed(
        whole.lowerBound - (high - part.upperBound), whole.upperBound - (low - part.lowerBound))
    }
    own[node] = narrowed[0]
    for (child, part) in zip(children, narrowed.dropFirst()) { subtrees[child] = part }
  }
}

extension ClosedRange<Int> {
  /// The part of the range between two numbers; the range itself where they contradict it.
  func narrowed(_ low: Int, _ high: Int) -> ClosedRange<Int> {
    let (least, greatest) = (Swift.max(lowerBound, low), Swift.min(upperBound, high))
    return least <= greatest ? least...greatest : self
  }
}
