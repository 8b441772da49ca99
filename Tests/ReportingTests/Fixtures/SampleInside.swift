import SurveyModel

@testable import Privacy

extension Sample {
  /// What is inside the sample's first three blocks: leaders are divided on vision, most of the gap in
  /// recognition comes from its only statement but one, and fairness is withheld.
  static func inside() -> ScreenedInside {
    let few = Withheld(code: .fewLeaders, minimumGroup: 20)
    return ScreenedInside(
      agreement: ["vision", "recognition"].flatMap { block in
        Role.allCases.map { agreement(block, $0, isDivided: block == "vision" && $0 == .leader) }
      }
        + Role.allCases.map {
          ScreenedAgreement(
            block: "fairness", facet: .items, role: $0, numbers: nil, likeness: nil, withheld: few)
        },
      blocks: [
        ScreenedBlock(
          block: "vision", statements: [statement("vision-items")], withheld: nil, remainder: nil,
          scales: Role.allCases.map { scale($0, isWeak: $0 == .leader) }),
        ScreenedBlock(
          block: "recognition",
          statements: [
            statement("recognition-items", isFlagged: true), statement("teamwork-items"),
          ], withheld: nil,
          remainder: ScreenedBlock.Remainder(
            gap: Screened.rounded(0.36), readAlike: Screened.rounded(0.08),
            isMostlyReading: true),
          scales: Role.allCases.map { scale($0) }),
        ScreenedBlock(
          block: "fairness", statements: [], withheld: few, remainder: nil,
          scales: Role.allCases.map {
            ScreenedScale(role: $0, statements: 4, numbers: nil, withheld: few)
          }),
      ], fewest: 20)
  }

  /// The sample wave with its inside.
  static func waveWithInside() -> ScreenedWave {
    var wave = wave()
    wave.inside = inside()
    return wave
  }

  private static func agreement(
    _ block: Identifier<Block>, _ role: Role, isDivided: Bool
  ) -> ScreenedAgreement {
    let estimate = ScreenedEstimate(
      estimate: Screened.rounded(0.12), low: Screened.rounded(0.04), high: Screened.rounded(0.31),
      p: Screened.rounded(0.01))
    return ScreenedAgreement(
      block: block, facet: .items, role: role,
      numbers: ScreenedAgreement.Numbers(
        sd: Screened.rounded(0.9), rwgj: Screened.rounded(isDivided ? 0.42 : 0.81),
        rwgjSkewed: Screened.rounded(isDivided ? 0.1 : 0.66),
        averageDeviation: Screened.rounded(0.7), dontKnow: Screened.rounded(0.25),
        isDivided: isDivided),
      likeness: ScreenedAgreement.Likeness(departments: 8, icc1: estimate, icc2: estimate),
      withheld: nil)
  }

  private static func statement(
    _ item: Identifier<Item>, isFlagged: Bool = false
  ) -> ScreenedStatement {
    let side = ScreenedStatementSide(
      mean: Screened.rounded(3.6), favorable: Screened.rounded(0.55),
      dontKnow: Screened.rounded(0.25),
      distribution: [0, 0.1, 0.3, 0.4, 0.1].map {
        Disclosed(.range($0, $0 + 0.1), decimals: 2)
      }, itemRest: Screened.rounded(0.52))
    return ScreenedStatement(
      item: item, leader: side, frontline: side, gap: Screened.rounded(isFlagged ? 0.64 : 0.08),
      reading: ScreenedReading(
        matching: "block", difference: Screened.rounded(isFlagged ? 0.55 : 0.02),
        change: Screened.rounded(isFlagged ? 0.05 : 0), p: Screened.rounded(0.01),
        q: Screened.rounded(0.02), isFlagged: isFlagged))
  }

  private static func scale(_ role: Role, isWeak: Bool = false) -> ScreenedScale {
    ScreenedScale(
      role: role, statements: 4,
      numbers: ScreenedScale.Numbers(
        n: Disclosed(.exact(120)),
        alpha: ScreenedEstimate(
          estimate: Screened.rounded(isWeak ? 0.41 : 0.84), low: Screened.rounded(0.3),
          high: Screened.rounded(isWeak ? 0.52 : 0.88), p: nil),
        omega: Screened.rounded(0.83), isHeywood: isWeak, isWeak: isWeak), withheld: nil)
  }
}
