import Foundation
import Rendering
import Reporting
import SurveyModel
import Testing

@Suite struct GapJSONTests {
  private func json(_ report: GapReport) throws -> String {
    try Renderer.render(.gaps(report), as: .json)
  }

  private func object(_ report: GapReport) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(try json(report).utf8))
    return try #require(value as? [String: Any])
  }

  private func cells(_ report: GapReport) throws -> [[String: Any]] {
    try #require(try object(report)["cells"] as? [[String: Any]])
  }

  private func cell(_ block: String, _ department: String) throws -> [String: Any] {
    let found = try cells(try Reports.gaps()).first {
      $0["block"] as? String == block && $0["department"] as? String == department
    }
    return try #require(found)
  }

  private static let groupKeys = [
    "n", "mean", "sd", "favorable", "dontKnow", "rwgj", "rwgjSkewed", "averageDeviation",
  ]

  @Test func `the top level has the keys of the interface`() throws {
    let report = try object(try Reports.gaps())
    let keys: Set<String> = [
      "schema", "survey", "waves", "direction", "settings", "organisation", "cells", "notes",
      "responses", "agreement", "items", "scales", "drivers", "surface", "careless", "priors",
      "breakdowns", "benchmarks",
    ]
    #expect(Set(report.keys) == keys)
    #expect(report["schema"] as? String == "parallax.gaps/1")
    #expect(report["direction"] as? String == "leader minus frontline")
    let settings = try #require(report["settings"] as? [String: Any])
    #expect(
      Set(settings.keys) == [
        "minimumGroup", "bound", "level", "protected", "interval", "finitePopulation",
        "careless",
      ])
    let organisation = try #require(report["organisation"] as? [String: Any])
    #expect(Set(organisation.keys) == ["matched", "raw", "weighted"])
  }

  @Test func `every cell has every key, shown or withheld`() throws {
    let keys: Set<String> = [
      "wave", "block", "facet", "department", "leader", "frontline", "gap", "interval", "welch",
      "hedgesG", "superiority", "cliffsDelta", "favorableGap", "bootstrap", "equivalence",
      "shrunken", "q", "smallestDetectable", "verdict", "cautions", "pattern", "withheld",
      "weighting", "explanation", "noise", "furtherAnswers", "untested",
    ]
    let cells = try cells(try Reports.gaps())
    #expect(cells.count == 63)
    #expect(cells.allSatisfy { Set($0.keys) == keys })
  }

  @Test(arguments: [
    ("leader", Self.groupKeys),
    ("frontline", Self.groupKeys),
    ("interval", ["low", "high", "level", "method", "se", "df", "t", "p"]),
    ("welch", ["se", "df", "t", "p", "low", "high"]),
    ("hedgesG", ["estimate", "low", "high"]),
    ("superiority", ["estimate", "low", "high", "p"]),
    ("cliffsDelta", ["estimate", "low", "high"]),
    ("favorableGap", ["estimate", "low", "high"]),
    ("equivalence", ["bound", "p", "aligned"]),
    ("shrunken", ["estimate", "low", "high"]),
  ])
  func `a part of a cell has the keys of the interface`(_ part: String, _ keys: [String]) throws {
    let value = try #require(try cell("vision", "mine")[part] as? [String: Any])
    #expect(Set(value.keys) == Set(keys))
  }

  @Test func `a withheld cell has its reason and no number`() throws {
    let cell = try cell("vision", "lakes")
    let withheld = try #require(cell["withheld"] as? [String: Any])
    #expect(withheld["code"] as? String == "few-leaders")
    #expect(withheld["reason"] as? String == "fewer than 5 leaders answered")
    #expect(withheld["nearest"] as? String == "organisation")
    #expect(cell["verdict"] as? String == "withheld")
    for key in ["leader", "frontline", "gap", "interval", "welch", "hedgesG", "q", "shrunken"] {
      #expect(cell[key] is NSNull, "\(key)")
    }
  }

  @Test func `people below ten are a range`() throws {
    let leader = try #require(try cell("vision", "north")["leader"] as? [String: Any])
    #expect(leader["n"] as? String == "5-9")
    let frontline = try #require(try cell("vision", "north")["frontline"] as? [String: Any])
    #expect(frontline["n"] as? Int == 64)
  }

  /// The few numbers that are compared to the last bit; `JSONSerialization` is not that exact.
  private struct Document: Decodable {
    struct Group: Decodable {
      let mean: Double
      let n: Int
    }

    struct Cell: Decodable {
      let gap: Double
      let leader: Group
    }

    let cells: [Cell]
  }

  @Test func `unprotected numbers read back as the very same numbers`() throws {
    let report = try Reports.gaps(
      Focus(block: "support", department: "plains"), isProtected: false)
    let document = try JSONDecoder().decode(Document.self, from: Data(try json(report).utf8))
    let cell = try #require(document.cells.first)
    #expect(cell.gap == -0.41 + 0.1)
    #expect(cell.leader.mean == 4.1 + (-0.41 + 0.1) / 2)
    #expect(cell.leader.n == 8)
  }

  @Test func `protected numbers have the decimals that were disclosed`() throws {
    let text = try json(try Reports.gaps(Focus(block: "support", department: "plains")))
    #expect(text.contains("\"gap\": -0.31,"))
  }

  @Test func `the same report gives the same bytes`() throws {
    #expect(try json(try Reports.gaps()) == json(try Reports.gaps()))
  }

  @Test func `a narrowed report is as recorded`() throws {
    let report = try Reports.gaps(Focus(block: "vision"))
    try GoldenFile.expect(try json(report), equals: "gaps-block.json")
  }
}
