import Privacy
import SurveyModel

/// The course of one facet's gaps over three or more waves.
public struct TrendPart: Hashable, Sendable {
  let facet: Facet

  /// What the facet is called.
  public var title: Sentence { facet.title }

  /// Clear trends first, then by size.
  public let rows: [TrendRow]

  /// The rows drawn, the levels of both roles wave by wave.
  public let chart: WaveChart

  init?(_ facet: Facet, rows: [TrendRow], times: [Double], survey: Survey) {
    let shown = Set(rows.map(\.block.id))
    let used = survey.blocks.filter { shown.contains($0.id) }
      .flatMap { $0.items(of: facet) }.map(\.scale)
    guard !rows.isEmpty, let scale = survey.scales.first(where: { used.contains($0.id) }) else {
      return nil
    }
    self.facet = facet
    self.rows = rows.stablySorted(by: TrendRow.order)
    chart = WaveChart(self.rows, times: times, scale: scale.minimum...scale.maximum)
  }
}

/// What three or more waves say together.
public struct TrendReport: Hashable, Sendable {
  /// What time is counted in, as it stands after a slope: *per wave*.
  public let per: Sentence

  /// The code of that unit.
  public let unit: Code

  /// The result in one sentence.
  public let headline: Sentence

  /// The facets that the survey asks for.
  public let parts: [TrendPart]

  /// The organisation's trends.
  public let organisation: [TrendRow]

  /// The departments' trends.
  public let cells: [TrendRow]

  /// - Nil: for two waves.
  init?(_ series: ScreenedSeries, survey: Survey, naming names: Naming, focus: Focus) {
    guard series.waves.count > 2 else { return nil }
    func rows(_ trends: [ScreenedTrend]) -> [TrendRow] {
      trends.map { TrendRow($0, naming: names) }
        .filter { focus.block == nil || $0.block.id == focus.block }
    }
    let organisation = rows(series.trends)
    let cells = rows(series.trendCells)
      .filter { focus.department == nil || $0.department?.id == focus.department }
    let main = focus.department == nil ? organisation : cells
    per =
      switch series.unit {
      case .wave: "per wave"
      case .year: "per year"
      case .given: "per unit of time"
      }
    unit = Code(series.unit)
    self.organisation = organisation
    self.cells = cells
    parts = Facet.allCases.compactMap { facet in
      TrendPart(
        facet, rows: main.filter { $0.facet == facet }, times: series.times, survey: survey)
    }
    headline = Self.headline(parts.first?.rows ?? [])
  }

  private static func headline(_ rows: [TrendRow]) -> Sentence {
    func blocks(_ mark: TrendMark) -> [Name] {
      rows.filter { $0.verdict == mark }.map(\.block.name)
    }
    func some(_ names: [Name]) -> Sentence {
      names.count <= 3 ? .list(names) : "\(words: Count(of: names)) blocks"
    }
    var parts: [Sentence] = []
    let (narrowing, widening) = (blocks(.narrowing), blocks(.widening))
    let crossing = blocks(.crossing)
    if !narrowing.isEmpty {
      parts.append("From wave to wave leaders and frontline come closer on \(some(narrowing)).")
    }
    if !widening.isEmpty { parts.append("They drift apart on \(some(widening)).") }
    if !crossing.isEmpty { parts.append("The gap changes sides on \(some(crossing)).") }
    let (leaders, frontline) = (blocks(.towardsLeaders), blocks(.towardsFrontline))
    if !leaders.isEmpty { parts.append("The gap moves to the leaders’ side on \(some(leaders)).") }
    if !frontline.isEmpty {
      parts.append("The gap moves to the frontline’s side on \(some(frontline)).")
    }
    if !rows.contains(where: { $0.withheld == nil }) {
      return "No trend can be shown: no department is shown in every wave."
    }
    return parts.isEmpty ? "No gap has a clear trend over these waves." : .joined(parts)
  }
}
