import Exchange
import Simulation
import Testing

/// Paper sheets that were typed twice.
@Suite struct DoubleEntryTests {
  static func compare(_ first: String, _ second: String) throws -> DoubleEntry {
    try DoubleEntry.compare(
      Array(first.utf8), Array(second.utf8), names: ("first.csv", "second.csv"))
  }

  @Test func `the same sheets in another order, with other columns first, agree`() throws {
    let entry = try Self.compare(
      "sheet,department,role,a,b\n1,x,leader,4,\n2,x,frontline,5,?\n",
      "b,a,role,department,sheet\n?,5.0,frontline,x,2\nNA,4,leader,x,1\n")
    #expect(entry.differences.isEmpty)
    #expect(entry.sheets == 2)
  }

  @Test func `each difference has its sheet, its column, its lines and both values`() throws {
    let entry = try Self.compare(
      "sheet,department,role,a,b\n1,x,leader,4,3\n2,x,frontline,5,1\n",
      "sheet,department,role,a,b\n1,x,leader,4,2\n2,x,frontline,,1\n")
    #expect(entry.differences.map(\.sheet) == ["1", "2"])
    #expect(entry.differences.map(\.firstLine) == [2, 3])
    #expect(entry.differences.map(\.secondLine) == [2, 3])
    #expect(
      entry.differences.map(\.kind) == [
        .cell(column: "b", first: "3", second: "2"), .cell(column: "a", first: "5", second: ""),
      ])
    #expect(entry.csv.hasPrefix("sheet,column,first line,second line,first,second\r\n1,b,2,2,3,2"))
  }

  @Test func `where a person stands is never repeated`() throws {
    let entry = try Self.compare(
      "sheet,department,role,tier,a\n1,Quay,leader,senior,4\n",
      "sheet,department,role,tier,a\n1,Crane,frontline,middle,4\n")
    #expect(entry.differences.count == 3)
    for word in ["Quay", "Crane", "leader", "frontline", "senior", "middle"] {
      #expect(!entry.csv.contains(word))
      #expect(!"\(entry.differences)".contains(word))
    }
  }

  @Test func `a sheet in one file only is a difference`() throws {
    let entry = try Self.compare(
      "respondent,department,a\n1,x,4\n2,x,4\n", "respondent,department,a\n2,x,4\n3,x,4\n")
    #expect(entry.key == "respondent")
    #expect(
      entry.differences.map(\.kind) == [.missing(isInFirst: true), .missing(isInFirst: false)])
  }

  @Test(arguments: [
    ("a,b\n1,2\n", "a,b\n1,2\n", ExchangeFault.Code.missingColumn),
    ("sheet,a\n1,2\n1,3\n", "sheet,a\n1,2\n", .sheet),
    ("sheet,a\n,2\n", "sheet,a\n1,2\n", .sheet),
    ("sheet,a\n1,2\n", "sheet,b\n1,2\n", .missingColumn),
    ("sheet,a,a\n1,2,2\n", "sheet,a\n1,2\n", .doubleColumn),
    ("sheet,a\n1\n", "sheet,a\n1,2\n", .quotes),
  ])
  func `files that cannot be compared are refused`(
    _ first: String, _ second: String, _ code: ExchangeFault.Code
  ) {
    let error = #expect(throws: ExchangeFaults.self) { try Self.compare(first, second) }
    #expect(error?.faults.first?.code == code)
  }

  @Test func `every slip of a typist is found, and nothing else`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<40 {
      var rows = (1...30).map { sheet in
        ["\(sheet)", "x", "leader"]
          + (0..<12).map { _ in "\(Int.random(in: 1...5, using: &random))" }
      }
      let header = "sheet,department,role," + (0..<12).map { "q\($0)" }.joined(separator: ",")
      func text() -> String {
        ([header] + rows.map { $0.joined(separator: ",") }).joined(separator: "\n") + "\n"
      }
      let first = text()
      var slips: Set<String> = []
      for _ in 0..<Int.random(in: 0...8, using: &random) {
        let row = Int.random(in: 0..<30, using: &random)
        let column = Int.random(in: 3..<15, using: &random)
        guard slips.insert("\(row + 1) q\(column - 3)").inserted else { continue }
        rows[row][column] = rows[row][column] == "5" ? "1" : "5"
      }
      rows.shuffle(using: &random)
      let found = try Self.compare(first, text()).differences.map { difference in
        if case .cell(let column, _, _) = difference.kind {
          "\(difference.sheet) \(column)"
        } else {
          "?"
        }
      }
      #expect(Set(found) == slips)
      #expect(found.count == slips.count)
    }
  }
}
