import Collecting
import Foundation
import SurveyModel
import TestSupport
import Testing

@Suite struct BenchmarkFileTests {
  private static let head = "name,block,measure,value,n,source,date,facet\n"

  private func read(_ text: String) throws -> [Benchmark] {
    try BenchmarkFile.read(Data(text.utf8), survey: Harbour.survey)
  }

  /// The faults of a file as `line:column code`.
  private func faults(_ text: String) throws -> [String] {
    do {
      _ = try read(text)
      return []
    } catch let faults as BenchmarkFaults {
      return faults.faults.map { "\($0.line):\($0.column ?? 0) \($0.code)" }
    }
  }

  @Test func `results are read with their n, and source and date where they are`() throws {
    let block = "welcome"
    let found = try read(
      "name,block,measure,value,n,source,date\nPeer city,\(block),leader,3.9,120,Report 7,2025-06\n"
        + "Peer city,\(block),gap,−0.25,540,,\n")
    #expect(
      found == [
        Benchmark(
          name: "Peer city", block: "welcome", measure: .leader, value: 3.9,
          people: 120, source: "Report 7", date: "2025-06"),
        Benchmark(
          name: "Peer city", block: "welcome", measure: .gap, value: -0.25,
          people: 540),
      ])
  }

  @Test func `semicolons and other names of columns are understood`() throws {
    let found = try read("Organisation;Block;Role;Value;People\nA;welcome;Frontline;3;5\n")
    #expect(found.map(\.measure) == [.frontline])
    #expect(found.map(\.people) == [5])
  }

  @Test(arguments: [
    ("A,BLOCK,leader,3.9,,,,\n", "2:5 benchmark.missing-value"),
    ("A,BLOCK,leader,3.9,4,,,\n", "2:5 benchmark.few-people"),
    ("A,BLOCK,leader,3.9,12.5,,,\n", "2:5 benchmark.not-a-count"),
    ("A,BLOCK,leader,3.9,-7,,,\n", "2:5 benchmark.not-a-count"),
    ("A,BLOCK,leader,9999999999,50,,,\n", "2:4 benchmark.out-of-scale"),
    ("A,BLOCK,leader,0.5,50,,,\n", "2:4 benchmark.out-of-scale"),
    ("A,BLOCK,gap,-9,50,,,\n", "2:4 benchmark.out-of-scale"),
    ("A,BLOCK,leader,nan,50,,,\n", "2:4 benchmark.not-a-number"),
    ("A,BLOCK,leader,1e0,50,,,\n", "2:4 benchmark.not-a-number"),
    ("A,nowhere,leader,3,50,,,\n", "2:2 benchmark.unknown-block"),
    ("A,BLOCK,boss,3,50,,,\n", "2:3 benchmark.unknown-measure"),
    ("A,BLOCK,leader,3,50,,,ahead\n", "2:8 benchmark.unknown-facet"),
    ("A,BLOCK,leader,3,50,,last year,\n", "2:7 benchmark.not-a-date"),
    ("A,BLOCK,leader,3,50,,2025-13,\n", "2:7 benchmark.not-a-date"),
    ("A\u{202E}B,BLOCK,leader,3,50,,,\n", "2:1 benchmark.unseen"),
    ("A\u{7}B,BLOCK,leader,3,50,,,\n", "2:1 benchmark.unseen"),
    ("A,BLOCK,leader,3,50,,,\nA,BLOCK,leader,4,60,,,\n", "3:0 benchmark.duplicate"),
    (",BLOCK,leader,3,50,,,\n", "2:1 benchmark.missing-value"),
    ("A,BLOCK,leader\n", "2:0 benchmark.fields"),
    ("\"A,BLOCK,leader,3,50,,,\n", "2:0 benchmark.unclosed-quote"),
    ("", "1:0 benchmark.empty"),
  ])
  func `a fault is told with its place, and nothing is taken`(
    _ rows: String, _ expected: String
  ) throws {
    let found = try faults(Self.head + rows.replacing("BLOCK", with: "welcome"))
    #expect(found.contains(expected), "\(found)")
  }

  @Test(arguments: [
    ("", "1:0 benchmark.empty"),
    ("name,block,measure,value\nA,b,gap,1\n", "1:0 benchmark.missing-column"),
    ("name,name,block,measure,value,n\nA,A,b,gap,1,9\n", "1:2 benchmark.double-column"),
  ])
  func `a file without its columns says which`(_ text: String, _ expected: String) throws {
    #expect(try faults(text).contains(expected))
  }

  @Test func `a decimal comma and a misspelt block are met with what is meant`() throws {
    let block = "welcome"
    do {
      _ = try read("name;block;measure;value;n\nA;\(block)x;leader;3,5;50\n")
      Issue.record("it was taken")
    } catch let faults as BenchmarkFaults {
      #expect(
        faults.faults.map(\.reason) == [
          .unknownBlock(block + "x", suggestion: block), .notANumber(hasComma: true),
        ])
    }
  }

  @Test func `more organisations than a chart tells apart are refused, once`() throws {
    let block = "welcome"
    let names = (1...6).map { "Org \($0),\(block),leader,3,50,,,\n" }.joined()
    #expect(try faults(Self.head + names) == ["5:1 benchmark.many-names"])
  }

  @Test func `a name of sixty-one characters is too long, whatever its bytes`() throws {
    let name = String(repeating: "ü", count: 61)
    let row = "\(name),welcome,leader,3,50,,,\n"
    #expect(try faults(Self.head + row) == ["2:1 benchmark.long-text"])
    #expect(try faults(Self.head + row.dropFirst()).isEmpty)
  }
}
