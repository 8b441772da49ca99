import Analysis
import SurveyModel

/// What the table of answers tells of a department's role, and so what a block may tell of the same people.
///
/// Whoever is counted in a block has answered. So no range of a block ends above what the table tells of
/// those who answered: whoever reads both knows as much. And where the table tells a tenth of those who were
/// asked, a block tells no more: one number of people is told in one form everywhere.
struct AnsweredLine: Hashable {
  /// How many answered anything.
  let answered: Int

  /// How many were asked; `nil` without a roster.
  let invited: Int?

  /// The smallest group that may be told.
  let minimum: Int

  /// What the table tells of those who answered.
  var count: Disclosed<Int> {
    invited.map { rate(answered, of: $0).count }
      ?? Precision(minimum: minimum, smallerGroup: answered).count(answered)
  }

  /// The most people that the table leaves possible.
  var most: Int { highest(count) }

  /// What is told of some of those people, where the table tells a tenth.
  ///
  /// - Nil: where the table tells a whole number, and of fewer than ten, who are told as a range anyway.
  func tenth(_ people: Int) -> Disclosed<Int>? {
    guard let invited, people >= Precision.exactFrom, rate(answered, of: invited).isBand else {
      return nil
    }
    return ResponseRate(
      answered: people, invited: invited, minimum: minimum, inTenths: true
    ).count
  }

  /// Between which numbers those people are, where the table tells a tenth.
  func range(_ people: Int) -> ClosedRange<Int>? {
    guard let told = tenth(people) else { return nil }
    let low =
      switch told.form {
      case .exact(let number), .range(let number, _): number
      case .above(let number): number + 1
      case .below: 0
      }
    return low...max(low, highest(told))
  }

  private func highest(_ told: Disclosed<Int>) -> Int {
    switch told.form {
    case .exact(let number), .range(_, let number): number
    case .below(let number): number - 1
    case .above(let number): invited ?? number + 1
    }
  }

  private func rate(_ people: Int, of invited: Int) -> ResponseRate {
    ResponseRate(answered: people, invited: invited, minimum: minimum)
  }
}

extension AnsweredLine {
  /// The lines that the table of answers tells.
  ///
  /// - Parameters:
  ///   - sizes: How many answered, and were asked.
  ///   - responses: Which lines are withheld.
  ///   - minimum: The smallest group that may be told.
  /// - Returns: By role and department, what is told.
  static func all(
    _ sizes: GroupSizes, told responses: ResponseSuppression, minimum: Int
  ) -> [Role: [Identifier<Department>?: AnsweredLine]] {
    let departments = Hierarchy(sizes.tree).departments
    return Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        let withheld = responses.withheld[role, default: []]
        let lines = departments.enumerated().filter { !withheld.contains($0.offset) }.map { _, id in
          let line = AnsweredLine(
            answered: sizes.answered(id)[role], invited: sizes.invited(id)?[role],
            minimum: minimum)
          return (id, line)
        }
        return (role, Dictionary(lines) { first, _ in first })
      })
  }
}
