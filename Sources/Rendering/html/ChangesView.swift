import Reporting

/// The comparison of two waves on a page.
struct ChangesView {
  /// A gap.
  struct Row {
    let name: String
    let strip: String
    let before: String
    let after: String
    let change: String
    let interval: String
    let leaders: String
    let frontline: String
    let words: String
    let style: String
    let isBroken: Bool
    let isShown: Bool
    let reason: String
  }

  /// A facet.
  struct Part {
    let heading: String
    let about: String
    let axis: String
    let earlier: String
    let later: String
    let bound: String
    let rows: [Row]
  }

  /// The course of the gaps in one drawing.
  struct Slope {
    let id: String
    let heading: String
    let direction: String
    let chart: String
  }

  /// Whether it is getting better, in one place.
  struct Progress {
    let name: String?
    let counts: String
    let closings: [Closing]
  }

  /// A gap that has closed, and by whom.
  struct Closing {
    let label: String
    let words: String
  }

  let progress: [Progress]
  let hasProgress: Bool
  let slopes: [Slope]
  let whose: String?
  let eyebrow: String
  let title: String
  let earlier: String
  let later: String
  let own: Part?
  let movedHeading: String?
  let parts: [Part]
  let movements: [String]
  let basis: String
  let series: SeriesView

  init(_ report: ComparisonReport) {
    earlier = report.earlier.text
    later = report.later.text
    eyebrow = [report.department?.name.text, "Wave \(earlier) to wave \(later)"]
      .compactMap { $0 }.joined(separator: " · ")
    whose = Self.whose(report)
    title = report.headline.text
    movements = report.movements.map(\.text)
    basis = report.basis.text
    series = SeriesView(report)
    progress = Self.progress(report)
    hasProgress = !progress.isEmpty
    slopes = report.slopes.enumerated().map { index, slope in
      Slope(
        id: "slope-\(slope.code.text)",
        heading: index == 0
          ? "The course of each gap" : "The course of each gap: \(slope.title.text)",
        direction: slope.direction.text, chart: SlopeDrawing(slope).figure)
    }
    own = report.own.map { own in
      Self.part(
        own.part, of: report,
        heading: "How the gaps of \(own.department.name.text) changed, by block")
    }
    movedHeading =
      report.own == nil || movements.isEmpty ? nil : "What moved in the whole organisation"
    parts = report.parts.enumerated().map { index, part in
      let first =
        report.own == nil
        ? "How the gaps changed, by block"
        : "How the gaps of the whole organisation changed, by block"
      return Self.part(part, of: report, heading: index == 0 ? first : part.title.text)
    }
  }

  private static func part(
    _ part: ComparisonReport.Part, of report: ComparisonReport, heading: String
  ) -> Part {
    Part(
      heading: heading, about: part.direction.text, axis: Strip.axis(part.chart.axis),
      earlier: report.earlier.text, later: report.later.text, bound: part.bound.text,
      rows: zip(part.rows, part.chart.marks).map { row, mark in
        Self.row(row, mark, of: part.chart, settings: report.settings)
      })
  }

  private static func progress(_ report: ComparisonReport) -> [Progress] {
    let lines = report.progress.lines
    return lines.map { line in
      Progress(
        name: lines.count == 1 ? nil : line.department?.name.text ?? "The whole organisation",
        counts: line.counts.text,
        closings: line.closings.map { Closing(label: $0.label.text, words: $0.words.text) })
    }
  }

  /// *Harbour Services · spring-2025: open from …; spring-2026: open from …*.
  static func whose(_ report: ComparisonReport) -> String? {
    guard let first = report.occasions.first else { return nil }
    let waves = zip(report.waves, report.occasions).map { "\($0.text): \($1.dates.text)" }
    return "\(first.organisation.text) · \(waves.joined(separator: "; "))"
  }

  private static func row(
    _ row: ChangeRow, _ mark: ChangeChart.Mark?, of chart: ChangeChart, settings: SettingsFigures
  ) -> Row {
    let numbers = row.numbers
    let before = numbers?.before.estimate.text ?? ""
    let after = numbers?.after.estimate.text ?? ""
    return Row(
      name: row.block.name.text,
      strip: mark.map {
        Strip.change(
          $0, on: chart.axis, bound: chart.bound, height: 44,
          label: "Gap before \(before), after \(after)")
      } ?? "",
      before: before, after: after, change: numbers?.change.estimate.text ?? "",
      interval: numbers?.change.interval?.text ?? "", leaders: numbers?.leader.text ?? "",
      frontline: numbers?.frontline.text ?? "", words: row.verdict.words.text,
      style: row.verdict.isClear ? "v" : "v v-unsure", isBroken: row.isBroken,
      isShown: numbers != nil, reason: row.withheld?.whole.text ?? "")
  }
}
