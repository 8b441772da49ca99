package import SurveyModel

/// By which laws the noise of a wave is drawn, and what one person's answers can cost.
///
/// A person stands in one department and in the organisation, in every block. With ε the budget, B the
/// number of blocks, and a score as x in −1…1, one block's numbers are each drawn with noise of the
/// scale 1 / (weight ε / B):
///
/// | number | department | organisation |
/// |---|---|---|
/// | people | 3/16 | 3/16 |
/// | sum of x | 1/4 | 1/4 |
/// | sum of x² | – | 1/8 |
///
/// A person who answers, or does not, moves them by at most 3/16 + 3/16 + 1/4 + 1/4 + 1/8 = 1. A person
/// who answers otherwise leaves the people, and moves the sums by at most ½ |x − x′| + ⅛ |x² − x′²| ≤ 1,
/// largest from one end of the scale to the other. So a block costs ε / B, and all blocks ε.
package struct NoiseLaws: Hashable, Sendable {
  /// The law of a number of people, in a department or in the organisation.
  package let people: DiscreteLaplace

  /// The law of a sum, in units of ``NoisySums/unit``.
  package let sum: DiscreteLaplace

  /// The law of a sum of squares, in units of its square.
  package let squares: DiscreteLaplace

  /// Which part of a block's budget each number has, in sixteenths.
  package static let sixteenths = (people: 3, sum: 4, squares: 2)

  /// The laws of a wave.
  ///
  /// - Parameters:
  ///   - budget: The budget of a person.
  ///   - blocks: How many blocks a person answers; at least 1.
  package init(budget: NoiseBudget, blocks: Int) {
    let unit = NoisySums.unit
    // Scale = reach · blocks / (sixteenths / 16 · hundredths / 100), as a fraction of whole numbers.
    func law(reach: Int, sixteenths: Int) -> DiscreteLaplace {
      DiscreteLaplace(
        scale: reach * max(1, blocks) * 16 * 100, over: sixteenths * budget.hundredths)
    }
    people = law(reach: 1, sixteenths: Self.sixteenths.people)
    sum = law(reach: unit, sixteenths: Self.sixteenths.sum)
    squares = law(reach: unit * unit, sixteenths: Self.sixteenths.squares)
  }
}
