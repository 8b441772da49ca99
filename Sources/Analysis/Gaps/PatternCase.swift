import SurveyModel
import Tallies

/// What a rule of patterns looks at: a cell, and the levels of its block in the same department.
struct PatternCase {
  /// The marks of a scale that rules speak of.
  struct Marks {
    /// From here on a level is high.
    let high: Double

    /// Up to here a level is low.
    let low: Double

    /// Below here there is room to rise.
    let room: Double

    init(_ scale: Scale) {
      high = Double(scale.favorableFrom)
      low = high - 1
      room = high + 1
    }
  }

  let cell: GapCell
  let marks: Marks
  private let now: GapCell?
  private let needed: GapCell?
  private let ahead: GapCell?

  /// Makes a case.
  ///
  /// - Parameters:
  ///   - cell: The cell that is to be named.
  ///   - scale: The scale of its answers.
  ///   - sibling: The department's cell of the same block and another facet, where it is shown.
  init(_ cell: GapCell, scale: Scale, sibling: (Facet) -> GapCell?) {
    self.cell = cell
    marks = Marks(scale)
    now = sibling(.now)
    needed = sibling(.needed)
    ahead = sibling(.ahead)
  }

  var verdict: Verdict { cell.judgement.verdict }

  /// Whether the frontline's level today stands so to the marks; false without one.
  func frontline(_ test: (Double, Marks) -> Bool) -> Bool { level(.frontline, test) }

  /// Whether the level today of both stands so to the marks; false without one.
  func both(_ test: (Double, Marks) -> Bool) -> Bool {
    Role.allCases.allSatisfy { level($0, test) }
  }

  /// Whether what a role sees ahead is so; false where the block does not ask both levels.
  func stretch(_ role: Role, _ test: (Double) -> Bool) -> Bool {
    let difference = GapMeasure.difference(mean(role, needed), mean(role, now))
    return (mean(role, ahead) ?? difference).map(test) ?? false
  }

  /// Whether what both see ahead is so; false where the block does not ask both levels.
  func bothStretches(_ test: (Double) -> Bool) -> Bool {
    Role.allCases.allSatisfy { stretch($0, test) }
  }

  /// Whether leaders do not agree among themselves.
  var isDivided: Bool { cell.areLeadersDivided }

  private func level(_ role: Role, _ test: (Double, Marks) -> Bool) -> Bool {
    let today = [Facet.items, .now].contains(cell.key.facet) ? cell : now
    return mean(role, today).map { test($0, marks) } ?? false
  }

  private func mean(_ role: Role, _ cell: GapCell?) -> Double? {
    role == .leader ? cell?.leader.mean : cell?.frontline.mean
  }
}

extension PatternCase {
  /// The cells of one department (or of the organisation), with the names of their cases.
  ///
  /// Statements and the level today are named each by itself. A level needed that is “good enough” or an
  /// unheard call leaves the difference without a name, since it says the same; that leaders are divided
  /// on it, or that we cannot tell, does not.
  static func named(_ cells: [GapCell], layout: TallyLayout) -> [GapCell] {
    cells.map { cell in
      guard let index = layout.index(of: cell.key.rated) else { return cell }
      let scale = layout.facets[index].scale
      func sibling(_ facet: Facet) -> GapCell? {
        cells.first {
          $0.key.rated == BlockFacet(block: cell.key.block, facet: facet)
        }
      }
      var named = cell
      named.patterns = PatternCase(cell, scale: scale, sibling: sibling).patterns
      if cell.key.facet == .ahead, let needed = sibling(.needed) {
        let other = PatternCase(needed, scale: scale, sibling: sibling).patterns
        if !Set(other).isDisjoint(with: [.goodEnough, .unheardCall]) { named.patterns = [] }
      }
      return named
    }
  }

  /// The names that apply, in the order of the table.
  private var patterns: [Pattern] {
    guard cell.gap != nil else { return [] }
    return PatternRule.all.filter { $0.facets.contains(cell.key.facet) && $0.applies(self) }
      .map(\.pattern)
  }
}
