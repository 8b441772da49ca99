public import SurveyModel

/// Decides which comments are shown, and from where they are said to come.
///
/// Comments on a question are shown when at least the minimum wrote one and every one was reviewed. A
/// comment bears a department only where at least the minimum bear it, and where those that bear none
/// are nobody or at least the minimum: so that no small department is found by subtraction. What is
/// too few in a department is told of the one above it.
public struct CommentScreen: Hashable, Sendable {
  /// Below this, no minimum goes.
  public static let leastMinimum = 10

  /// The fewest comments that are shown together.
  public let minimum: Int

  private let tree: DepartmentTree

  /// Makes a screen over the departments of a wave.
  public init(minimum: Int, tree: DepartmentTree) {
    self.minimum = max(Self.leastMinimum, minimum)
    self.tree = tree
  }

  /// The comments on one question, as far as they may be shown.
  ///
  /// - Parameters:
  ///   - comments: All comments of the wave, in an order that says nothing; it is kept among those of
  ///     one department.
  ///   - question: The question.
  /// - Returns: the comments, or why they are withheld.
  public func comments(
    _ comments: [WrittenComment], on question: Identifier<OpenQuestion>
  ) -> ScreenedComments {
    let written = comments.filter { $0.question == question }
    guard written.count >= minimum else { return withheld(.few, of: question) }
    guard written.allSatisfy(\.isReviewed) else { return withheld(.unreviewed, of: question) }
    let labels = labels(of: written.map(\.department))
    let groups = Dictionary(grouping: written.indices, by: { labels[$0] })
    let order: [Identifier<Department>?] = tree.departments.map(\.id) + [nil]
    return ScreenedComments(
      question: question,
      comments: order.flatMap { label in
        (groups[label] ?? []).map { ScreenedComment(department: label, text: written[$0].text) }
      }, withheld: nil, minimum: minimum)
  }

  private func withheld(
    _ reason: ScreenedComments.Reason, of question: Identifier<OpenQuestion>
  ) -> ScreenedComments {
    ScreenedComments(question: question, comments: [], withheld: reason, minimum: minimum)
  }

  /// The department that each comment may bear.
  private func labels(of places: [Identifier<Department>]) -> [Identifier<Department>?] {
    var pools = Dictionary(grouping: places.indices, by: { places[$0] })
    var labelled: [Identifier<Department>: [Int]] = [:]
    var rest = places.indices.filter { tree[places[$0]] == nil }
    // Children come after their parents in the tree, so each pool is whole when its turn comes.
    for department in tree.departments.reversed() {
      guard let pool = pools.removeValue(forKey: department.id) else { continue }
      if pool.count >= minimum {
        labelled[department.id] = pool
      } else if let parent = department.parent {
        pools[parent, default: []] += pool
      } else {
        rest += pool
      }
    }
    while !rest.isEmpty, rest.count < minimum, let smallest = smallest(of: labelled) {
      rest += labelled.removeValue(forKey: smallest) ?? []
    }
    var labels = [Identifier<Department>?](repeating: nil, count: places.count)
    for (department, pool) in labelled { for index in pool { labels[index] = department } }
    return labels
  }

  private func smallest(
    of labelled: [Identifier<Department>: [Int]]
  ) -> Identifier<Department>? {
    labelled.min { ($0.value.count, $0.key.rawValue) < ($1.value.count, $1.key.rawValue) }?.key
  }
}
