import Analysis
import Privacy
import Simulation
import Statistics
import SurveyModel
import Tallies
import Testing

@Suite struct WaveSeriesTests {
  /// Three waves of a file: departments a, b and c, some people in every wave, some in one.
  private static func reading(
    followed: Bool = true, seed: UInt64 = 11, perRole: Int = 24
  ) throws -> AnswersFile.Reading {
    var random = SeededGenerator(seed: seed)
    var lines = ["wave,department,role,respondent,greet,listen,care-now,care-needed"]
    for (name, role) in ["a", "b", "c"].flatMap({ d in Role.allCases.map { (d, $0) } }) {
      for person in 0..<perRole {
        let level = Int.random(in: 1...4, using: &random)
        for wave in 1...3 where person % 4 == 0 || (person + wave) % 3 != 0 {
          let values = (0..<2).map { _ in
            min(5, level + Int.random(in: 0...1, using: &random))
          }
          let id = followed ? "\(name)\(role.rawValue)\(person)" : ""
          lines.append("\(wave),\(name),\(role.rawValue),\(id),\(values[0]),\(values[1]),3,4")
        }
      }
    }
    var options = AnswersFile.Options()
    options.linksPeople = true
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    return try AnswersFile(.bytes(bytes), options: options)
      .tally(try TallyLayout(Village.survey()))
  }

  private static func series(
    _ reading: AnswersFile.Reading, order: [Int] = [0, 1, 2]
  ) throws -> WaveSeries {
    let books = reading.books.sorted { $0.wave < $1.wave }
    let waves = try order.map {
      try GapAnalysis(
        book: books[$0], tree: reading.tree, settings: AnalysisSettings(interval: .welch))
    }
    return try #require(
      WaveSeries(
        waves: waves, times: order.indices.map(Double.init), linked: reading.linked))
  }

  @Test func `the parts of a change add up to it, and swapped waves flip every sign`() throws {
    let reading = try Self.reading()
    let (forth, back) = (
      try Self.series(reading).whole, try Self.series(reading, order: [2, 1, 0]).whole
    )
    let one = try #require(forth.changes(shown: Set(forth.cells)).organisation.first)
    let other = try #require(back.changes(shown: Set(back.cells)).organisation.first)
    let (first, second) = (
      try #require(one.movement), try #require(other.movement)
    )
    let matched = try [forth.earlier, forth.later].map { analysis in
      try #require(
        analysis.gaps(shown: Set(forth.cells)).organisation[.matched]?.first {
          $0.key == one.key
        }?.gap)
    }
    #expect(abs(first.total - (matched[1] - matched[0])) < 1e-12)
    let parts = [first.parts.leaders, first.parts.frontline, first.parts.mix]
    #expect(abs(parts.reduce(0) { $0 + $1.value } - first.total) < 1e-12)
    #expect(!first.hasRemainder)
    for (a, b) in zip(parts, [second.parts.leaders, second.parts.frontline, second.parts.mix]) {
      #expect(abs(a.value + b.value) < 1e-12)
    }
  }

  @Test func `blank statements are nobody's leaving, and without a roster shares are of answers`()
    throws
  {
    // Nobody moves; in the second wave half of department a leave both statements blank.
    func people(_ wave: Int) -> [Village.Person] {
      ["a", "b"].flatMap { name in
        (0..<20).flatMap { person in
          Role.allCases.map { role in
            let isBlank = wave == 2 && name == "a" && person % 2 == 0
            let value = (person + (name == "a" && role == .leader ? 2 : 0)) % 5 + 1
            return Village.Person(
              Identifier(name), role, isBlank ? [nil, nil, 3, 4] : [value, value, 3, 4])
          }
        }
      }
    }
    func movement(_ headcount: [Identifier<Department>: [Role: Int]]?) throws -> GapMovement {
      let waves = try (1...2).map { wave in
        try GapAnalysis(
          book: Village.book(people(wave), wave: "\(wave)"),
          tree: Village.tree(["a": nil, "b": nil]), headcount: headcount,
          settings: AnalysisSettings(interval: .welch))
      }
      let comparison = WaveComparison(earlier: waves[0], later: waves[1])
      let change = comparison.changes(shown: Set(comparison.cells)).organisation.first {
        $0.key.rated == Village.care
      }
      return try #require(change?.movement)
    }
    let answered = try movement(nil)
    #expect(answered.parts.mix.value == 0 && !answered.isByRoster)
    #expect(
      try movement(["a": [.leader: 30, .frontline: 90], "b": [.leader: 30, .frontline: 30]])
        .isByRoster)
  }

  @Test func `a department of one wave alone is the remainder`() throws {
    let series = try Self.series(try Self.reading())
    let whole = series.whole
    let all = Set(whole.cells)
    let without = all.filter { $0.department != "c" }
    let changes = whole.changes(shown: without, earlierShown: all, laterShown: without)
    let change = try #require(changes.organisation.first)
    let movement = try #require(change.movement)
    #expect(movement.hasRemainder)
    func matched(_ analysis: GapAnalysis, _ shown: Set<CellKey>) throws -> Double {
      try #require(
        analysis.gaps(shown: shown).organisation[.matched]?.first { $0.key == change.key }?.gap)
    }
    let expected = try matched(whole.later, without) - matched(whole.earlier, all)
    #expect(abs(movement.total - expected) < 1e-12)
    // It left: what it took away is its share of the earlier frontline times its gap.
    let left = try #require(whole.earlier.cell("c", change.key.rated))
    let gap = try #require(left.gap)
    let frontline = try ["a", "b", "c"].map { name in
      try #require(whole.earlier.cell(Identifier(name), change.key.rated)).frontline.n
    }
    let share = Double(frontline[2]) / Double(frontline.reduce(0, +))
    #expect(gap != 0)
    #expect(abs(movement.parts.remainder.value + share * gap) < 1e-12)
  }

  @Test func `the trend is the weighted line through the matched gaps`() throws {
    let series = try Self.series(try Self.reading())
    let trends = series.trends(shown: Set(series.cells))
    #expect(trends.cells.count == 3 * trends.organisation.count)
    let trend = try #require(trends.organisation.first)
    let line = try #require(trend.line)
    // The normal equations of least squares with weights, written out.
    let (t, y) = ([0.0, 1, 2], trend.points.map(\.gap.value))
    let w = trend.points.map { 1 / ($0.gap.standardError * $0.gap.standardError) }
    func sum(_ body: (Int) -> Double) -> Double { (0..<3).reduce(0) { $0 + w[$1] * body($1) } }
    let (s, st, stt) = (sum { _ in 1 }, sum { t[$0] }, sum { t[$0] * t[$0] })
    let (sy, sty) = (sum { y[$0] }, sum { t[$0] * y[$0] })
    let slope = (s * sty - st * sy) / (s * stt - st * st)
    #expect(abs(line.slope.value - slope) < 1e-12)
    // What the estimated weights cost comes on top.
    let plain = (s / (s * stt - st * st)).squareRoot()
    #expect(line.slope.standardError > plain && line.slope.standardError < 1.2 * plain)
    #expect(line.slope.degreesOfFreedom.isFinite)
    #expect(line.degrees == 1 && line.method == .independent)
    for point in trend.points {
      #expect(abs(point.leader - point.frontline - point.gap.value) < 1e-12)
    }
    #expect(try Self.twoWaves(series).trends(shown: Set(series.cells)).organisation.isEmpty)
  }

  private static func twoWaves(_ series: WaveSeries) throws -> WaveSeries {
    try #require(WaveSeries(waves: Array(series.waves.prefix(2)), times: [0, 1]))
  }

  @Test func `times that do not rise are no series`() throws {
    let waves = try Self.series(try Self.reading()).waves
    #expect(WaveSeries(waves: waves, times: [0, 1, 1]) == nil)
    #expect(WaveSeries(waves: waves, times: [0, 1]) == nil)
    #expect(WaveSeries(waves: Array(waves.prefix(1)), times: [0]) == nil)
  }

  @Test func `a changed wording has no trend, no test, and does not weigh on the others`() throws {
    let changed = Village.survey(firstStatement: "We greet everybody.")
    let settings = AnalysisSettings(interval: .welch)
    let tree = try Village.tree(["a": nil])
    func people(_ seed: UInt64) -> [Village.Person] {
      Village.people(30, in: "a", role: .leader, seed: seed)
        + Village.people(60, in: "a", role: .frontline, seed: seed + 50)
    }
    let waves = try (1...3).map { wave in
      let survey = wave < 3 ? Village.survey() : changed
      return try GapAnalysis(
        book: Village.book(people(UInt64(wave)), wave: "\(wave)", survey: survey), tree: tree,
        settings: settings)
    }
    let series = try #require(WaveSeries(waves: waves, times: [0, 1, 2]))
    let trends = series.trends(shown: Set(series.cells)).organisation
    let care = try #require(trends.first { $0.key.rated == Village.care })
    #expect(care.line == nil && care.verdict == .wordingChanged && care.q == nil)
    #expect(care.points.map(\.isBroken) == [false, false, true])
    let step = series.steps[1].changes(shown: Set(series.cells)).organisation
    let broken = try #require(step.first { $0.key.rated == Village.care })
    #expect(broken.q == nil && broken.verdict == .wordingChanged && broken.movement == nil)
    let others = step.filter { !$0.isBroken }
    #expect(others.map(\.q) == benjaminiHochberg(others.map(\.change.p)))
  }

  @Test func `linked people shorten the interval where answers go together`() throws {
    let series = try Self.series(try Self.reading())
    let change = try #require(
      series.whole.linkedChanges().first { $0.key.rated == Village.care })
    let independent = try #require(change.independent)
    #expect(abs(change.change.value - independent.value) < 1e-12)
    #expect(change.change.standardError < independent.standardError)
    let trends = series.linkedTrends()
    #expect(trends.first?.line.method == .panel)
    let careTrend = try #require(trends.first { $0.key.rated == Village.care })
    #expect(careTrend.line.slope.degreesOfFreedom.isFinite)
    #expect(change.q != nil)
    #expect(try Self.series(try Self.reading(followed: false)).linkedTrends().isEmpty)
  }

  @Test func `small groups among those who were followed are withheld`() throws {
    func screened(_ minimum: Int, isProtected: Bool = true) throws -> ScreenedSeries {
      let settings = ReportSettings(
        minimumGroup: minimum, bound: nil, level: 0.95, isProtected: isProtected, interval: nil)
      return Screen(settings: settings)
        .series(try Self.series(try Self.reading()), unit: .wave)
    }
    let few = try screened(20)
    #expect(few.whole.linked.allSatisfy { $0.withheld?.code == .fewLinked && $0.numbers == nil })
    #expect(few.link?.trends.allSatisfy { $0.withheld?.code == .fewLinked } == true)
    let enough = try screened(5)
    let change = try #require(enough.whole.linked.first { $0.block == "care" })
    #expect(change.withheld == nil && change.numbers != nil)
    let open = try screened(20, isProtected: false)
    #expect(open.whole.linked.allSatisfy { $0.withheld == nil })
    #expect(open.link?.trends.allSatisfy { $0.withheld == nil } == true)
  }

  @Test func `a role at the end of the scale has an honest reason`() throws {
    func people(_ value: Int) -> [Village.Person] {
      var people: [Village.Person] = []
      for person in 0..<20 {
        let (second, third): (Int, Int) = (2 + person % 3, 3 + person % 2)
        people.append(Village.Person("a", .leader, [5, 5, third, 3]))
        people.append(Village.Person("a", .frontline, [value, second, third, 3]))
      }
      return people
    }
    let tree = try Village.tree(["a": nil])
    let waves = try [2, 3].enumerated().map { wave, value in
      try GapAnalysis(
        book: Village.book(people(value), wave: "\(wave)"), tree: tree,
        settings: AnalysisSettings(interval: .welch))
    }
    let settings = ReportSettings(
      minimumGroup: 5, bound: nil, level: 0.95, isProtected: true, interval: .welch)
    let screened = Screen(settings: settings)
      .comparison(WaveComparison(earlier: waves[0], later: waves[1]))
    let care = try #require(screened.cells.first { $0.block == "care" && $0.facet == .items })
    #expect(care.withheld?.code == .nearlyUnanimous)
  }
}
