import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

/// Whether it is getting better, in a sentence a scope.
@Suite struct ProgressReportTests {
  /// A change with what each side's mean did.
  struct Move {
    var block: String
    var before: Double
    var leaders: Double
    var frontline: Double
    var verdict: ChangeVerdict = .narrower
  }

  private func change(_ move: Move, department: String? = nil) -> ScreenedChange {
    func part(_ value: Double) -> ScreenedEstimate {
      ScreenedEstimate(estimate: Screened.rounded(value), low: nil, high: nil, p: nil)
    }
    let change = move.leaders - move.frontline
    return ScreenedChange(
      block: Identifier(move.block), facet: .items,
      department: department.map { Identifier($0) }, verdict: move.verdict,
      numbers: ScreenedChange.Numbers(
        before: part(move.before), after: part(move.before + change), change: part(change), q: nil,
        leader: Screened.rounded(move.leaders), frontline: Screened.rounded(move.frontline)),
      withheld: nil, isBroken: false)
  }

  private func report(
    _ organisation: [ScreenedChange], cells: [ScreenedChange] = [], tree: DepartmentTree? = nil,
    focus: Focus = .everything
  ) throws -> ComparisonReport {
    ComparisonReport(
      survey: Sample.survey(), language: "en", tree: try tree ?? Sample.tree(),
      comparison: ScreenedComparison(
        earlier: "spring-2025", later: "spring-2026", settings: Screened.settings(),
        organisation: organisation, cells: cells),
      focus: focus)
  }

  private func still(_ block: String) -> ScreenedChange {
    Screened.change(block, from: 0.2, to: 0.2, verdict: .noClearChange)
  }

  @Test func `a sentence counts what came closer, what moved apart, and what did not move`() throws
  {
    let rows = [
      change(Move(block: "vision", before: 0.6, leaders: -0.1, frontline: 0.4)),
      Screened.change("recognition", from: 0.1, to: 0.6, verdict: .wider),
      still("fairness"), still("resources"),
    ]
    let line = try #require(try report(rows).progress.lines.first)
    #expect(
      line.counts.text == """
        Since spring-2025 closer in 1 of 4 blocks and wider in 1; the other 2 did not move beyond chance.
        """)
  }

  @Test func `what does not move is said of all blocks, and what is not told is counted`() throws {
    let quiet = try #require(try report([still("vision"), still("fairness")]).progress.lines.first)
    #expect(quiet.counts.text == "Since spring-2025 no gap of 2 blocks has moved beyond chance.")
    let blank = Screened.change("skills", from: 0, to: 0, verdict: .withheld)
    let partly = try #require(try report([still("vision"), blank]).progress.lines.first)
    #expect(
      partly.counts.text == """
        Since spring-2025 no gap has moved beyond chance: 1 of 2 blocks are told; 1 cannot be shown in both \
        waves.
        """)
    let none = try #require(try report([blank]).progress.lines.first)
    #expect(none.counts.text.contains("no block can be compared"))
  }

  @Test func `what moved by its own interval alone is named, and said to be no more than perhaps`()
    throws
  {
    let alone = Screened.change("vision", from: 0.6, to: 0, verdict: .noClearChange)
    let one = try #require(try report([alone, still("fairness")]).progress.lines.first)
    #expect(
      one.counts.text == """
        Since spring-2025 no gap of 2 blocks has moved beyond chance. One may have moved, vision: alone it \
        would count, but among so many comparisons some look so by chance.
        """)
    let other = Screened.change("skills", from: -0.5, to: 0, verdict: .noClearChange)
    let two = try #require(try report([alone, other]).progress.lines.first)
    #expect(two.counts.text.contains("Perhaps vision and skills moved: each alone would count"))
  }

  @Test(arguments: [
    // Leaders were rosier: it is better only when the frontline rates higher.
    (Move(block: "vision", before: 0.6, leaders: -0.5, frontline: -0.02), "No better"),
    (Move(block: "vision", before: 0.6, leaders: -0.5, frontline: 0), "No better"),
    (Move(block: "vision", before: 0.6, leaders: -0.4, frontline: 0.1), "Little better"),
    (Move(block: "vision", before: 0.6, leaders: -0.1, frontline: 0.4), "Better"),
    (Move(block: "vision", before: 0.6, leaders: 0.1, frontline: 0.6), "Better"),
    // The frontline was rosier: it is better only when leaders rate higher.
    (Move(block: "vision", before: -0.6, leaders: 0, frontline: -0.5), "No better"),
    (Move(block: "vision", before: -0.6, leaders: 0.5, frontline: 0), "Better"),
  ])
  func `a gap that closed because the higher side fell is no good news`(
    _ move: Move, _ label: String
  ) throws {
    let closing = try #require(try report([change(move)]).progress.lines.first?.closings.first)
    #expect(closing.label.text == label)
    let fell: String = move.before > 0 ? "leaders rate it lower" : "the frontline rates it lower"
    let rose: String = move.before > 0 ? "the frontline rates it higher" : "leaders rate it higher"
    #expect(closing.words.text.contains(fell) == (label != "Better"))
    #expect(closing.words.text.contains(rose))
    #expect(closing.words.text.contains("not because") == (label == "No better"))
  }

  @Test func `what closed without a gain comes before what closed with one`() throws {
    let rows = [
      change(Move(block: "vision", before: 0.6, leaders: -0.1, frontline: 0.4)),
      change(Move(block: "skills", before: 0.6, leaders: -0.5, frontline: 0)),
    ]
    let line = try #require(try report(rows).progress.lines.first)
    #expect(line.closings.map(\.label.text) == ["No better", "Better"])
  }

  @Test
  func `the organisation comes first, and a leader's own department where it holds all others`()
    throws
  {
    let cells = ["regions", "law", "north"].map { place in
      change(Move(block: "vision", before: 0.6, leaders: -0.5, frontline: 0), department: place)
    }
    let whole = try report([still("vision")], cells: cells).progress.lines
    #expect(whole.map { $0.department?.code.text } == [nil, "regions", "law"])
    let tree = try DepartmentTree([
      Department(id: "regions", name: "Regions"),
      Department(id: "north", name: "North coast", parent: "regions"),
    ])
    let own = try report([still("vision")], cells: [cells[0], cells[2]], tree: tree).progress.lines
    #expect(own.map { $0.department?.code.text } == ["regions", nil])
    let one = try report(
      [still("vision")], cells: cells, focus: Focus(department: "north")
    ).progress.lines
    #expect(one.map { $0.department?.code.text } == ["north"])
  }
}
