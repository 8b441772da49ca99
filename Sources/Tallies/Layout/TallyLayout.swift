import Statistics
public import SurveyModel

/// What is counted for a survey: the items, and the scores of each block and facet.
///
/// Tallies of one layout can be merged; it follows from the survey and the parts that are asked for.
public struct TallyLayout: Hashable, Sendable {
  /// The survey.
  public let survey: Survey

  /// The columns of its answer strings.
  public let codebook: Codebook

  /// The closed items, at their codebook columns; the profile columns come after them.
  public let items: [Item]

  /// The scored blocks and facets: block by block in the order of reports, `items`, `now`, `needed`,
  /// and `ahead` where the two levels stand on one scale.
  public let facets: [ScoredFacet]

  /// What is counted beyond histograms.
  public private(set) var parts: TallyParts

  /// By what results are broken down; empty where nothing was declared.
  public private(set) var breakdowns = DeclaredBreakdowns(isByTier: false)

  /// Lays out the tallies of a survey.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - parts: What is counted beyond histograms.
  /// - Throws: ``TallyLayoutFault`` when the items of a block and facet do not share a scale.
  public init(_ survey: Survey, parts: TallyParts = []) throws(TallyLayoutFault) {
    self.survey = survey
    self.parts = parts
    codebook = Codebook(survey)
    items = survey.items
    let columnOf = Dictionary(
      items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var facets: [ScoredFacet] = []
    for block in survey.blocks {
      for facet in Facet.asked {
        let rated = block.items(of: facet)
        guard let first = rated.first else { continue }
        let key = BlockFacet(block: block.id, facet: facet)
        guard rated.allSatisfy({ $0.scale == first.scale }) else { throw .mixedScales(key) }
        guard let scale = survey.scale(first.scale),
          let score = BlockScore(
            itemCount: rated.count, minimum: scale.minimum, maximum: scale.maximum)
        else { throw .noScale(key) }
        facets.append(
          ScoredFacet(
            key: key, scale: scale, columns: rated.compactMap { columnOf[$0.id] },
            isReversed: rated.map { $0.key == .negative }, score: score, sources: []))
      }
      if let ahead = Self.ahead(of: block.id, from: facets) { facets.append(ahead) }
    }
    self.facets = facets
  }

  /// The difference of a block's two levels; `nil` where they are not both asked, by one question each
  /// on one scale.
  private static func ahead(
    of block: Identifier<Block>, from facets: [ScoredFacet]
  ) -> ScoredFacet? {
    func place(_ facet: Facet) -> Int? {
      facets.lastIndex { $0.key == BlockFacet(block: block, facet: facet) }
    }
    guard let needed = place(.needed), let now = place(.now),
      facets[needed].scale == facets[now].scale,
      facets[needed].columns.count == 1, facets[now].columns.count == 1
    else { return nil }
    let scale = facets[needed].scale
    let span = scale.maximum - scale.minimum
    return BlockScore(itemCount: 1, minimum: -span, maximum: span).map { score in
      ScoredFacet(
        key: BlockFacet(block: block, facet: .ahead), scale: scale,
        columns: facets[needed].columns + facets[now].columns,
        isReversed: facets[needed].isReversed + facets[now].isReversed, score: score,
        sources: [needed, now])
    }
  }

  /// The places in ``facets`` of the scores that say how it is: the statements' of each block, or where
  /// a survey has none, those of the first facet that it asks.
  public var mainFacets: [Int] {
    let main = Facet.asked.first { facet in facets.contains { $0.key.facet == facet } }
    return facets.indices.filter { facets[$0].key.facet == main }
  }

  /// The same layout with other parts.
  public func with(parts: TallyParts) -> TallyLayout {
    var layout = self
    layout.parts = parts
    return layout
  }

  /// The same layout with breakdowns.
  ///
  /// - Parameter declared: What was declared; questions that the survey does not ask are left out.
  /// - Returns: A layout that counts them.
  public func with(breakdowns declared: DeclaredBreakdowns) -> TallyLayout {
    var layout = self
    let asked = Set(survey.profile.map(\.id))
    layout.breakdowns = DeclaredBreakdowns(
      isByTier: declared.isByTier,
      questions: Array(
        declared.questions.filter(asked.contains).prefix(DeclaredBreakdowns.mostQuestions)))
    return layout
  }

  /// The place of a block and facet in ``facets``; `nil` where the survey does not ask it.
  public func index(of key: BlockFacet) -> Int? {
    facets.firstIndex { $0.key == key }
  }
}

/// What keeps a survey from being tallied.
public enum TallyLayoutFault: Error, Hashable, Sendable {
  /// The items of a block and facet are answered on different scales.
  case mixedScales(BlockFacet)

  /// The scale of a block and facet is missing, or too large to be counted.
  case noScale(BlockFacet)
}
