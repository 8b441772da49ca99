import SurveyModel
import Tallies
import Testing

/// Rows and files that cannot be read: every fault is found, and none is passed over in silence.
@Suite struct AnswersFaultTests {
  /// A faulty line under the header `department,role,tier,parent,crust,bread-now`, and what is wrong.
  struct Case: CustomTestStringConvertible {
    let line: String
    let column: String?
    let kind: AnswersFault.Kind

    init(_ line: String, _ column: String?, _ kind: AnswersFault.Kind) {
      (self.line, self.column, self.kind) = (line, column, kind)
    }

    var testDescription: String { line }
  }

  private static let header = "department,role,tier,parent,crust,bread-now"
  private static let good = "oven,leader,senior,,4,0"
  private static let agree = AnswersFault.Kind.notAPoint(allowed: 1...5, dontKnow: true)

  static let cases = [
    Case("oven,leader,senior,,6,0", "crust", agree),
    Case("oven,leader,senior,,0,0", "crust", agree),
    Case("oven,leader,senior,,yes,0", "crust", agree),
    Case("oven,leader,senior,,4.5,0", "crust", agree),
    Case("oven,leader,senior,,44,0", "crust", agree),
    Case("oven,leader,senior,,\"4,0\",0", "crust", agree),
    Case(
      "oven,leader,senior,,4,?", "bread-now", .notAPoint(allowed: -1...2, dontKnow: false)),
    Case("oven,boss,,,4,0", "role", .unknownRole(allowed: ["leader", "frontline"])),
    Case("oven,,,,4,0", "role", .noRole), Case("oven,leader,chief,,4,0", "tier", .unknownTier),
    Case("oven,leader,frontline,,4,0", "tier", .tierContradictsRole),
    Case(",leader,senior,,4,0", "department", .noDepartment),
    Case("oven,leader,senior,shop,4,0", "parent", .parentChanged),
    Case("oven,leader,senior,,4", nil, .cells(expected: 6, found: 5)),
    Case("oven,leader,senior,,4,0,1", nil, .cells(expected: 6, found: 7)),
    Case("\"oven\"x,leader,senior,,4,0", "department", .textAfterQuote),
    Case("\"oven,leader,senior,,4,0", nil, .unclosedQuote),
  ]

  @Test(arguments: cases)
  func `a fault is told with its line and column`(_ bad: Case) throws {
    let fault = AnswersFault(line: 3, column: bad.column, kind: bad.kind)
    let error = #expect(throws: AnswersError.self) {
      try Self.file([Self.header, Self.good, bad.line]).tally(try Bakery.layout())
    }
    guard case .faults(let faults) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(faults.listed == [fault])
    #expect(faults.total == 1)
  }

  @Test(arguments: cases)
  func `skipping leaves out the bad row alone, and says so`(_ bad: Case) throws {
    var options = AnswersFile.Options()
    options.skipBadRows = true
    let file = Self.file([Self.header, Self.good, bad.line], options: options)
    let reading = try file.tally(try Bakery.layout())
    #expect(reading.rows == 1)
    #expect(reading.books.first?.people == 1)
    #expect(reading.faults.rows == 1)
    #expect(reading.notes.contains(.skippedRows(1)))
    #expect(reading.tree.departments.map(\.id) == ["oven"])
  }

  @Test func `all faults are counted, the first twenty are listed`() throws {
    let lines = [Self.header] + (0..<50).map { _ in "oven,boss,,,9,0" }
    let error = #expect(throws: AnswersError.self) {
      try Self.file(lines).tally(try Bakery.layout())
    }
    guard case .faults(let faults) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(faults.total == 100)
    #expect(faults.rows == 50)
    #expect(faults.listed.count == 20)
    #expect(faults.listed.map(\.line) == (0..<20).map { 2 + $0 / 2 })
  }

  @Test func `lines are counted through blank lines and quoted line ends`() throws {
    let lines = ["note," + Self.header, "", "\"two\nlines\"," + Self.good, "x,oven,boss,,,4,0"]
    let error = #expect(throws: AnswersError.self) {
      try Self.file(lines).tally(try Bakery.layout())
    }
    guard case .faults(let faults) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(faults.listed.map(\.line) == [5])
  }

  @Test func `text that is not UTF-8 is a fault`() throws {
    let bytes = Array("department,role,crust\n".utf8) + [0xC9] + Array("tage,leader,4\n".utf8)
    let error = #expect(throws: AnswersError.self) {
      try AnswersFile(.bytes(bytes)).tally(try Bakery.layout())
    }
    guard case .faults(let faults) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(faults.listed == [AnswersFault(line: 2, column: "department", kind: .notText)])
  }

  @Test func `departments that are above each other make no tree`() throws {
    let lines = ["department,parent,role,crust", "a,b,leader,4", "b,a,leader,4"]
    #expect(throws: AnswersError.tree(.cycle("a"))) {
      try Self.file(lines).tally(try Bakery.layout())
    }
  }

  @Test(
    arguments: [
      ("", AnswersError.empty),
      (
        "role,crust\nleader,4\n",
        .missingColumn("department", found: ["role", "crust"])
      ),
      ("department,crust\noven,4\n", .missingColumn("role", found: ["department", "crust"])),
      ("department,role,crust,crust\noven,leader,4,4\n", .doubleColumn("crust")),
      ("department,role,salt\noven,leader,4\n", .noItemColumns),
    ])
  func `a header that cannot be used is refused`(_ text: String, _ expected: AnswersError) throws {
    #expect(throws: expected) {
      try AnswersFile(.bytes(Array(text.utf8))).tally(try Bakery.layout())
    }
  }

  @Test func `a quote that is never closed does not eat the memory`() throws {
    let bytes = Array("department,role,crust\n\"".utf8) + Array(repeating: 0x20, count: 9_000_000)
    #expect(throws: AnswersError.endlessRow(line: 2)) {
      try AnswersFile(.bytes(bytes)).tally(try Bakery.layout())
    }
  }

  @Test func `a file that does not exist is told with the system's reason`() throws {
    #expect(throws: AnswersError.unreadable(path: "/nowhere/answers.csv", errno: 2)) {
      try AnswersFile(.path("/nowhere/answers.csv")).tally(try Bakery.layout())
    }
  }

  private static func file(
    _ lines: [String], options: AnswersFile.Options = AnswersFile.Options()
  ) -> AnswersFile {
    AnswersFile(
      .bytes(Array((lines.joined(separator: "\n") + "\n").utf8)), options: options)
  }
}
