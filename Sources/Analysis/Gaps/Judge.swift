import Statistics
import SurveyModel
import Tallies

/// Passes the verdict on a family of cells: those whose p-values are adjusted together.
struct Judge {
  let subtrees: SubtreeTallies
  let settings: AnalysisSettings

  /// Judges cells in their order: those of asked facets are one family, derived ones another, so that
  /// what follows from answers never changes what is said of the answers.
  func judge(_ cells: [GapCell]) -> [GapCell] {
    let families = [false, true].map { isDerived in
      judge(family: cells.filter { $0.key.facet.isDerived == isDerived })
    }
    var next = families.map { $0.makeIterator() }
    return cells.compactMap { next[$0.key.facet.isDerived ? 1 : 0].next() }
  }

  /// Fills in what the family says of each cell.
  ///
  /// The verdict, in this order: aligned, if the interval at 1 − 2α lies inside the bound; else leaders
  /// rosier or frontline rosier, if q < α; else it cannot be told.
  private func judge(family: [GapCell]) -> [GapCell] {
    // What is known of everybody is no test, and must not widen the cut for those that are.
    let chances = family.map { cell in cell.estimate.flatMap { $0.isKnown ? nil : $0.p } }
    let adjusted = zip(benjaminiHochberg(chances), family).map { q, cell in
      q ?? cell.estimate?.p
    }
    let cut = cut(chances: chances, adjusted: adjusted)
    return zip(family, adjusted).map { cell, q in
      var cell = cell
      cell.judgement = judgement(of: cell, q: q, cut: cut)
      return cell
    }
  }

  /// The chance below which the family's rule tells a gap from zero.
  ///
  /// Formula: α k / m, with m tested cells and k of them told; α / m where none is. A p-value lies below
  /// it exactly when its q lies below α, so that the noise band and the verdict agree.
  func cut(chances: [Double?], adjusted: [Double?]) -> Double {
    let tested = chances.count { $0 != nil }
    let told = zip(chances, adjusted).count { $0 != nil && ($1 ?? 1) < settings.alpha }
    return settings.alpha * Double(max(told, 1)) / Double(max(tested, 1))
  }

  private func judgement(of cell: GapCell, q: Double?, cut: Double) -> Judgement {
    var judgement = Judgement()
    guard let estimate = cell.estimate, let q else { return judgement }
    judgement.q = q
    judgement.cut = cut
    judgement.noise = estimate.margin(level: 1 - cut)
    let isTold = q < settings.alpha && estimate.value != 0
    if cell.equivalence?.isAligned == true {
      judgement.verdict = .aligned
      judgement.smallButReal = isTold
    } else if isTold {
      judgement.verdict = estimate.value > 0 ? .leadersRosier : .frontlineRosier
    } else {
      judgement.furtherAnswers = furtherAnswers(for: cell, estimate: estimate, cut: cut)
    }
    return judgement
  }

  private func furtherAnswers(for cell: GapCell, estimate: Estimate, cut: Double) -> Int? {
    guard estimate.standardError > 0,
      let leader = side(.leader, of: cell), let frontline = side(.frontline, of: cell)
    else { return nil }
    // The spread is taken such that it gives the report's own standard error.
    let square = leader.squaredError(extra: 0) + frontline.squaredError(extra: 0)
    guard square > 0 else { return nil }
    let factor = estimate.standardError * estimate.standardError / square
    return SettlingAnswers(
      leader: leader.scaled(by: factor), frontline: frontline.scaled(by: factor)
    ).fewest(
      gap: estimate.value, bound: cell.bound,
      difference: estimate.margin(level: 1 - cut) / estimate.standardError,
      alignment: estimate.margin(level: 1 - 2 * settings.alpha) / estimate.standardError)
  }

  private func side(_ role: Role, of cell: GapCell) -> SettlingAnswers.Side? {
    let summary = role == .leader ? cell.leader : cell.frontline
    guard let node = subtrees.nodes[cell.key.department],
      let deviation = summary.sd
    else { return nil }
    return SettlingAnswers.Side(
      n: summary.n,
      roster: settings.correctsForRoster ? subtrees.side(role, at: node).headcount : nil,
      variance: deviation * deviation)
  }
}
