public import Statistics
public import SurveyModel
public import Tallies

/// What one role's scores of a block add up to in one place, exactly: for the drawing of noise alone.
public struct ExactSums: Hashable, Sendable {
  /// The block and facet in a department's own people, or in the organisation.
  public let key: CellKey

  /// Whose scores they are.
  public let role: Role

  /// How many people have a score.
  public let people: Int

  /// The sum of their scores in units: −unit at the lowest point of the scale, unit at the highest.
  public let sum: Int

  /// The sum of the squares of these.
  public let squares: Int

  /// Adds scores up.
  ///
  /// Formula: each score x becomes the whole number next to unit (2 x − low − high) / (high − low).
  ///
  /// - Parameters:
  ///   - key: Where they were given.
  ///   - role: By whom.
  ///   - scores: The scores.
  ///   - range: The lowest and the highest score that there can be.
  ///   - unit: What the highest score counts.
  public init(
    _ key: CellKey, role: Role, scores: Histogram, range: ClosedRange<Double>, unit: Int
  ) {
    self.key = key
    self.role = role
    people = scores.n
    let width = range.upperBound - range.lowerBound
    var sum = 0
    var squares = 0
    for (value, count) in zip(scores.values, scores.counts) where width > 0 {
      let place = (2 * value - range.lowerBound - range.upperBound) / width
      let step = max(-unit, min(unit, Int((place * Double(unit)).rounded())))
      sum += count * step
      squares += count * step * step
    }
    self.sum = sum
    self.squares = squares
  }
}

extension GapAnalysis {
  /// The blocks that a release with noise tells, each by how it is.
  ///
  /// That is the statements' score, or where a survey has none, the first facet that it asks. Of the
  /// short form, the blocks of which it asks enough for a score: the others would spend budget on nothing.
  ///
  /// - Parameter isShort: Whether the short form was asked.
  /// - Returns: The blocks in the order of the survey.
  public func noisyFacets(isShort: Bool) -> [BlockFacet] {
    let kept = isShort ? layout.survey.shortForm.map { Set($0.items) } : nil
    return layout.mainFacets.map { layout.facets[$0] }.filter { facet in
      guard let kept else { return true }
      let asked = facet.columns.count { kept.contains(layout.items[$0].id) }
      return asked >= facet.score.requiredAnswers
    }.map(\.key)
  }

  /// What the scores of each block add up to: in the organisation, then among each department's own
  /// people, without those of the departments below it.
  ///
  /// - Parameters:
  ///   - facets: The blocks.
  ///   - unit: What the highest score counts.
  /// - Returns: The sums of each block, place and role, also where nobody answered.
  public func exactSums(of facets: [BlockFacet], unit: Int) -> [ExactSums] {
    let places = facets.compactMap { layout.index(of: $0) }
    return subtrees.departments.enumerated().flatMap { node, department in
      Role.allCases.flatMap { role in
        let own = department.map { book.tally(of: $0, role: role) }
        return places.map { facet in
          ExactSums(
            CellKey(department: department, rated: layout.facets[facet].key), role: role,
            scores: own?.scores[facet].histogram
              ?? subtrees.scores(role, at: node, facet: facet),
            range: layout.facets[facet].range, unit: unit)
        }
      }
    }
  }
}
