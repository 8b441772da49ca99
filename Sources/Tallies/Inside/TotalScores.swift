public import Statistics
import SurveyModel

/// Each statement's answers by role and by the score of all other statements of the survey: what
/// tells an item that works differently from a block that is seen differently.
///
/// The matching score is the sum of the other statements, turned around where the key is negative.
/// Who left statements out, at most half of them, gets the sum that the answered ones foretell.
///
/// - Shape: statements of one scale, two or more of them.
/// - Units: answers and scores in points of the scale, counts persons.
public struct TotalScores: Hashable, Sendable {
  let form: Form
  private(set) var counts: [Int32]

  /// Where the counts of a statement lie.
  struct Form: Hashable, Sendable {
    /// The codebook columns of the statements.
    let columns: [Int]
    let minimum: Int
    let points: Int

    /// The most counters that are made.
    private static let mostCounters = 1 << 22

    /// - Nil: for fewer than two statements, or where the table would be too large.
    init?(_ layout: TallyLayout) {
      let facets = layout.facets.filter { $0.key.facet == .items }
      guard let first = facets.first else { return nil }
      let (lowest, highest) = (first.score.minimum, first.score.maximum)
      columns = facets.filter { $0.score.minimum == lowest && $0.score.maximum == highest }
        .flatMap(\.columns)
      minimum = lowest
      points = highest - lowest + 1
      guard columns.count >= 2, points >= 2, size <= Self.mostCounters else { return nil }
    }

    /// How many scores there can be.
    var scores: Int { (columns.count - 1) * (points - 1) + 1 }

    var size: Int { 2 * scores * columns.count * points }

    /// Where the answers of a statement begin; those of one score lie together.
    func start(side: Int, score: Int, item: Int) -> Int {
      ((side * scores + score) * columns.count + item) * points
    }
  }

  init(form: Form, counts: [Int32]) {
    self.form = form
    self.counts = counts
  }

  /// The table of the statement at a codebook column.
  ///
  /// - Returns: `nil` for a column that is no statement of the score's scale.
  public func table(column: Int) -> ItemByScoreTable? {
    guard let item = form.columns.firstIndex(of: column) else { return nil }
    let values = (0..<form.points).map { Double(form.minimum + $0) }
    let lowest = form.minimum * (form.columns.count - 1)
    func answers(side: Int, score: Int) -> Histogram {
      let start = form.start(side: side, score: score, item: item)
      let counts = self.counts[start..<start + form.points].map(Int.init)
      return Histogram(values: values, counts: counts) ?? .empty
    }
    return ItemByScoreTable(
      (0..<form.scores).map { score in
        ItemByScoreTable.Stratum(
          score: Double(lowest + score), leader: answers(side: 0, score: score),
          frontline: answers(side: 1, score: score))
      })
  }

  /// The counts of both groups taken together; `nil` when their statements differ.
  func merging(_ other: TotalScores) -> TotalScores? {
    guard form == other.form else { return nil }
    return TotalScores(form: form, counts: zip(counts, other.counts).map { $0 &+ $1 })
  }
}
