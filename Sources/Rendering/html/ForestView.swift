import Reporting

/// One block on a page, department by department.
struct ForestView {
  /// A department.
  struct Row {
    let style: String
    let name: String
    let href: String?
    let whyHref: String?
    let people: String
    let strip: String
    let gap: String
    let interval: String
    let verdict: VerdictView
    let isShown: Bool
    let reason: String
  }

  /// A division.
  struct Group {
    let rows: [Row]
  }

  let heading: String
  let block: String
  let axis: String
  let groups: [Group]

  init(
    _ chart: BlockChart, of facet: Sentence, settings: SettingsFigures, links: ResultLinks? = nil
  ) {
    heading = "\(chart.block.name.text), \(facet.text), department by department"
    block = chart.block.name.inline
    axis = Strip.axis(chart.axis)
    groups = chart.groups.map { group in
      Group(rows: group.map { Self.row($0, of: chart, settings: settings, links: links) })
    }
  }

  private static func row(
    _ entry: BlockChart.Row, of chart: BlockChart, settings: SettingsFigures,
    links: ResultLinks?
  ) -> Row {
    let numbers = entry.row.numbers
    let others = entry.row.department == nil ? chart.benchmarks : []
    let strip = entry.mark.flatMap { mark in
      numbers.map {
        Strip.gap(
          mark, on: chart.axis, bound: chart.bound, height: 34,
          label: FacetView.gapLabel($0, settings: settings) + OtherView.label(others),
          hasSteadied: !entry.isRollUp, others: others)
      }
    }
    let people = [entry.leaders, entry.frontline].compactMap { $0?.text }
    let depth = entry.depth > 1 ? " d\(min(entry.depth, 3))" : ""
    return Row(
      style: (entry.isRollUp ? "sum" : "") + depth,
      name: entry.row.department?.name.text ?? "All departments",
      href: entry.row.department.flatMap { links?.department($0.code.text) },
      whyHref: numbers != nil
        ? nil : links?.why(entry.row.department?.code.text, entry.row.block.code.text),
      people: people.count == 2 ? people.joined(separator: " · ") : "numbers withheld",
      strip: strip ?? "", gap: numbers?.gap.text ?? "",
      interval: numbers?.interval?.interval?.text ?? "",
      verdict: VerdictView(entry.row), isShown: numbers != nil,
      reason: entry.row.wholeReason?.text ?? "")
  }
}
