import SurveyModel
import Tallies

/// The names of cases: one table of rules that cross a verdict with the level of both roles.
///
/// A level is high from where the scale is favourable, and low a point below that. *Stretch* is what a
/// role sees needed above what it sees today. A name never changes a verdict.
struct PatternTable {
  /// The least difference between needed and now that counts as aiming higher.
  private static let stretch = 0.5

  /// Below this agreement, leaders are divided on statements.
  private static let agreement = 0.70

  /// Above this standard deviation, leaders are divided on a level.
  private static let levelSpread = 1.2

  /// The scale of the cells.
  let scale: Scale

  /// The name of the case of statements or of the level today.
  ///
  /// - Parameters:
  ///   - cell: The cell of `items` or `now`.
  ///   - needed: The department's cell of the level that will be needed, where the block asks it.
  /// - Returns: The name; `nil` where none applies.
  func today(_ cell: GapCell, needed: GapCell?) -> Pattern? {
    guard let leader = cell.leader.mean, let frontline = cell.frontline.mean else { return nil }
    let high = Double(scale.favorableFrom)
    let low = high - 1
    switch cell.judgement.verdict {
    case .aligned where leader >= high && frontline >= high: return .sharedStrength
    case .aligned where leader <= low && frontline <= low: return .sharedWorry
    case .leadersRosier where frontline <= low: return .blindSpot
    case .leadersRosier where frontline >= high: return .rosierBothFine
    case .frontlineRosier where frontline >= high && aims(cell, needed): return .hiddenStrength
    default: return isDivided(cell) ? .leadersDivided : nil
    }
  }

  /// The name of the case of the level that will be needed.
  ///
  /// - Parameters:
  ///   - cell: The cell of `needed`.
  ///   - now: The department's cell of the level today, where the block asks it.
  /// - Returns: The name; `nil` where none applies.
  func ahead(_ cell: GapCell, now: GapCell?) -> Pattern? {
    switch cell.judgement.verdict {
    case .frontlineRosier: return .unheardCall
    case .leadersRosier:
      guard let now, let needed = cell.frontline.mean, let today = now.frontline.mean else {
        return nil
      }
      return needed - today < Self.stretch ? .goodEnough : nil
    default: return nil
    }
  }

  private func aims(_ now: GapCell, _ needed: GapCell?) -> Bool {
    guard now.key.facet == .now, let needed = needed?.frontline.mean,
      let today = now.frontline.mean
    else { return false }
    return needed - today >= Self.stretch
  }

  private func isDivided(_ cell: GapCell) -> Bool {
    if cell.key.facet == .items {
      return cell.leader.rwgj.map { $0 < Self.agreement } ?? false
    }
    return cell.leader.sd.map { $0 > Self.levelSpread } ?? false
  }
}

extension PatternTable {
  /// The cells of one department (or of the organisation), with the names of their cases.
  static func named(_ cells: [GapCell], layout: TallyLayout) -> [GapCell] {
    cells.map { cell in
      guard let index = layout.index(of: cell.key.rated) else { return cell }
      let table = PatternTable(scale: layout.facets[index].scale)
      func sibling(_ facet: Facet) -> GapCell? {
        cells.first {
          $0.key.rated == BlockFacet(block: cell.key.block, facet: facet)
        }
      }
      var named = cell
      named.pattern =
        cell.key.facet == .needed
        ? table.ahead(cell, now: sibling(.now)) : table.today(cell, needed: sibling(.needed))
      return named
    }
  }
}
