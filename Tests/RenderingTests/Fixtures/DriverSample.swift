import SurveyModel

@testable import Privacy

/// What goes with an outcome, made up: two blocks that carry most of it, and four surfaces.
enum DriverSample {
  static let outcome = ScreenedOutcome(
    name: "Customer score", drivers: drivers(n: 60, p: 0.0021),
    surfaces: [
      surface("recognition", level: .higher, direction: .lower, distance: .lower),
      surface("vision", level: .unclear, direction: .unclear, distance: .unclear),
      surface("skills", level: .unclear, direction: nil, distance: .unclear),
      ScreenedSurface(
        block: "fairness", numbers: nil, refusal: .fewDepartments(found: 12, needed: 30)),
    ])

  /// Six blocks that carry alike, none of them surely anything.
  static let flat = ScreenedOutcome(
    name: "Customer score", drivers: drivers(n: 60, p: 0.031, isFlat: true), surfaces: [])

  /// The same, of so few departments that nothing is said.
  static let refused = ScreenedOutcome(
    name: "Customer score",
    drivers: ScreenedDrivers(numbers: nil, refusal: .fewDepartments(found: 9, needed: 30)),
    surfaces: [
      ScreenedSurface(
        block: "vision", numbers: nil, refusal: .fewDepartments(found: 9, needed: 30))
    ])

  static let block = ScreenedBlockDrivers(
    block: "teamwork",
    drivers: [
      .frontline: drivers(n: 6216, p: nil),
      .leader: ScreenedDrivers(numbers: nil, refusal: .fewPeople(needed: 50)),
    ])

  private static func drivers(n: Int, p: Double?, isFlat: Bool = false) -> ScreenedDrivers {
    let shares = [
      ("vision", 0.03, 0.1), ("recognition", 0.31, 0.62), ("fairness", 0.02, -0.12),
      ("resources", 0.01, 0.02), ("support", 0.12, 0.4), ("skills", 0.01, 0.03),
    ]
    let weights = shares.map { block, share, correlation in
      ScreenedWeight(
        block: Identifier(block),
        weight: estimate(isFlat ? 0.08 + share / 100 : share, reach: 0.09),
        meanGain: Screened.rounded(share), correlation: Screened.rounded(correlation),
        performance: block == "skills" ? nil : Screened.rounded(0.8 - share),
        favorable: Screened.rounded(0.7 - share))
    }
    return ScreenedDrivers(
      numbers: ScreenedDrivers.Numbers(
        n: Disclosed(.exact(n)),
        rSquared: ScreenedEstimate(
          estimate: Screened.rounded(0.5), low: Screened.rounded(0.3), high: Screened.rounded(0.7),
          p: p.map { Disclosed(.exact($0)) }),
        adjusted: Screened.rounded(0.44), chance: Screened.rounded(0.1), isTold: true,
        weights: weights), refusal: nil)
  }

  private static func estimate(_ value: Double, reach: Double) -> ScreenedEstimate {
    ScreenedEstimate(
      estimate: Screened.rounded(value), low: Screened.rounded(max(0, value - reach)),
      high: Screened.rounded(value + reach), p: nil)
  }

  private static func figure(_ value: Double) -> ScreenedEstimate {
    func tenth(_ value: Double) -> Disclosed<Double> {
      Disclosed(.exact((value * 10).rounded() / 10), decimals: 1)
    }
    return ScreenedEstimate(
      estimate: tenth(value), low: tenth(value - 2), high: tenth(value + 2),
      p: Disclosed(.exact(0.01)))
  }

  private static func effect(_ value: Double, _ direction: Direction) -> ScreenedEffect {
    ScreenedEffect(
      estimate: figure(value), q: Disclosed(.exact(0.04)), direction: direction)
  }

  private static func surface(
    _ block: String, level: Direction, direction: Direction?, distance: Direction
  ) -> ScreenedSurface {
    ScreenedSurface(
      block: Identifier(block),
      numbers: ScreenedSurface.Numbers(
        n: Disclosed(.exact(60)), bothHigh: direction == nil ? nil : figure(73.2),
        bothLow: direction == nil ? nil : figure(66.4), leadersRosier: figure(69.1),
        frontlineRosier: direction == nil ? nil : figure(71.5), level: effect(6.8, level),
        direction: direction.map { effect(-2.4, $0) }, distance: effect(-1.6, distance),
        surface: (1...5).map {
          ScreenedSurface.Coefficient(
            value: Screened.rounded(Double($0) / 2), standardError: Screened.rounded(0.3))
        }, rSquared: Screened.rounded(0.41)), refusal: nil)
  }
}
