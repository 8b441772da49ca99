import Testing

@testable import Privacy
@testable import Reporting

/// Figures from outside the survey are printed in their own unit.
@Suite struct MeasureTests {
  @Test(arguments: [
    (73.24, 1, "73.2"), (-2.0, 0, "−2"), (-0.04, 1, "0.0"), (1_234_567.8, 0, "1234568"),
    (0.031, 3, "0.031"),
  ])
  func `a measure has the decimals that carry information`(
    _ value: Double, _ decimals: Int, _ text: String
  ) {
    #expect(Figure(Disclosed(.exact(value), decimals: decimals), as: .measure).text == text)
  }
}
