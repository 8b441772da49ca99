import Analysis
import Statistics
import SurveyModel
import Tallies
import Testing

@Suite struct GapAnalysisTests {
  private static let people =
    Village.people(12, in: "a", role: .leader, seed: 1)
    + Village.people(40, in: "a", role: .frontline, seed: 2)
    + Village.people(35, in: "b", role: .leader, seed: 3)
    + Village.people(60, in: "b", role: .frontline, seed: 4)
    + Village.people(6, in: "c", role: .leader, seed: 5)
    + Village.people(9, in: "c", role: .frontline, seed: 6)

  private static func analysis(
    _ people: [Village.Person], interval: IntervalMethod? = nil, bound: Double? = nil,
    headcount: [Identifier<Department>: [Role: Int]]? = nil
  ) throws -> GapAnalysis {
    try GapAnalysis(
      book: Village.book(people), tree: Village.tree(["a": nil, "b": nil, "c": nil]),
      headcount: headcount, settings: AnalysisSettings(bound: bound, interval: interval))
  }

  @Test func `swapping the roles flips every sign`() throws {
    let gaps = try Self.analysis(Self.people).allGaps.cells
    let flipped = try Self.analysis(Self.people.map(\.swapped)).allGaps.cells
    #expect(gaps.count == 12)
    for (cell, other) in zip(gaps, flipped) {
      let (gap, back) = (try #require(cell.gap), try #require(other.gap))
      #expect(abs(gap + back) < 1e-12)
      #expect(cell.leader.n == other.frontline.n)
      #expect(Self.isClose(cell.interval?.low, other.interval.map { -$0.high }))
      #expect(Self.isClose(cell.hedgesG?.value, other.hedgesG.map { -$0.value }))
      #expect(Self.isClose(cell.superiority?.value, other.superiority.map { 1 - $0.value }))
      #expect(Self.isClose(cell.favorableGap?.value, other.favorableGap.map { -$0.value }))
      #expect(Self.isClose(cell.estimate?.p, other.estimate?.p))
      #expect(Self.isClose(cell.judgement.q, other.judgement.q))
      #expect(Self.mirrored(cell.judgement.verdict) == other.judgement.verdict)
    }
  }

  @Test func `a department's cell is its whole subtree`() throws {
    let nested = try GapAnalysis(
      book: Village.book(Self.people), tree: Village.tree(["b": nil, "a": "b", "c": "a"]),
      settings: AnalysisSettings(interval: .welch))
    let moved = Self.people.map { Village.Person("b", $0.role, $0.values) }
    let flat = try GapAnalysis(
      book: Village.book(moved), tree: Village.tree(["b": nil]),
      settings: AnalysisSettings(interval: .welch))
    let (whole, union) = (nested.cell("b", Village.care), flat.cell("b", Village.care))
    #expect(whole?.leader == union?.leader)
    #expect(whole?.gap == union?.gap)
    #expect(whole?.welch == union?.welch)
    #expect(nested.allGaps.organisation[.raw]?.first?.gap == union?.gap)
    #expect(nested.cell("c", Village.care)?.leader.n == 6)
    #expect(nested.cell("a", Village.care)?.leader.n == 18)
  }

  @Test func `the matched gap is the mean of the departments' gaps by frontline size`() throws {
    let analysis = try Self.analysis(Self.people, interval: .welch)
    let cells = analysis.allGaps.cells.filter { $0.key.rated == Village.care }
    let total = cells.reduce(0.0) { $0 + Double($1.frontline.n) }
    let mean = cells.reduce(0.0) { $0 + Double($1.frontline.n) * ($1.gap ?? .nan) } / total
    let variance = cells.reduce(0.0) { sum, cell in
      let weight = Double(cell.frontline.n) / total
      let error = cell.estimate?.standardError ?? .nan
      return sum + weight * weight * error * error
    }
    let matched = try #require(analysis.allGaps.organisation[.matched]?.first)
    #expect(Self.isClose(matched.gap, mean))
    #expect(Self.isClose(matched.estimate?.standardError, variance.squareRoot()))
    #expect(
      Self.isClose(
        matched.gap, GapAnalysisTests.difference(matched.leader.mean, matched.frontline.mean)))
    #expect(matched.leader.n == 53)
  }

  @Test func `a withheld department enters no pooled number`() throws {
    let without = Self.people.filter { $0.department != "c" }
    let all = try Self.analysis(Self.people)
    let shown = Set(all.groupSizes.cells.filter { $0.department != "c" && $0.department != nil })
    let screened = all.gaps(shown: shown)
    let absent = try GapAnalysis(
      book: Village.book(without), tree: Village.tree(["a": nil, "b": nil]),
      settings: AnalysisSettings())
    #expect(screened.cells == absent.allGaps.cells)
    #expect(screened.organisation[.matched] == absent.allGaps.organisation[.matched])
    #expect(screened.organisation[.raw] == [])
  }

  @Test func `small departments borrow variance, large ones and the organisation do not`() throws {
    let gaps = try Self.analysis(Self.people).allGaps
    let methods = gaps.cells.filter { $0.key.rated == Village.care }.map(\.method)
    #expect(methods == [.moderated, .welch, .moderated])
    #expect(gaps.organisation[.raw]?.allSatisfy { $0.method == .welch } == true)
    let welch = try Self.analysis(Self.people, interval: .welch).allGaps
    #expect(welch.cells.allSatisfy { $0.method == .welch && $0.estimate == $0.welch })
    let moderated = try Self.analysis(Self.people, interval: .moderated).allGaps
    #expect(moderated.cells.allSatisfy { $0.method == .moderated })
    #expect(zip(welch.cells, moderated.cells).allSatisfy { $0.welch == $1.welch })
  }

  @Test func `a census has no error left, and a roster makes intervals narrower`() throws {
    let open = try Self.analysis(Self.people)
    let counts: [Identifier<Department>: [Role: Int]] = [
      "a": [.leader: 12, .frontline: 80], "b": [.leader: 35, .frontline: 60],
      "c": [.leader: 8, .frontline: 12],
    ]
    let known = try Self.analysis(Self.people, headcount: counts)
    for department in ["a", "c"] as [Identifier<Department>] {
      let before = try #require(open.cell(department, Village.care)?.estimate)
      let after = try #require(known.cell(department, Village.care)?.estimate)
      #expect(after.standardError < before.standardError)
    }
    #expect(known.cell("b", Village.care)?.estimate?.standardError == 0)
    #expect(known.cell("b", Village.care)?.judgement.verdict == .leadersRosier)
  }

  @Test func `a role that nobody has leaves the other side's numbers`() throws {
    let analysis = try Self.analysis(
      Self.people.filter { !($0.department == "c" && $0.role == .leader) })
    let cell = try #require(analysis.cell("c", Village.care))
    #expect(cell.gap == nil && cell.estimate == nil && cell.judgement.q == nil)
    #expect(cell.leader.n == 0 && cell.leader.mean == nil)
    #expect(cell.frontline.n == 9 && cell.frontline.mean != nil)
    #expect(cell.judgement.verdict == .cannotTell)
  }

  @Test func `what does not fit together is refused`() throws {
    let book = try Village.book(Self.people)
    #expect(throws: AnalysisError.unknownDepartments(["b", "c"])) {
      try GapAnalysis(
        book: book, tree: try Village.tree(["a": nil]), settings: AnalysisSettings())
    }
    #expect(throws: AnalysisError.moreAnswersThanPeople(department: "c", role: .leader)) {
      try Self.analysis(
        Self.people,
        headcount: [
          "a": [.leader: 12, .frontline: 80], "b": [.leader: 35, .frontline: 60],
          "c": [.leader: 5, .frontline: 12],
        ])
    }
    #expect(throws: AnalysisError.badBound) { try Self.analysis(Self.people, bound: 0) }
  }

  @Test func `steadied gaps lie between the gap and the others, from five departments on`() throws {
    let names = ["a", "b", "c", "d", "e", "f"]
    let people = names.enumerated().flatMap { index, name in
      Village.people(5 + 3 * index, in: Identifier(name), role: .leader, seed: UInt64(index))
        + Village.people(20, in: Identifier(name), role: .frontline, seed: UInt64(50 + index))
    }
    let tree = try DepartmentTree(names.map { Department(id: Identifier($0), name: $0) })
    let cells = try GapAnalysis(
      book: Village.book(people), tree: tree, settings: AnalysisSettings()
    ).allGaps.cells.filter { $0.key.rated == Village.care }
    let gaps = cells.compactMap(\.gap)
    let steadied = cells.compactMap(\.shrunken)
    #expect(steadied.count == 6)
    let spread = { (values: [Double]) in (values.max() ?? 0) - (values.min() ?? 0) }
    #expect(spread(steadied.map(\.value)) < spread(gaps))
    #expect(steadied.allSatisfy { $0.interval?.contains($0.value) == true })
    let few = try Self.analysis(Self.people).allGaps.cells
    #expect(few.allSatisfy { $0.shrunken == nil })
  }

  static func difference(_ left: Double?, _ right: Double?) -> Double? {
    left.flatMap { left in right.map { left - $0 } }
  }

  private static func isClose(_ left: Double?, _ right: Double?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return abs(left - right) < 1e-9
  }

  private static func mirrored(_ verdict: Verdict) -> Verdict {
    switch verdict {
    case .leadersRosier: .frontlineRosier
    case .frontlineRosier: .leadersRosier
    default: verdict
    }
  }
}
