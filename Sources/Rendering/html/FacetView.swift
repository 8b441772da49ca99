import Reporting

/// One facet of a wave on a page: the dumbbell chart, the heat map, or one block by department.
struct FacetView {
  /// A row of the dumbbell chart.
  struct Row {
    let name: String
    let href: String?
    let meaning: String?
    let level: String
    let strip: String
    let gap: String
    let interval: String
    let verdict: VerdictView
    let isShown: Bool
    let reason: String
  }

  /// A word of the table, and what it means.
  struct Term {
    let name: String
    let meaning: String
  }

  let id: String
  let heading: String
  let lead: String?
  let drawn: String?
  let blank: String?
  let terms: [Term]
  let hasTerms: Bool
  let direction: String
  let plus: String
  let minus: String
  let range: String
  let intervalLevel: String
  let bound: String
  let twice: String
  let levelAxis: String
  let gapAxis: String
  let rows: [Row]
  let hasDumbbell: Bool
  let isFirst: Bool
  let heatmap: HeatMapView?
  let turned: TurnedView?
  let forest: ForestView?
  let whys: [WhyView]
  let others: [OtherView]
  let hasRanges: Bool
  let hasIntervals: Bool
  let hasNoise: Bool
  let gapHead: String

  init(
    _ facet: FacetReport, wave: Int, isFirst: Bool, settings: SettingsFigures, owner: String?,
    links: ResultLinks? = nil, scope: HeatMapScope = .all
  ) {
    self.isFirst = isFirst
    id = "wave-\(wave)-\(facet.code.text)"
    heading =
      isFirst
      ? "Where leaders and frontline\(owner.map { " of \($0)" } ?? "") differ, by block"
      : "\(facet.title.text), by block"
    lead = facet.lead?.text
    drawn = facet.drawn?.text
    blank = facet.blank?.text
    direction = facet.direction.text
    plus = facet.words(for: .leaders).text
    minus = facet.words(for: .frontline).text
    range = facet.range.text
    intervalLevel = settings.level.text
    bound = facet.bound.text
    twice = facet.twiceTheBound.text
    levelAxis = Strip.axis(facet.dumbbell.levelAxis)
    gapAxis = Strip.axis(facet.dumbbell.gapAxis)
    rows = facet.dumbbell.rows.map {
      Self.row($0, of: facet.dumbbell, settings: settings, links: links)
    }
    hasDumbbell = facet.blockChart == nil
    let mapTitle = isFirst ? "Gap" : facet.title.text
    heatmap = facet.heatMap.flatMap {
      $0.isTurned ? nil : HeatMapView($0, title: mapTitle, links: links, scope: scope)
    }
    turned = facet.heatMap.flatMap {
      $0.isTurned ? TurnedView($0, title: mapTitle, links: links) : nil
    }
    forest = facet.blockChart.map {
      ForestView($0, of: facet.inline, settings: settings, links: links)
    }
    hasRanges = facet.dumbbell.hasRanges
    hasIntervals = facet.dumbbell.hasIntervals
    hasNoise = facet.dumbbell.hasNoise
    gapHead = hasIntervals ? "Gap, \(settings.level.text) interval" : "Gap, told as a range"
    others = OtherView.all(facet.benchmarks)
    terms = Self.terms(of: facet)
    hasTerms = !terms.isEmpty
    let departments = facet.blockChart?.groups.flatMap { $0 }.map {
      WhyView($0.row, name: $0.row.department?.name)
    }
    whys = departments ?? facet.rows.map { WhyView($0, name: $0.block.name) }
  }

  private static func row(
    _ row: DumbbellChart.Row, of chart: DumbbellChart, settings: SettingsFigures,
    links: ResultLinks?
  ) -> Row {
    let numbers = row.row.numbers
    let level = row.level.flatMap { mark in
      numbers.map {
        Strip.level(
          mark, on: chart.levelAxis, height: 44,
          label: levels($0) + OtherView.label(row.benchmarks),
          others: row.benchmarks)
      }
    }
    let gap = row.gap.flatMap { mark in
      numbers.map {
        Strip.gap(
          mark, on: chart.gapAxis, bound: chart.bound, height: 44,
          label: gapLabel($0, settings: settings), others: row.benchmarks)
      }
    }
    return Row(
      name: row.row.block.name.text, href: links?.block(row.row.block.code.text),
      meaning: row.row.block.meaning?.text, level: level ?? "",
      strip: gap ?? "",
      gap: numbers?.gap.text ?? "", interval: numbers?.interval?.interval?.text ?? "",
      verdict: VerdictView(row.row), isShown: numbers != nil,
      reason: row.row.wholeReason?.text ?? "")
  }

  /// What the words mean that stand in the table, each once.
  private static func terms(of facet: FacetReport) -> [Term] {
    facet.terms.map { Term(name: $0.name.text, meaning: $0.meaning.text) }
  }

  /// The levels of both, for readers of a strip.
  static func levels(_ numbers: GapRow.Numbers) -> String {
    let leader = numbers.leader.mean?.text ?? "unknown"
    let frontline = numbers.frontline.mean?.text ?? "unknown"
    return "Leaders \(leader), frontline \(frontline)"
  }

  /// The gap, its interval and its noise band, for readers of a strip.
  static func gapLabel(_ numbers: GapRow.Numbers, settings: SettingsFigures) -> String {
    let interval = numbers.interval?.interval.map {
      ", \(settings.level.text) interval \($0.text)"
    }
    let noise = numbers.noise.map { ", noise band ±\($0.text)" }
    return "Gap \(numbers.gap.text)\(interval ?? "")\(noise ?? "")"
  }
}
