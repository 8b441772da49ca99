import Analysis
import SurveyModel

/// The cells that tell their number of people only as a range, so that no small group's number follows.
///
/// Who answered is told for whole departments, and a block is answered by some of them. Where a total is
/// exact, and everything else in it is at its known greatest, a small group's number is bounded from below
/// as well, and no further blank would help. So the totals above such a group, and its own cell where that
/// is shown, leave at least ten more and ten fewer people open; and twice, four and eight times as many
/// where that does not do.
///
/// What follows from all that is told is computed for each role and block by itself (`CountSystem`).
struct CountRanges: Hashable {
  /// The unit of ranges, in people.
  private static let ten = 10

  private var tens: [Role: [CellKey: Int]] = [:]

  /// The cells whose number stays narrow although everything about it is told as a wide range: there more
  /// has to be withheld.
  private(set) var narrow: Set<CellKey> = []

  /// Nothing is open.
  init() {}

  /// Decides.
  ///
  /// - Parameters:
  ///   - sizes: How many people stand behind each cell; leaders who agreed to be shown are taken out.
  ///   - hierarchy: The departments as nodes.
  ///   - responses: The lines of the table of answers that are withheld.
  ///   - shown: The cells that are shown.
  ///   - minimum: The smallest group that may be told.
  ///   - finest: The smallest groups that subtraction can set apart, by cell.
  init(
    sizes: GroupSizes, hierarchy: Hierarchy, responses: ResponseSuppression, shown: Set<CellKey>,
    minimum: Int, finest: [CellKey: GroupSizes.Pair]
  ) {
    let sizes = sizes.guarded
    for role in Role.allCases {
      var audit = CountAudit(
        sizes: sizes, hierarchy: hierarchy, withheld: responses.withheld[role, default: []],
        shown: shown, role: role, minimum: minimum, finest: finest)
      audit.run()
      tens[role] = audit.open
      narrow.formUnion(audit.narrow)
    }
  }

  /// The roles whose number is told as a range, with by how many tens it reaches up and down.
  func tens(in cell: CellKey) -> [Role: Int] {
    tens.compactMapValues { $0[cell] }
  }

  /// By how many tens a cell's number is opened; `nil` where it is not.
  ///
  /// Of a facet that is made of two others always: those who answered one of them alone would follow.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - decided: What was decided of it, for the sake of small groups.
  /// - Returns: By how many tens the number reaches up and down.
  static func tens(of cell: CellKey, decided: Int?) -> Int? {
    decided ?? (cell.facet.isDerived ? 1 : nil)
  }

  /// What a shown cell tells of a number of people: a range where it is opened or below ten.
  ///
  /// - Parameters:
  ///   - people: The number.
  ///   - tens: By how many tens it is opened; `nil` where it is not.
  ///   - minimum: The smallest group that may be told.
  ///   - line: What the table of answers tells of the same people; `nil` where it tells nothing.
  /// - Returns: Between which numbers it is said to lie; one number where it is told as it is.
  static func told(
    _ people: Int, tens: Int?, minimum: Int, line: AnsweredLine? = nil
  ) -> ClosedRange<Int> {
    if let tens {
      let range = range(of: people, tens: tens, minimum: minimum)
      return range.clamped(to: 0...max(people, line?.most ?? range.upperBound))
    }
    if let range = line?.range(people) { return range }
    return people < Precision.exactFrom
      ? min(minimum, people)...Precision.exactFrom - 1 : people...people
  }

  /// The range in which a number of people is told, in whole tens, and never below the smallest group that
  /// may be told: that it is told says that it has so many.
  ///
  /// - Parameters:
  ///   - people: The number.
  ///   - tens: By how many tens the range reaches up and down, at least.
  ///   - minimum: The smallest group that may be told.
  /// - Returns: The range; it holds the number.
  static func range(of people: Int, tens: Int = 1, minimum: Int) -> ClosedRange<Int> {
    let low = people - people % ten
    return max(minimum, low - ten * tens)...(low + ten * (tens + 1) - 1)
  }
}
