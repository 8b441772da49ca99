import Pipeline
import Reporting
import SurveyModel

/// Sets a department beside the one above it and the organisation, block by block.
struct BesideComposer {
  let seen: SeenWave
  let department: Department

  /// The report of the department alone.
  let report: GapReport

  let words: ResultTexts

  /// The table; `nil` where the report has no row.
  var beside: ResultContent.Beside? {
    guard let wave = report.waves.first, let facet = wave.facets.first else { return nil }
    let above = parent
    let order = facet.rows.map(\.block)
    let places =
      [rows(of: wave.cells, facet)] + (above.map { [rows(of: $0.cells, facet)] } ?? [])
      + [rows(of: wave.matched, facet)]
    let columns =
      [department.name] + (above == nil ? [] : [parentName].compactMap { $0 })
      + [words.allDepartments]
    return ResultContent.Beside(
      heading: words.besideHeading, about: words.besideAbout, first: words.block,
      columns: columns,
      lines: order.map { block in
        ResultContent.Line(
          name: block.name.text, address: seen.path.block(block.code.text),
          gaps: places.map { gap($0[block.code.text]) })
      })
  }

  private var parentName: String? {
    department.parent.flatMap { seen.results.tree[$0]?.name }
  }

  private var parent: WaveReport? {
    department.parent.flatMap {
      seen.results.report(focus: Focus(department: $0)).waves.first
    }
  }

  private func rows(of rows: [GapRow], _ facet: FacetReport) -> [String: GapRow] {
    Dictionary(
      rows.filter { $0.facetCode == facet.code }.map { ($0.block.code.text, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private func gap(_ row: GapRow?) -> ResultContent.Gap {
    guard let row else {
      return ResultContent.Gap(
        gap: nil, interval: "", symbol: "", words: "", style: "", whyAddress: nil, whyLabel: nil)
    }
    let isShown = row.numbers != nil
    return ResultContent.Gap(
      gap: row.numbers?.gap.text, interval: row.numbers?.interval?.interval?.text ?? "",
      symbol: row.verdict.symbol.text, words: row.verdictWords.text, style: row.verdict.style,
      whyAddress: isShown
        ? nil : seen.path.why(row.department?.code.text, row.block.code.text),
      whyLabel: isShown ? nil : words.whyLink)
  }
}

extension VerdictMark {
  /// The class that gives a verdict its colour.
  fileprivate var style: String {
    switch self {
    case .leaders: "v-leaders"
    case .frontline: "v-frontline"
    case .aligned: "v-aligned"
    case .unsure: "v-unsure"
    case .withheld: "v-withheld"
    }
  }
}
