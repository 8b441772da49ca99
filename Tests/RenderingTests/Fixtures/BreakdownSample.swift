import Reporting
import SurveyModel

@testable import Privacy

/// A report with a cascade, whose highest level is withheld, and a question with two answers.
enum BreakdownSample {
  static func report(
    _ focus: Focus = .everything, isWithheld: Bool = false
  ) throws -> GapReport {
    var wave = Sample.wave()
    wave.breakdowns =
      isWithheld ? [tiers(shown: [])] : [tiers(shown: [.middle, .firstLine]), tenure]
    return GapReport(
      survey: Sample.survey(), language: "en", tree: try Sample.tree(), waves: [wave],
      settings: wave.settings, focus: focus)
  }

  private static func tiers(shown: [Tier]) -> ScreenedBreakdown {
    ScreenedBreakdown(
      breakdown: .tier,
      rows: [Tier.senior, .middle, .firstLine].map { tier in
        guard shown.contains(tier) else {
          var reason = Withheld(code: .smallGroup, minimumGroup: 5)
          reason.nearest = .organisation
          return ScreenedBreakdown.Row(
            row: BreakdownRow(tier), cells: [], below: nil, steps: [], withheld: reason)
        }
        let isLowest = tier == shown.last
        return ScreenedBreakdown.Row(
          row: BreakdownRow(tier),
          cells: cells(isLowest ? [0.1, 0.35] : [0.4, 0.6], leaders: isLowest ? 60 : 14),
          below: isLowest ? nil : BreakdownRow(.firstLine),
          steps: isLowest ? [] : cells([0.3, 0.25], leaders: 14), withheld: nil)
      }, spreads: [])
  }

  private static var tenure: ScreenedBreakdown {
    func row(_ value: String) -> BreakdownRow {
      BreakdownRow(breakdown: .question("tenure"), value: value)
    }
    return ScreenedBreakdown(
      breakdown: .question("tenure"),
      rows: [
        ScreenedBreakdown.Row(
          row: row("new"), cells: cells([0.0, 0.1], leaders: 12), below: nil, steps: [],
          withheld: nil),
        ScreenedBreakdown.Row(
          row: row("old"),
          cells: cells([0.5], leaders: 40) + [
            Screened.gap(Screened.Cell(block: blocks[1], withheld: .fewAnswerSets))
          ], below: nil, steps: [], withheld: nil),
      ],
      spreads: [
        ScreenedBreakdown.Spread(
          block: Identifier(blocks[0]), facet: .items,
          q: Disclosed(.below(0.05), decimals: 2), isTold: true, lowest: row("new"),
          highest: row("old"))
      ])
  }

  private static let blocks = ["vision", "recognition"]

  private static func cells(_ gaps: [Double], leaders: Int) -> [ScreenedGap] {
    zip(blocks, gaps).map { block, gap in
      Screened.gap(Screened.Cell(block: block, gap: gap, leaders: leaders))
    }
  }
}
