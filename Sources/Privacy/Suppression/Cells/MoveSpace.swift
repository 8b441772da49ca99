/// All ways in which the counts of one place can change by at most one person a group.
///
/// A *change* adds one person to some finest groups and takes one from others, such that every group,
/// finest or not, changes by at most one. Change 0 is none at all. Exchanges of people between places
/// are made of these; the tables that they leave as they are cannot tell them from the truth.
struct MoveSpace: Sendable {
  /// How many changes there are.
  let count: Int

  /// How many groups.
  let groups: Int

  /// The change of each group, change after change.
  private let effects: [Int8]

  /// What each change can be added to, change after change, and what comes of it.
  private let partners: [Int32]
  private let results: [Int32]
  private let starts: [Int]

  /// For each change, the pairs that make it.
  let splits: [[(Int, Int)]]

  /// Lists the changes of a tree of groups.
  ///
  /// - Complexity: exponential in the finest groups; meant for up to seven.
  init(_ tree: GroupTree) {
    var changes: [[Int]] = [[]]
    for _ in tree.finest { changes = changes.flatMap { head in [0, 1, -1].map { head + [$0] } } }
    let sums = changes.map { tree.sums(of: $0) }.filter { $0.allSatisfy { abs($0) <= 1 } }
    var index: [[Int]: Int] = [:]
    for (number, change) in sums.enumerated() { index[change] = number }
    var partners: [Int32] = []
    var results: [Int32] = []
    var starts = [0]
    var splits = sums.map { _ in [(Int, Int)]() }
    for (first, one) in sums.enumerated() {
      for (second, two) in sums.enumerated() {
        guard let result = index[zip(one, two).map { $0 + $1 }] else { continue }
        partners.append(Int32(second))
        results.append(Int32(result))
        splits[result].append((first, second))
      }
      starts.append(partners.count)
    }
    count = sums.count
    groups = tree.count
    effects = sums.flatMap { $0.map { Int8($0) } }
    self.partners = partners
    self.results = results
    self.starts = starts
    self.splits = splits
  }

  /// By how many people a change changes a group: -1, 0 or 1.
  func effect(_ change: Int, on group: Int) -> Int { Int(effects[change * groups + group]) }

  /// Prices every sum of a change out of one list and a change out of another, at its cheapest.
  ///
  /// - Parameters:
  ///   - first: The prices of the first change.
  ///   - second: The prices of the second.
  ///   - limit: Sums that cost as much or more need not be priced.
  ///   - whole: Takes the prices; what is not priced is left as it is.
  func add(
    _ first: UnsafePointer<Int32>, _ second: UnsafePointer<Int32>, below limit: Int32,
    into whole: UnsafeMutablePointer<Int32>
  ) {
    partners.withUnsafeBufferPointer { partners in
      results.withUnsafeBufferPointer { results in
        for change in 0..<count where first[change] < limit {
          let price = first[change]
          for sum in starts[change]..<starts[change + 1] {
            let total = price &+ second[Int(partners[sum])]
            let result = Int(results[sum])
            if total < whole[result] { whole[result] = total }
          }
        }
      }
    }
  }
}
