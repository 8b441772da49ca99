import Privacy
import SurveyModel

/// What is inside groups and blocks over the whole organisation.
public struct InsideReport: Hashable, Sendable {
  /// How much each role agrees, block by block.
  public let agreement: [AgreementRow]

  /// The statements and scales, block by block.
  public let blocks: [BlockFigures]

  init(_ screened: ScreenedInside, naming names: Naming, focus: Focus) {
    agreement = AgreementRow.rows(
      screened.agreement.filter { focus.block == nil || $0.block == focus.block }, naming: names)
    blocks = screened.blocks.filter { focus.block == nil || $0.block == focus.block }
      .map { BlockFigures($0, naming: names) }
  }

  /// The agreement on blocks by their statements, and on those levels on which leaders are divided; of
  /// a survey without statements all.
  public var mainAgreement: [AgreementRow] {
    let hasStatements = agreement.contains { $0.facet == .items }
    return hasStatements
      ? agreement.filter { $0.facet == .items || $0.leader.isDivided } : agreement
  }

  /// The cautions that belong to an organisation's row.
  func cautions(_ row: GapRow) -> [Caution] {
    var cautions: [Caution] = []
    if agreement.contains(where: {
      $0.block.id == row.block.id && $0.facet == row.facet && $0.leader.isDivided
    }) {
      cautions.append(.divided)
    }
    if row.facet == .items, row.verdict.isCertain,
      let block = blocks.first(where: { $0.block.id == row.block.id }), block.isMostlyReading,
      let alike = block.gapReadAlike
    {
      cautions.append(.reading(alike: alike))
    }
    return cautions
  }
}

extension InsideReport {
  /// What agreement says, in a sentence.
  public var agreementFinding: Sentence {
    let judged = agreement.filter { $0.leader.withheld == nil }
    let divided = judged.filter(\.leader.isDivided)
    if judged.isEmpty {
      return "How much leaders agree among themselves cannot be shown: they are too few."
    }
    if divided.isEmpty {
      return "Leaders agree among themselves well enough for their average to stand for them."
    }
    return """
      Leaders are divided on \(.list(divided.map { $0.facet.asked(of: $0.block.name) })): there the \
      average stands for nobody.
      """
  }

  /// What the statements say, in a sentence.
  public var statementFinding: Sentence {
    let rows = blocks.flatMap(\.statements)
    if rows.isEmpty {
      return blocks.compactMap(\.withheld).first.map { "Statements are withheld: \($0.reason)." }
        ?? "There are no statements to show."
    }
    let flagged = rows.filter(\.isReadDifferently)
    if flagged.isEmpty {
      return rows.contains { $0.reading != nil }
        ? """
        No statement is read differently by the two groups: gaps come from how they see a block, \
        not from one wording.
        """
        : "Whether the two groups read a statement differently cannot be told."
    }
    return """
      \(Count(of: flagged)) of \(Count(of: rows)) statements \
      \(flagged.count == 1 ? "is" : "are") read differently by leaders and frontline who otherwise \
      answer alike; they are marked ≠.
      """
  }

  /// What the scales say, in a sentence.
  public var scaleFinding: Sentence {
    let told = blocks.filter { $0.leader?.n != nil || $0.frontline?.n != nil }
    if told.isEmpty {
      return "Whether the statements of a block hold together cannot be shown: too few answered."
    }
    let weak = [("leaders", \BlockFigures.leader), ("frontline", \BlockFigures.frontline)]
      .compactMap { role, side -> Sentence? in
        let names = told.filter { $0[keyPath: side]?.isWeak == true }.map(\.block.name)
        if names.isEmpty { return nil }
        let named = names.count > 3 ? Array(names.prefix(3)) : names
        let rest: Sentence =
          names.count > 3 ? " and \(words: Count(of: names.dropFirst(3))) more" : ""
        return role == "leaders"
          ? "Among leaders the statements of \(.list(named))\(rest) hold together only weakly."
          : "Among the frontline the statements of \(.list(named))\(rest) hold together only weakly."
      }
    return weak.isEmpty
      ? "The statements of each block hold together well enough to be averaged." : .joined(weak)
  }
}

extension Facet {
  /// What of a block is asked: the block by its statements, or a level of it.
  func asked(of block: Name) -> Sentence {
    switch self {
    case .items: "\(block)"
    case .now: "today’s level of \(block)"
    case .needed: "the needed level of \(block)"
    case .ahead: "the way ahead in \(block)"
    }
  }
}
