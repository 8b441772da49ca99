import Analysis
import SurveyModel

extension Screen {
  /// What goes with a figure of departments, from the cells that the report shows.
  ///
  /// The means that enter are those that are printed, in the precision in which they are; one of which
  /// only a bound is printed enters with the middle of what the bound leaves. A withheld cell has none.
  func outcome(_ outcome: Outcome, in wave: ScreenedWave, of analysis: GapAnalysis)
    -> ScreenedOutcome
  {
    let blocks = analysis.mainBlocks
    var means: [CellKey: DepartmentMeans.Pair] = [:]
    for cell in wave.cells {
      guard let block = blocks.first(where: { $0.isRated(at: cell.place) }),
        let numbers = cell.numbers, let leader = numbers.leader.mean?.middle(on: block.scale),
        let frontline = numbers.frontline.mean?.middle(on: block.scale)
      else { continue }
      means[block.cell(in: cell.place.department)] =
        DepartmentMeans.Pair(leader: leader, frontline: frontline)
    }
    let found = OutcomeAnalysis(
      outcome, means: DepartmentMeans(tree: analysis.tree, means: means), blocks: blocks,
      level: settings.level)
    let screen = DriverScreen(
      isProtected: settings.isProtected,
      levels: levels(of: .frontline, in: wave, blocks: blocks))
    return ScreenedOutcome(
      name: outcome.name, drivers: screen.screened(found.drivers),
      surfaces: found.surfaces.map {
        screen.screened($0.block, $0.fit, spread: found.spread)
      })
  }

  /// What goes with one block among the people of each role.
  ///
  /// - Returns: `nil` where it was not counted.
  func drivers(
    of block: Identifier<Block>, in wave: ScreenedWave, of analysis: GapAnalysis
  ) -> ScreenedBlockDrivers? {
    let fewest = settings.isProtected ? max(50, 10 * settings.minimumGroup) : 3
    var drivers: [Role: ScreenedDrivers] = [:]
    for role in Role.allCases {
      let screen = DriverScreen(
        isProtected: settings.isProtected,
        levels: levels(of: role, in: wave, blocks: analysis.mainBlocks))
      drivers[role] = analysis.drivers(of: block, role: role, fewest: fewest)
        .map { screen.screened($0) }
    }
    return drivers.isEmpty ? nil : ScreenedBlockDrivers(block: block, drivers: drivers)
  }

  /// How well a role rates each block: the organisation's row of the report, on another scale.
  private func levels(
    of role: Role, in wave: ScreenedWave, blocks: [MainBlock]
  ) -> [Identifier<Block>: DriverScreen.Level] {
    var levels: [Identifier<Block>: DriverScreen.Level] = [:]
    for block in blocks {
      let rows = [Pooling.matched, .raw].compactMap { pooling in
        wave.organisation[pooling]?.first { block.isRated(at: $0.place) && $0.numbers != nil }
      }
      guard let numbers = rows.first?.numbers else { continue }
      let group = role == .leader ? numbers.leader : numbers.frontline
      levels[block.block] = DriverScreen.Level(
        performance: group.mean?.shareOfTheWay(on: block.scale), favorable: group.favorable)
    }
    return levels
  }
}

extension MainBlock {
  /// Whether a cell is one of this block and facet.
  fileprivate func isRated(at place: ScreenedGap.Place) -> Bool {
    place.block == block && place.facet == facet
  }
}

extension Disclosed<Double> {
  /// The one number that stands for what is said: itself, or the middle of what a bound leaves on a
  /// scale.
  fileprivate func middle(on scale: Scale) -> Double {
    switch form {
    case .exact(let value): value
    case .range(let low, let high): (low + high) / 2
    case .below(let value): (Double(scale.minimum) + value) / 2
    case .above(let value): (value + Double(scale.maximum)) / 2
    }
  }

  /// The level as a share of the way from the lowest to the highest score.
  fileprivate func shareOfTheWay(on scale: Scale) -> Disclosed<Double> {
    let low = Double(scale.minimum)
    let width = Swift.max(1, Double(scale.maximum) - low)
    func share(_ value: Double) -> Double {
      decimals == nil
        ? (value - low) / width : Rounding.nearest((value - low) / width, step: 0.01)
    }
    let form: Form =
      switch form {
      case .exact(let value): .exact(share(value))
      case .range(let low, let high): .range(share(low), share(high))
      case .below(let value): .below(share(value))
      case .above(let value): .above(share(value))
      }
    return Disclosed(form, decimals: decimals == nil ? nil : 2)
  }
}
