import Privacy
public import SurveyModel

/// How much leaders and frontline agree inside their own group on one block and facet.
public struct AgreementRow: Hashable, Sendable {
  /// One role's part.
  public struct Side: Hashable, Sendable {
    /// The standard deviation of the scores.
    public let sd: Figure?

    /// Agreement against a uniform null.
    public let rwgj: Figure?

    /// Agreement against a slightly skewed null.
    public let rwgjSkewed: Figure?

    /// How far an answer lies from its item's mean.
    public let averageDeviation: Figure?

    /// The share of "I don't know".
    public let dontKnow: Figure?

    /// The share of variance that lies between departments.
    public let icc1: EstimateFigures?

    /// How reliable the departments' means are.
    public let icc2: EstimateFigures?

    /// Whether they do not agree among themselves.
    public let isDivided: Bool

    /// Why it is withheld.
    public let withheld: WithheldReason?

    init(_ screened: ScreenedAgreement) {
      let numbers = screened.numbers
      sd = numbers?.sd.map { Figure($0, as: .points) }
      rwgj = numbers?.rwgj.map { Figure($0, as: .plain) }
      rwgjSkewed = numbers?.rwgjSkewed.map { Figure($0, as: .plain) }
      averageDeviation = numbers?.averageDeviation.map { Figure($0, as: .points) }
      dontKnow = numbers?.dontKnow.map { Figure($0, as: .share) }
      icc1 = screened.likeness.map { EstimateFigures($0.icc1, as: .plain) }
      icc2 = screened.likeness?.icc2.map { EstimateFigures($0, as: .plain) }
      isDivided = numbers?.isDivided ?? false
      withheld = screened.withheld.map { WithheldReason($0, at: .inside) }
    }
  }

  /// The block.
  public let block: GapRow.Subject<Block>

  let facet: Facet

  /// The code of the facet.
  public var facetCode: Code { Code(facet) }

  /// The leaders.
  public let leader: Side

  /// The frontline.
  public let frontline: Side

  /// Whether it is of a block's statements, and not of a level.
  public var isOfStatements: Bool { facet == .items }

  /// What is asked: the block by its statements, or a level of it.
  public var subject: Sentence { facet.asked(of: block.name) }

  /// Whether anything is told of either.
  public var isShown: Bool { leader.withheld == nil || frontline.withheld == nil }
}

extension AgreementRow {
  /// Rows of what the screen told, in its order.
  static func rows(_ screened: [ScreenedAgreement], naming names: Naming) -> [AgreementRow] {
    var order: [Key] = []
    var sides: [Key: [Role: Side]] = [:]
    for agreement in screened {
      let key = Key(block: agreement.block, facet: agreement.facet)
      if sides[key] == nil { order.append(key) }
      sides[key, default: [:]][agreement.role] = Side(agreement)
    }
    return order.compactMap { key in
      guard let leader = sides[key]?[.leader], let frontline = sides[key]?[.frontline]
      else { return nil }
      return AgreementRow(
        block: names.subject(key.block), facet: key.facet, leader: leader, frontline: frontline)
    }
  }

  private struct Key: Hashable {
    let block: Identifier<Block>
    let facet: Facet
  }
}
