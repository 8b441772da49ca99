import Analysis
import Statistics
import SurveyModel

/// Turns what is inside one block into what may be shown of it.
struct BlockScreen {
  let key: CellKey

  /// The raw numbers; `nil` for a block that is withheld.
  let block: BlockInside?

  let screen: Screen
  let plan: SuppressionPlan

  /// The raw numbers without the leaders who agreed to be shown; `nil` where nobody did.
  var others: BlockInside?

  /// How each role's agreement on the block is told.
  var agreement: [Role: DistributionScreen.Beside.Agreement] = [:]

  /// The block, or the reasons why it is not told.
  var screened: ScreenedBlock {
    guard let block else {
      let reason =
        plan.withheld(key) ?? Withheld(code: .smallGroup, minimumGroup: plan.minimumGroup)
      return ScreenedBlock(
        block: key.block, statements: [], withheld: reason, remainder: nil,
        scales: Role.allCases.map {
          ScreenedScale(role: $0, statements: 0, numbers: nil, withheld: reason)
        })
    }
    let reason = withheld(block)
    let scales = Role.allCases.map { scale($0, of: block) }
    guard reason == nil else {
      return ScreenedBlock(
        block: key.block, statements: [], withheld: reason, remainder: nil, scales: scales)
    }
    return ScreenedBlock(
      block: key.block, statements: block.statements.compactMap(statement), withheld: nil,
      remainder: remainder(block), scales: scales)
  }

  /// Why the statements are withheld.
  ///
  /// The smallest number of answers to any statement counts. Where a role stands at an end of the scale
  /// on one statement, the others and the block's mean would tell what the bound hides: so none is told.
  private func withheld(_ block: BlockInside) -> Withheld? {
    guard screen.minimum != nil else { return nil }
    let least = fewestAnswers(others ?? block)
    let fewest = screen.fewestInside
    if let code = SuppressionPlan.reason(least, minimum: fewest) {
      return Withheld(code: code, minimumGroup: fewest)
    }
    let standsAtEnd = (block.statements + (others?.statements ?? [])).contains {
      $0.leader.end != nil || $0.frontline.end != nil
    }
    return standsAtEnd
      ? Withheld(code: .guardsAnother, minimumGroup: plan.minimumGroup) : nil
  }

  /// The fewest answers of each role to a statement.
  private func fewestAnswers(_ block: BlockInside) -> GroupSizes.Pair {
    GroupSizes.Pair(
      leader: block.statements.map(\.leader.n).min() ?? 0,
      frontline: block.statements.map(\.frontline.n).min() ?? 0)
  }

  /// How many leaders agreed to be shown, at most.
  private func agreed(_ block: BlockInside) -> Int {
    guard let others else { return 0 }
    return zip(block.statements, others.statements).map { $0.leader.n - $1.leader.n }.max() ?? 0
  }

  /// How fine the numbers of statements are: their mean is the block's, of which a part can be set
  /// apart; and with the block's they would tell how single people answered who left statements out.
  private var precision: Precision {
    let finest = plan.finestGroups(in: key)
    let least = (others ?? block).map(fewestAnswers)
    let smallest = min(least?.leader ?? 0, least?.frontline ?? 0)
    let apart = finest.map { min($0.leader, $0.frontline) } ?? smallest
    return Precision(
      minimum: screen.minimum,
      smallerGroup: smallest < Screen.fineStatementsFrom ? 0 : apart)
  }

  private func statement(_ statement: Statement) -> ScreenedStatement? {
    guard let gap = statement.gap else { return nil }
    let precision = self.precision
    func side(_ role: Role) -> ScreenedStatementSide {
      let side = statement[role]
      return ScreenedStatementSide(
        mean: side.mean.map(precision.points), favorable: side.favorable.map(precision.share),
        dontKnow: side.dontKnow.map(precision.share),
        distribution: distribution(role, of: statement, precision: precision),
        itemRest: side.itemRest.map(precision.index))
    }
    return ScreenedStatement(
      item: statement.item, leader: side(.leader), frontline: side(.frontline),
      gap: precision.points(gap),
      reading: statement.reading.map { reading in
        ScreenedReading(
          matching: reading.matching.rawValue, difference: precision.points(reading.difference),
          change: precision.digits(reading.change), p: precision.chance(reading.p),
          q: precision.chance(reading.q), isFlagged: reading.isFlagged)
      })
  }

  private func distribution(
    _ role: Role, of statement: Statement, precision: Precision
  ) -> [Disclosed<Double>]? {
    guard let block, let minimum = screen.minimum else {
      return DistributionScreen.whole(statement[role].points)
    }
    let apart = others?.statements.first { $0.item == statement.item }?[role]
    return DistributionScreen(
      precision: precision, minimum: minimum, range: block.range,
      favorableFrom: block.favorableFrom, people: fewestAnswers(others ?? block)[role],
      beside: beside(role, of: statement, in: block)
    ).screened(statement[role].points, others: apart?.points)
  }

  private func beside(
    _ role: Role, of statement: Statement, in block: BlockInside
  ) -> DistributionScreen.Beside {
    DistributionScreen.Beside(
      statements: block.statements.filter { $0.item != statement.item }.map { $0[role].points },
      agreement: agreement[role] ?? .none,
      alpha: block.scales[role].map { ($0.alpha, screen.insidePrecision($0.n)) })
  }

  private func remainder(_ block: BlockInside) -> ScreenedBlock.Remainder? {
    guard let gap = block.gap, let rest = block.gapReadAlike else { return nil }
    return ScreenedBlock.Remainder(
      gap: precision.points(gap), readAlike: precision.points(rest),
      isMostlyReading: block.isMostlyReading)
  }

  private func scale(_ role: Role, of block: BlockInside) -> ScreenedScale {
    let count = block.statements.count
    guard let quality = block.scales[role] else {
      return ScreenedScale(role: role, statements: count, numbers: nil, withheld: nil)
    }
    let fewest = screen.fewestInside
    guard quality.n - (role == .leader ? agreed(block) : 0) >= fewest else {
      return ScreenedScale(
        role: role, statements: count, numbers: nil,
        withheld: Withheld(
          code: role == .leader ? .fewLeaders : .fewFrontline, minimumGroup: fewest))
    }
    let precision = screen.insidePrecision(quality.n)
    return ScreenedScale(
      role: role, statements: count,
      numbers: ScreenedScale.Numbers(
        // Beside the block's own number, an exact one would tell how many left out a statement.
        n: precision.count(quality.n, tens: 1, line: plan.line(of: role, in: key.department)),
        alpha: ScreenedEstimate(
          estimate: precision.index(quality.alpha.value),
          low: quality.alpha.interval.map { precision.indexDown($0.low) },
          high: quality.alpha.interval.map { precision.indexUp($0.high) }, p: nil),
        omega: quality.omega.map(precision.index), isHeywood: quality.isHeywood,
        isWeak: quality.isWeak), withheld: nil)
  }
}
