import Reporting

/// A breakdown on a page: block by block a line a tier or answer, as levels, gap and numbers.
struct BreakdownView {
  /// A tier or an answer in one block.
  struct Line {
    let name: String
    let facts: String
    let level: String
    let strip: String
    let gap: String
    let interval: String
    let verdict: VerdictView
    let step: String?
    let isShown: Bool
    let reason: String
    var style = ""
  }

  /// A block.
  struct Group {
    let name: String

    /// The frontline, which all tiers are compared with; `nil` where each answer has its own.
    let frontline: String?
    let lines: [Line]
  }

  /// A facet.
  struct Part {
    let title: String
    let isFirst: Bool
    let direction: String
    let caption: String
    let first: String
    let range: String
    let intervalLevel: String
    let levelAxis: String
    let gapAxis: String
    let groups: [Group]
  }

  let id: String
  let heading: String
  let finding: String
  let about: String
  let withheld: [String]
  let parts: [Part]

  init(_ report: BreakdownReport, wave: Int, number: Int, settings: SettingsFigures) {
    id = "wave-\(wave)-by-\(number)"
    heading = report.title.text
    finding = report.finding.text
    about = report.about.text
    withheld = report.withheld.map(\.text)
    parts = report.facets.enumerated().map { place, facet in
      Part(
        title: facet.title.text, isFirst: place == 0, direction: facet.direction.text,
        caption: "\(report.title.text): \(facet.title.text)",
        first: report.isByTier ? "Level of leadership" : "Answer", range: facet.range.text,
        intervalLevel: settings.level.text, levelAxis: Strip.axis(facet.levelAxis),
        gapAxis: Strip.axis(facet.gapAxis),
        groups: facet.groups.map { group in
          Group(
            name: group.block.name.text,
            frontline: report.isByTier
              ? group.lines.lazy.compactMap(\.row.numbers).first.map {
                "Frontline \(Self.side($0.frontline))"
              } : nil,
            lines: group.lines.map {
              Self.line($0, of: facet, isByTier: report.isByTier, settings: settings)
            }
              + [group.whole.map { Self.whole($0, of: facet, settings: settings) }].compactMap {
                $0
              })
        })
    }
  }

  /// All leaders, below the levels that they are of.
  private static func whole(
    _ line: BreakdownFacet.Line, of facet: BreakdownFacet, settings: SettingsFigures
  ) -> Line {
    var whole = Self.line(line, of: facet, isByTier: true, settings: settings)
    whole.style = "sum"
    return whole
  }

  private static func line(
    _ line: BreakdownFacet.Line, of facet: BreakdownFacet, isByTier: Bool,
    settings: SettingsFigures
  ) -> Line {
    let numbers = line.row.numbers
    let level = line.level.flatMap { mark in
      numbers.map {
        Strip.level(
          mark, on: facet.levelAxis, height: 32,
          label: "\(line.subject.name.text): \(facts($0, isByTier: isByTier))")
      }
    }
    let gap = line.gap.flatMap { mark in
      numbers.map {
        Strip.gap(
          mark, on: facet.gapAxis, bound: facet.boundSpan, height: 32,
          label: FacetView.gapLabel($0, settings: settings))
      }
    }
    return Line(
      name: line.subject.name.text, facts: numbers.map { facts($0, isByTier: isByTier) } ?? "",
      level: level ?? "", strip: gap ?? "", gap: numbers?.gap.text ?? "",
      interval: numbers?.interval?.interval?.text ?? "", verdict: VerdictView(line.row),
      step: line.stepWords?.text, isShown: numbers != nil,
      reason: line.row.wholeReason?.text ?? "")
  }

  /// The numbers of both sides in a line.
  private static func facts(_ numbers: GapRow.Numbers, isByTier: Bool) -> String {
    isByTier
      ? side(numbers.leader)
      : "Leaders \(side(numbers.leader)); frontline \(side(numbers.frontline))"
  }

  private static func side(_ group: GroupFigures) -> String {
    [group.mean?.text, group.favorable.map { "\($0.text) favourable" }, "n \(group.n.text)"]
      .compactMap { $0 }.joined(separator: ", ")
  }
}
