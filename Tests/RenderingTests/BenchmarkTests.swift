import Foundation
import Privacy
import Rendering
import Reporting
import SurveyModel
import Testing

/// Other organisations' results stand beside ours, with their n, and enter none of our numbers.
@Suite struct BenchmarkTests {
  static let results = [
    Benchmark(
      name: "Peer city", block: "recognition", measure: .leader, value: 3.95, people: 120,
      source: "Annual report, p. 7", date: "2025-06"),
    Benchmark(
      name: "Peer city", block: "recognition", measure: .frontline, value: 3.4, people: 800,
      source: "Annual report, p. 7", date: "2025-06"),
    Benchmark(name: "Peer city", block: "recognition", measure: .gap, value: 0.55, people: 920),
    Benchmark(
      name: "=Sector, average", block: "vision", measure: .gap, value: -0.1, people: 44_000),
  ]

  private func report(_ focus: Focus = .everything) throws -> GapReport {
    let wave = Sample.wave()
    return GapReport(
      survey: Sample.survey(), language: "en", tree: try Sample.tree(), waves: [wave],
      settings: wave.settings, focus: focus, benchmarks: Self.results)
  }

  @Test(arguments: [(Format.html, "html"), (.text, "txt"), (.csv, "csv"), (.json, "json")])
  func `a report with benchmarks is as recorded`(_ format: Format, _ ending: String) throws {
    let focus = format == .html || format == .text ? Focus.everything : Focus(block: "recognition")
    let text = try Renderer.render(.gaps(try report(focus)), as: format)
    try GoldenFile.expect(text, equals: "gaps-benchmarks.\(ending)")
  }

  @Test func `the charts with benchmarks are as recorded`() throws {
    let whole = try Renderer.drawings(of: .gaps(try report()))
    let dumbbell = try #require(whole.first { $0.name == "gaps-items" })
    try GoldenFile.expect(dumbbell.svg, equals: "chart-gaps-benchmarks.svg")
    try GoldenFile.expect(dumbbell.csv, equals: "chart-gaps-benchmarks.csv")
    let block = try Renderer.drawings(of: .gaps(try report(Focus(block: "recognition"))))
    let forest = try #require(block.first { $0.name == "forest-items" })
    try GoldenFile.expect(forest.svg, equals: "chart-forest-benchmarks.svg")
  }

  @Test func `no number of ours is another because of them`() throws {
    let (with, without) = (try report(), try Reports.gaps())
    let pairs = zip(with.waves, without.waves)
    for (with, without) in pairs {
      #expect(with.matched == without.matched)
      #expect(with.raw == without.raw)
      #expect(with.weighted == without.weighted)
      #expect(with.cells == without.cells)
      #expect(with.headline == without.headline)
      #expect(with.lede == without.lede)
      #expect(with.unknowns == without.unknowns)
    }
    #expect(with.notes == without.notes)
  }

  @Test func `their rows in CSV have a scope of their own and none of our columns`() throws {
    let text = try Renderer.render(.gaps(try report()), as: .csv)
    let table = CSVTable.rows(text)
    let head = try #require(table.first)
    let scope = try #require(head.firstIndex(of: "scope"))
    let ours = [
      "leader_n", "leader_mean", "frontline_mean", "gap_leader_minus_frontline", "verdict",
    ]
    .compactMap(head.firstIndex(of:))
    #expect(ours.count == 5)
    let rows = table.dropFirst().filter { $0[scope] == "benchmark" }
    #expect(rows.count == Self.results.count)
    #expect(rows.allSatisfy { row in ours.allSatisfy { row[$0].isEmpty } })
    let first = try #require(head.firstIndex(of: "benchmark_name"))
    #expect(rows.map { $0[first] }.contains("'=Sector, average"))
    #expect(table.dropFirst().filter { $0[scope] != "benchmark" }.allSatisfy { $0[first].isEmpty })
    let without = try Renderer.render(.gaps(try Reports.gaps()), as: .csv)
    #expect(!without.contains("benchmark"))
  }

  @Test func `every page says whose they are and that they are not tested`() throws {
    for format in [Format.html, .text] {
      let text = try Renderer.render(.gaps(try report()), as: format)
        .replacing(/\s+/, with: " ")
      #expect(text.contains("from the consultant’s own file"))
      #expect(text.contains("tests nothing against them"))
      #expect(text.contains("44000"))
    }
  }

  @Test(arguments: MarkupTests.attacks)
  func `no name or source becomes a tag`(_ attack: String) throws {
    let wave = Sample.wave()
    func page(_ words: String) throws -> (String, [Drawing]) {
      let report = GapReport(
        survey: Sample.survey(), language: "en", tree: try Sample.tree(), waves: [wave],
        settings: wave.settings,
        benchmarks: [
          Benchmark(
            name: words, block: "vision", measure: .gap, value: 0.2, people: 50, source: words,
            date: "2025")
        ])
      return (
        try Renderer.render(.gaps(report), as: .html), try Renderer.drawings(of: .gaps(report))
      )
    }
    let (hostile, plain) = (try page(attack), try page("Peer"))
    let tags = /<[a-zA-Z\/!][^>]*>/
    #expect(hostile.0.matches(of: tags).count == plain.0.matches(of: tags).count)
    #expect(hostile.0.firstMatch(of: /<(script|img|x>|a href="javascript)/) == nil)
    for (drawing, before) in zip(hostile.1, plain.1) {
      let (reader, reference) = (SVGReader(drawing.svg), SVGReader(before.svg))
      #expect(reader.isWellFormed, "\(drawing.name)")
      #expect(reader.elements == reference.elements)
      #expect(reader.attributes == reference.attributes)
    }
  }
}
