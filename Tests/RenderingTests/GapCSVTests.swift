import Rendering
import Reporting
import SurveyModel
import Testing

@Suite struct GapCSVTests {
  private func table(_ report: GapReport) throws -> [[String]] {
    CSVTable.rows(try Renderer.render(.gaps(report), as: .csv))
  }

  private func column(_ name: String, in table: [[String]]) throws -> [String] {
    let index = try #require(table.first?.firstIndex(of: name))
    return table.dropFirst().map { $0[index] }
  }

  @Test func `the table is as recorded`() throws {
    let report = try Reports.gaps(Focus(block: "vision"))
    let text = try Renderer.render(.gaps(report), as: .csv)
    try GoldenFile.expect(text, equals: "gaps-block.csv")
  }

  @Test func `there is one row a cell, each as wide as the header`() throws {
    let table = try table(try Reports.gaps())
    #expect(table.count == 1 + 7 + 7 + 63)
    #expect(table.allSatisfy { $0.count == table[0].count })
    #expect(Set(table[0]).count == table[0].count)
  }

  @Test func `every line ends as the standard asks`() throws {
    let text = try Renderer.render(.gaps(try Reports.gaps()), as: .csv)
    #expect(text.hasSuffix("\r\n"))
    #expect(!text.replacing("\r\n", with: "").unicodeScalars.contains { $0 == "\n" || $0 == "\r" })
  }

  @Test func `the header says which way the gap goes`() throws {
    #expect(try table(try Reports.gaps())[0].contains("gap_leader_minus_frontline"))
  }

  @Test func `names with commas and quotes come back whole`() throws {
    let names = try column("department_name", in: try table(try Reports.gaps()))
    #expect(names.contains("Safety, law & \"order\""))
  }

  @Test func `a name that looks like a formula is made a text`() throws {
    let names = try column("department_name", in: try table(try Reports.gaps()))
    #expect(names.contains("'=Court security"))
    #expect(!names.contains { $0.hasPrefix("=") })
  }

  @Test func `negative gaps stay numbers`() throws {
    let gaps = try column("gap_leader_minus_frontline", in: try table(try Reports.gaps()))
    #expect(gaps.contains("-0.41"))
    #expect(gaps.allSatisfy { $0.isEmpty || Double($0) != nil })
  }

  @Test func `a range of people cannot turn into a date`() throws {
    let people = try column("leader_n", in: try table(try Reports.gaps()))
    #expect(people.contains("5 to 9"))
    #expect(!people.contains("5-9"))
  }

  @Test func `a withheld row has its reason and no number`() throws {
    let table = try table(try Reports.gaps())
    let codes = try column("withheld_code", in: table)
    let gaps = try column("gap_leader_minus_frontline", in: table)
    #expect(Set(codes) == ["", "few-leaders", "few-both", "guards-another"])
    #expect(zip(codes, gaps).allSatisfy { $0.0.isEmpty != $0.1.isEmpty })
  }

  @Test(arguments: [true, false])
  func `every row says whether it is protected`(_ isProtected: Bool) throws {
    let flags = try column("protected", in: try table(try Reports.gaps(isProtected: isProtected)))
    #expect(Set(flags) == ["\(isProtected)"])
  }
}
