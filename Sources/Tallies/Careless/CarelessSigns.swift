import Statistics
import SurveyModel

/// Looks at one person's answers to the statements of the commonest scale, in the order of the pages.
struct CarelessSigns {
  /// The codebook columns of the statements.
  let columns: [Int]

  private let rule: CarelessRule
  private let range: Double

  /// The statements of each page that is long enough, as places in ``columns``.
  private let pages: [[Int]]

  /// How many statements stand on those pages.
  private let paged: Int

  /// The point of each character; -1 for none.
  private let points: [Int]

  /// - Nil: when the survey has fewer than two statements on one scale.
  init?(_ layout: TallyLayout, rule: CarelessRule) {
    let statements = layout.facets.filter { $0.key.facet == .items }
    let scales = Dictionary(grouping: statements, by: { $0.scale.id })
    let commonest = scales.max { left, right in
      let (few, many) = (left.value.flatMap(\.columns).count, right.value.flatMap(\.columns).count)
      return (few, left.key) < (many, right.key)
    }
    guard let commonest, let scale = commonest.value.first?.scale else { return nil }
    columns = commonest.value.flatMap(\.columns)
    guard columns.count >= 2 else { return nil }
    let places = Dictionary(
      columns.enumerated().map { (layout.items[$1].id, $0) }, uniquingKeysWith: { $1 })
    pages = SurveyPages.pages(of: layout.survey, shortForm: false).compactMap { page in
      guard case .statements(let items) = page.content else { return nil }
      let found = items.compactMap { places[$0.id] }
      return found.count == items.count && found.count >= rule.smallestPage ? found : nil
    }
    paged = pages.reduce(0) { $0 + $1.count }
    range = Double(scale.maximum - scale.minimum)
    self.rule = rule
    var points = Array(repeating: -1, count: 256)
    for point in 0...(scale.maximum - scale.minimum) {
      if let byte = Codebook.byte(of: .point(point)) { points[Int(byte)] = point }
    }
    self.points = points
  }

  /// The person's points, one a statement; -1 where there is none.
  ///
  /// - Returns: Whether every statement was answered.
  func read(
    _ answers: UnsafeBufferPointer<UInt8>, into read: inout [Int]
  ) -> Bool {
    var isComplete = true
    for (place, column) in columns.enumerated() {
      read[place] = points[Int(answers[column])]
      if read[place] < 0 { isComplete = false }
    }
    return isComplete
  }

  /// How many of the two signs that need no other person speak against the answers.
  func ownSigns(_ read: [Int]) -> Int {
    (isStraight(read) ? 1 : 0) + (isFlat(read) ? 1 : 0)
  }

  /// Whether the pages answered with one and the same point hold so many statements: runs are counted
  /// within a page.
  private func isStraight(_ read: [Int]) -> Bool {
    guard paged > 0 else { return false }
    var runs: [Int: Int] = [:]
    for page in pages {
      let first = read[page[0]]
      if first >= 0, page.allSatisfy({ read[$0] == first }) {
        runs[first, default: 0] += page.count
      }
    }
    return Double(runs.values.max() ?? 0) >= rule.straightShare * Double(paged)
  }

  /// Whether the answers, of at least half of the statements, hardly vary.
  private func isFlat(_ read: [Int]) -> Bool {
    var (n, sum, squares) = (0, 0, 0)
    for point in read where point >= 0 {
      n += 1
      sum += point
      squares += point * point
    }
    guard n >= 2, 2 * n >= read.count else { return false }
    let variance = Double(n * squares - sum * sum) / Double(n * (n - 1))
    return variance.squareRoot() < rule.spreadShare * range
  }
}
