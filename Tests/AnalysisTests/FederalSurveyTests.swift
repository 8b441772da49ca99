import Analysis
import Foundation
import Privacy
import Statistics
import SurveyModel
import Tallies
import Testing

/// The whole way from a real answers file to the gap table, against a table that R and Python made.
@Suite(
  .enabled(
    if: FederalSurvey.isThere, "the reference table or the data are not beside the repository"))
struct FederalSurveyTests {
  /// The columns that name a row or belong to its family, and are compared elsewhere.
  private static let otherColumns: Set<Substring> = [
    "department", "block", "q_bh", "displayable_t5",
  ]

  @Test func `every number of the reference table is what we compute`() throws {
    let survey = try FederalSurvey.loaded.get()
    let cells = survey.unprotected
    var compared = 0
    for row in survey.table.rows {
      let place = "\(row.text("department")) \(row.text("block"))"
      let cell = try #require(cells[place], "\(place) is missing")
      for column in survey.table.columns where !Self.otherColumns.contains(column) {
        let ours = FederalSurvey.value(column, of: cell)
        let theirs = row.number(column)
        let isEqual = FederalSurvey.agrees(ours, theirs)
        if !isEqual {
          Issue.record("\(place) \(column): \(describe(ours)), not \(describe(theirs))")
        }
        compared += 1
      }
    }
    #expect(survey.table.rows.count > 1_000)
    #expect(compared == survey.table.rows.count * (survey.table.columns.count - 4))
  }

  @Test func `the false discovery rate over the rows of the table is the reference's`() throws {
    let survey = try FederalSurvey.loaded.get()
    let cells = survey.unprotected
    let chances = survey.table.rows.map { row in
      cells["\(row.text("department")) \(row.text("block"))"]
        .flatMap { FederalSurvey.value("p", of: $0) }
    }
    for (row, q) in zip(survey.table.rows, benjaminiHochberg(chances)) {
      #expect(
        FederalSurvey.agrees(q, row.number("q_bh")),
        "\(row.text("department")) \(row.text("block"))")
    }
  }

  @Test func `a report with a minimum of five withholds exactly the rows below it`() throws {
    let survey = try FederalSurvey.loaded.get()
    let cells = survey.protected
    var tellingTooMuch = 0
    for row in survey.table.rows {
      let place = "\(row.text("department")) \(row.text("block"))"
      let cell = try #require(cells[place])
      // Very few leave too few sets of answers open, whatever is told of them.
      if cell.withheld?.code == .fewAnswerSets {
        tellingTooMuch += 1
        continue
      }
      let mayShow = row.number("displayable_t5") == 1
      #expect((cell.numbers != nil) == mayShow, "\(place)")
      #expect((cell.withheld == nil) == mayShow, "\(place)")
      #expect((cell.verdict != .withheld) == mayShow, "\(place)")
    }
    #expect(tellingTooMuch < 5)
  }

  @Test func `a protected report shows nothing of a withheld cell`() throws {
    let survey = try FederalSurvey.loaded.get()
    for cell in survey.protected.values where cell.withheld != nil {
      #expect(cell.numbers == nil && cell.sides == nil && cell.pattern == nil)
    }
  }

  /// Gap, standard error and effective number of leaders of each block with the file's own weights.
  ///
  /// Made once with pandas 2 and numpy: for each role x = d[items].mean(axis=1), w = d.weight,
  /// m = (w*x).sum()/w.sum(), h = w/w.sum(), u = h*(x-m), se = sqrt((u*u*(1+h/(1-h.max()))).sum()), the
  /// errors of both roles put together by hypot; HC2, (u*u/(1-h)).sum(), differs in the eighth digit;
  /// w.sum()**2/(w*w).sum(). The last number is the gap with
  /// w = d.weight.clip(upper=5*d.weight.median()).
  private static let weighted: [(block: Identifier<Block>, gap: Double, se: Double, cut: Double)] =
    [
      ("vision", 0.1807006162344944, 0.006150297645472731, 0.18050439494860981),
      ("empowerment", 0.29616648092767406, 0.008577224580549634, 0.2962749668132183),
      ("resources", -0.030700149780297004, 0.007816101516817997, -0.030799272145420442),
      ("skills", 0.13082031196669197, 0.007236932437038009, 0.1304135305102152),
      ("communication", 0.2607258575350482, 0.00862557096295484, 0.26152157839794343),
      ("recognition", 0.3973044834515487, 0.008776443460129922, 0.39705497392500133),
      ("improvement", 0.24564002836648902, 0.006884735819605228, 0.24554843321754527),
      ("teamwork", 0.18366667670106107, 0.0060591165089034366, 0.18301210900019038),
      ("supervisor_support", 0.16900453908207957, 0.008460533342282287, 0.1683078734672856),
      ("supervisor_trust", 0.19694064402864608, 0.009318651690045242, 0.19629881072844313),
      ("senior_leadership", 0.15368048457441486, 0.009450749660182625, 0.15392604928653908),
      ("fairness", 0.3643911932777084, 0.008445915304736856, 0.36447958460160335),
    ]

  @Test(arguments: [false, true])
  func `weighted gaps are those of an independent computation`(_ isCut: Bool) throws {
    var options = AnswersFile.Options()
    options.trimsWeights = isCut
    let reading = try FederalSurvey.reading(options)
    let book = try #require(reading.books.first)
    let analysis = try GapAnalysis(book: book, tree: reading.tree, settings: AnalysisSettings())
    let cells = try #require(
      analysis.gaps(shown: Set(analysis.groupSizes.cells)).organisation[.weighted])
    #expect(cells.count == Self.weighted.count)
    for theirs in Self.weighted {
      let cell = try #require(cells.first { $0.key.block == theirs.block })
      #expect(abs(try #require(cell.gap) - (isCut ? theirs.cut : theirs.gap)) < 1e-12)
      if !isCut {
        #expect(abs(try #require(cell.estimate).standardError - theirs.se) < 1e-12)
        #expect(abs(try #require(cell.weighting).leader.effectiveCount - 14767.162496078221) < 1e-6)
      }
    }
    #expect(book.weighted?.trimming?.people == (isCut ? 235 : nil))
  }

  /// What numpy made once from the same file.
  ///
  /// X = the 48 items block by block: pages of four answered alike with one value on 24 items or more; X.std(axis=1, ddof=1) < 0.4; Mahalanobis distance over
  /// scipy.stats.chi2.ppf(.999, 48); flagged where two of the three hold. Then the difference of
  /// x[leaders & ~f].mean() and x[frontline & ~f].mean() of a block's mean x.
  @Test func `careless answers, and gaps without them, are those of an independent computation`()
    throws
  {
    let reading = try FederalSurvey.reading(parts: .careless)
    let book = try #require(reading.books.first)
    #expect(book.careless?.leader == 1_668)
    #expect(book.careless?.frontline == 5_697)
    let analysis = try GapAnalysis(book: book, tree: reading.tree, settings: AnalysisSettings())
    let gaps = try #require(
      analysis.carelessGaps(shown: Set(analysis.groupSizes.cells), pooling: .raw))
    #expect(gaps.pooling == .raw)
    let expected: [(Identifier<Block>, Double)] = [
      ("vision", 0.1752003467131562), ("resources", -0.0562432080553843),
      ("fairness", 0.3692067806628083),
    ]
    for (block, gap) in expected {
      let pair = try #require(gaps.pairs.first { $0.with.key.block == block })
      #expect(abs(try #require(pair.without.gap) - gap) < 1e-12)
    }
    // The same, department by department, each weighed by its frontline: what the headline tells of.
    let matched = try #require(
      analysis.carelessGaps(shown: Set(analysis.groupSizes.cells), pooling: .matched))
    let headline: [(Identifier<Block>, with: Double, without: Double)] = [
      ("vision", 0.21263616370615016, 0.19850075166860126),
      ("resources", 0.021487842316622922, -0.017888366145122885),
      ("improvement", 0.29649803001162317, 0.2794661624172604),
    ]
    for (block, with, without) in headline {
      let pair = try #require(matched.pairs.first { $0.with.key.block == block })
      #expect(abs(try #require(pair.with.gap) - with) < 1e-12)
      #expect(abs(try #require(pair.without.gap) - without) < 1e-12)
    }
  }

  private func describe(_ number: Double?) -> String {
    number.map { "\($0)" } ?? "nothing"
  }
}

/// The federal survey of 2018, read once for all tests.
struct FederalSurvey: Sendable {
  /// Whether the data and the reference are beside the repository.
  static let isThere =
    SharedFiles.oracle("e2e_fevs2018_dept_x_block.csv") != nil
    && SharedFiles.data("fevs2018_20pct.csv.gz") != nil

  /// The survey, read and prepared.
  static let loaded = Result { try FederalSurvey() }

  let table: GapTable

  /// The analysis, with the patterns of answers.
  let analysis: GapAnalysis

  /// The department cells without disclosure control, by department and block.
  let unprotected: [String: ScreenedGap]

  /// The department cells of a report with a minimum of five.
  let protected: [String: ScreenedGap]

  /// The answers, read in some way.
  static func reading(
    _ options: AnswersFile.Options = .init(), parts: TallyParts = .patterns
  ) throws -> AnswersFile.Reading {
    let file = SharedFiles.fixture("fevs2018.yaml")
    let survey = try SurveyReader.read(
      String(contentsOf: file, encoding: .utf8), file: "fevs2018.yaml")
    let answers = try #require(SharedFiles.data("fevs2018_20pct.csv.gz"))
    return try AnswersFile(.path(answers.path), options: options).tally(
      TallyLayout(survey, parts: parts))
  }

  private init() throws {
    table = try GapTable(try #require(SharedFiles.oracle("e2e_fevs2018_dept_x_block.csv")))
    let reading = try Self.reading()
    #expect(reading.rows == 101_881)
    analysis = try GapAnalysis(
      book: try #require(reading.books.first), tree: reading.tree,
      settings: AnalysisSettings(interval: .welch))
    unprotected = Self.screened(analysis, isProtected: false)
    protected = Self.screened(analysis, isProtected: true)
  }

  private static func screened(
    _ analysis: GapAnalysis, isProtected: Bool
  ) -> [String: ScreenedGap] {
    let settings = ReportSettings(
      minimumGroup: 5, bound: nil, level: 0.95, isProtected: isProtected, interval: .welch)
    let wave = Screen(settings: settings).wave(analysis)
    return Dictionary(
      wave.cells.map { ("\($0.place.department?.rawValue ?? "") \($0.place.block)", $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether two numbers are equal to 1e-8, or both missing.
  static func agrees(_ ours: Double?, _ theirs: Double?) -> Bool {
    guard let ours, let theirs else { return ours == nil && theirs == nil }
    return abs(ours - theirs) <= 1e-8 * max(1, abs(theirs))
  }

  /// The number of a cell that a column of the reference holds.
  static func value(_ column: Substring, of cell: ScreenedGap) -> Double? {
    let numbers = cell.numbers
    let leader = numbers?.leader ?? cell.sides?.leader
    let frontline = numbers?.frontline ?? cell.sides?.frontline
    switch column {
    case "n_leader": return leader.flatMap { exact($0.n).map(Double.init) }
    case "n_frontline": return frontline.flatMap { exact($0.n).map(Double.init) }
    case "mean_leader": return leader?.mean.flatMap(exact)
    case "mean_frontline": return frontline?.mean.flatMap(exact)
    case "sd_leader": return leader?.sd.flatMap(exact)
    case "sd_frontline": return frontline?.sd.flatMap(exact)
    case "gap": return numbers.flatMap { exact($0.gap) }
    case "se": return numbers?.welch.flatMap { exact($0.se) }
    case "df": return numbers?.welch?.df.flatMap(exact)
    case "p": return numbers?.welch?.p.flatMap(exact)
    case "ci_low": return numbers?.welch?.low.flatMap(exact)
    case "ci_high": return numbers?.welch?.high.flatMap(exact)
    case "hedges_g": return numbers?.hedgesG.flatMap { exact($0.estimate) }
    case "g_low": return numbers?.hedgesG?.low.flatMap(exact)
    case "g_high": return numbers?.hedgesG?.high.flatMap(exact)
    case "prob_superiority": return numbers?.superiority.flatMap { exact($0.estimate) }
    case "cliff_delta": return numbers?.cliffsDelta.flatMap { exact($0.estimate) }
    case "bm_p": return numbers?.superiority?.p.flatMap(exact)
    case "rwgj_leader": return leader?.rwgj.flatMap(exact)
    case "rwgj_frontline": return frontline?.rwgj.flatMap(exact)
    case "fav_leader": return leader?.favorable.flatMap(exact)
    case "fav_frontline": return frontline?.favorable.flatMap(exact)
    default:
      Issue.record("no code for the column \(column)")
      return nil
    }
  }

  private static func exact<Number>(_ disclosed: Disclosed<Number>) -> Number? {
    if case .exact(let number) = disclosed.form { number } else { nil }
  }
}
