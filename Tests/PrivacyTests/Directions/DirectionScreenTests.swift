import Analysis
import Privacy
import SurveyModel
import Tallies
import Testing

/// Departments with few leaders, through the whole screen.
@Suite struct DirectionScreenTests {
  /// Four leaders of `a` beside a frontline whose mean is 3.4; six leaders of `b` guard them; `c` is shown.
  private func people(
    leaders: [Int] = [5, 5, 4, 4], guards: Int = 6, frontline: Int = 20
  ) -> [Shop.Person] {
    Shop.people(leaders.count, .leader, in: "a", values: leaders)
      + Shop.people(frontline, .frontline, in: "a", values: [3, 4, 3, 4, 3])
      + Shop.people(guards, .leader, in: "b", values: [2, 3, 4])
      + Shop.people(30, .frontline, in: "b", values: [3, 4])
      + Shop.people(30, .leader, in: "c", values: [2, 3, 4])
      + Shop.people(60, .frontline, in: "c", values: [3, 4])
  }

  private func cells(
    _ people: [Shop.Person], _ mode: SmallLeadership = .directionOnly, isProtected: Bool = true
  ) throws -> [ScreenedGap] {
    let analysis = try GapAnalysis(
      book: Shop.book(people), tree: Shop.tree(of: people),
      settings: AnalysisSettings(interval: .welch))
    let settings = ReportSettings(
      minimumGroup: 5, bound: nil, level: 0.95, isProtected: isProtected, interval: .welch,
      smallLeadership: mode)
    return Screen(settings: settings).wave(analysis).cells
  }

  @Test func `a direction is told of few leaders, and no number of theirs`() throws {
    let cells = try cells(people())
    #expect(cells[0].direction?.side == .leadersRosier)
    #expect(cells[0].direction?.frontline.form == .range(3, 3.5))
    #expect(cells[0].numbers == nil && cells[0].verdict == .withheld && cells[0].pattern == nil)
    #expect(cells[0].withheld?.code == .smallGroup)
    #expect(cells[1].direction == nil && cells[2].direction == nil)
  }

  @Test func `each side has its word`() throws {
    #expect(try cells(people(leaders: [1, 2, 2, 1]))[0].direction?.side == .frontlineRosier)
    let alike = try cells(people(leaders: [3, 4, 3, 4]))[0].direction
    #expect(alike?.side == ScreenedDirection.Side.none)
  }

  @Test func `answers on the same side are told alike, whoever gave them`() throws {
    let first = try cells(people(leaders: [5, 5, 5, 5]))[0]
    for leaders in [[4, 4, 5, 5], [3, 4, 4, 4], [2, 4, 4, 5], [5, 5, 5, 1]] {
      #expect(try cells(people(leaders: leaders))[0] == first)
    }
  }

  @Test func `three leaders and four are told alike`() throws {
    #expect(try cells(people(leaders: [5, 4, 5]))[0] == cells(people(leaders: [5, 4, 5, 4]))[0])
  }

  @Test func `rolled up, nothing is told of them`() throws {
    #expect(try cells(people(), .rollUp).allSatisfy { $0.direction == nil })
  }

  @Test func `two leaders, or a small frontline, tell no direction`() throws {
    #expect(try cells(people(leaders: [5, 5]))[0].direction == nil)
    #expect(try cells(people(frontline: 19))[0].direction == nil)
  }

  @Test func `of departments whose leaders can be summed up together one tells it`() throws {
    let more = ["d", "e"].reduce(people()) { people, department in
      people + Shop.people(4, .leader, in: department, values: [5, 4])
        + Shop.people(25, .frontline, in: department, values: [3, 4])
    }
    #expect(try cells(more).count { $0.direction != nil } == 1)
  }

  @Test func `with fewer than the minimum of others in the sum nothing is told`() throws {
    let few =
      people(guards: 2).filter { $0.department != "c" }
      + Shop.people(30, .leader, in: "c", values: [2, 3, 4])
      + Shop.people(60, .frontline, in: "c", values: [3, 4])
    // Four and two leaders are withheld together: two others are too few to hide among.
    #expect(try cells(few)[0].direction == nil)
  }

  @Test func `a report without disclosure control has no use for it`() throws {
    #expect(try cells(people(), isProtected: false)[0].direction == nil)
  }
}
