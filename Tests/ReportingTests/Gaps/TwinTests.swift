import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

/// No reader sees the same numbers twice with another verdict, and nothing that says why.
@Suite struct TwinTests {
  private func range(_ low: Double, _ high: Double) -> Disclosed<Double> {
    Disclosed(.range(low, high), decimals: 1)
  }

  /// A wave whose way ahead is told in ranges.
  private func wave(
    _ told: [(block: String, low: Double, high: Double, verdict: Verdict)]
  ) -> ScreenedWave {
    let rows = told.map { entry -> ScreenedGap in
      let gap = Screened.gap(
        Screened.Cell(
          block: entry.block, facet: .ahead, gap: (entry.low + entry.high) / 2,
          verdict: entry.verdict))
      guard let numbers = gap.numbers else { return gap }
      return ScreenedGap(
        place: gap.place, verdict: gap.verdict, pattern: nil,
        numbers: ScreenedGap.Numbers(
          leader: numbers.leader, frontline: numbers.frontline, gap: range(entry.low, entry.high),
          interval: nil, method: numbers.method, welch: nil, hedgesG: nil, superiority: nil,
          cliffsDelta: nil, favorableGap: nil, equivalence: numbers.equivalence, shrunken: nil,
          q: nil, smallestDetectable: nil, noise: nil, smallButReal: false, furtherAnswers: nil),
        withheld: nil)
    }
    return ScreenedWave(
      wave: "2018", settings: Screened.settings(), organisation: [.matched: rows], cells: [],
      responses: [])
  }

  private func facet(_ wave: ScreenedWave) throws -> FacetReport {
    let report = GapReport(
      survey: Sample.survey(facets: [.items, .now, .needed]), language: "en",
      tree: try Sample.tree(), waves: [wave], settings: wave.settings)
    return try #require(report.waves.first?.facets.last)
  }

  /// What a reader sees of a row beside its verdict.
  private struct Seen: Hashable {
    let gap: String?
    let interval: String?
    let note: String?

    init(_ row: GapRow) {
      gap = row.numbers?.gap.text
      interval = row.numbers?.interval?.interval?.text
      note = row.note?.text
    }
  }

  private func expectOneVerdict(_ rows: [GapRow]) {
    let shown = Dictionary(grouping: rows.filter { $0.numbers != nil }, by: Seen.init)
    for (seen, rows) in shown {
      #expect(Set(rows.map(\.verdict)).count == 1, "\(seen)")
    }
  }

  @Test func `equal ranges with two verdicts say what each comes from`() throws {
    let report = try facet(
      wave([
        ("vision", 0, 0.5, .leadersRosier), ("fairness", 0, 0.5, .aligned),
        ("skills", 0, 0.5, .cannotTell), ("support", 0.5, 1, .leadersRosier),
      ]))
    #expect(Set(report.rows.compactMap(\.numbers?.gap.text)).count == 2)
    expectOneVerdict(report.rows)
    #expect(report.rows.allSatisfy { $0.note?.text.contains("the exact gap") == true })
    #expect(report.terms.contains { $0.name.text == "A range in place of a gap" })
  }

  @Test func `equal numbers with two verdicts are marked, in the table of blocks and of one block`()
    throws
  {
    let cells = [("vision", Verdict.aligned), ("fairness", .cannotTell), ("skills", .aligned)].map {
      Screened.gap(Screened.Cell(block: $0.0, gap: 0.2, verdict: $0.1))
    }
    let places = [("north", Verdict.aligned), ("plains", .cannotTell)].map {
      Screened.gap(
        Screened.Cell(block: "vision", department: $0.0, gap: 0.25, verdict: $0.1))
    }
    let wave = ScreenedWave(
      wave: "2018", settings: Screened.settings(), organisation: [.matched: cells], cells: places,
      responses: [])
    func report(_ focus: Focus) throws -> FacetReport {
      let report = GapReport(
        survey: Sample.survey(), language: "en", tree: try Sample.tree(), waves: [wave],
        settings: wave.settings, focus: focus)
      return try #require(report.waves.first?.facets.first)
    }
    let all = try report(.everything).rows
    #expect(all.count { $0.note?.text.contains("judged before rounding") == true } == 3)
    let chart = try #require(try report(Focus(block: "vision")).blockChart)
    let rows = chart.groups.flatMap { $0 }.map(\.row)
    #expect(
      rows.filter { $0.note?.text.contains("judged before rounding") == true }
        .compactMap { $0.department?.code.text }.sorted() == ["north", "plains"])
  }

  @Test func `numbers that differ in their interval are no twins`() throws {
    let cells = [(0.05, Verdict.aligned), (0.2, .cannotTell)].enumerated().map { index, cell in
      Screened.gap(
        Screened.Cell(
          block: index == 0 ? "vision" : "skills", gap: 0.2, se: cell.0, verdict: cell.1))
    }
    let wave = ScreenedWave(
      wave: "2018", settings: Screened.settings(), organisation: [.matched: cells], cells: [],
      responses: [])
    let report = GapReport(
      survey: Sample.survey(), language: "en", tree: try Sample.tree(), waves: [wave],
      settings: wave.settings)
    #expect(report.waves.first?.facets.first?.rows.contains(where: \.hasTwin) == false)
  }
}
