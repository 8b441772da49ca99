import Rendering
import Reporting
import SurveyModel
import Testing

@Suite struct CellTableTests {
  private func column(_ name: String, of table: CellTable) throws -> [SAVWriter.Value] {
    let index = try #require(table.dictionary.variables.firstIndex { $0.name == name })
    return table.rows.map { $0[index] }
  }

  @Test func `there is a row a cell, each as wide as the dictionary`() throws {
    let table = CellTable(try Reports.gaps())
    #expect(table.rows.count == 7 + 7 + 63)
    #expect(table.rows.allSatisfy { $0.count == table.dictionary.variables.count })
    #expect(Set(table.dictionary.variables.map(\.name)).count == table.dictionary.variables.count)
  }

  @Test func `a withheld gap is a missing value whose label is the reason`() throws {
    let table = CellTable(try Reports.gaps())
    let gap = try #require(table.dictionary.variables.first { $0.name == "gap" })
    let codes = try column("withheld", of: table)
    let gaps = try column("gap", of: table)
    var withheld = 0
    for (code, value) in zip(codes, gaps) where code != .text("") {
      guard case .number(let number) = value else { Issue.record("no number"); continue }
      let label = try #require(gap.missing.first { Double($0.value) == number })
      #expect(label.words.hasPrefix("Withheld: "))
      withheld += 1
    }
    #expect(withheld > 0)
  }

  @Test func `a range of people stands in words beside its code`() throws {
    let table = CellTable(try Reports.gaps())
    let numbers = try column("leader_n", of: table)
    let words = try column("leader_n_told", of: table)
    #expect(zip(numbers, words).contains { $0 == .number(-91) && $1 == .text("5-9") })
    #expect(!zip(numbers, words).contains { $0 == .number(-91) && $1 == .text("") })
  }

  @Test func `a cell of JSON Lines is one line, and knows its scope`() throws {
    let report = try Reports.gaps()
    let lines = CellLines.text(of: report).split(separator: "\n")
    #expect(lines.count == CellTable(report).rows.count)
    #expect(lines.allSatisfy { $0.hasPrefix("{\"scope\": \"") && $0.hasSuffix("}") })
  }

  @Test func `files for programs are as recorded`() throws {
    let report = try Reports.gaps(Focus(block: "vision"))
    try GoldenFile.expect(CellLines.text(of: report), equals: "cells.jsonl")
    try GoldenFile.expect(WithheldCSV.text(of: report), equals: "withheld.csv")
    let table = CellTable(report)
    let file = DDICodebook.File(
      name: "cells.sav", format: "SPSS system file", rows: table.rows.count)
    try GoldenFile.expect(
      DDICodebook(table.dictionary, file: file).text, equals: "cells.codebook.xml")
  }

  @Test func `what is withheld has a line each, with its reason`() throws {
    let table = CSVTable.rows(WithheldCSV.text(of: try Reports.gaps()))
    #expect(table.count > 1)
    #expect(table.dropFirst().allSatisfy { !$0[5].isEmpty && !$0[6].isEmpty })
  }
}
