import Reporting
import SurveyModel
import Testing

@testable import Privacy
@testable import Rendering

/// Reports of waves with noise in every format.
@Suite struct NoisyTests {
  private static func points(_ value: Double) -> Disclosed<Double> {
    Disclosed(.exact(value), decimals: 2)
  }

  private static func gap(
    _ block: String, in department: String?, _ gap: Double?, half: Double = 0.5,
    verdict: Verdict = .cannotTell, isReal: Bool = false
  ) -> ScreenedNoisyGap {
    ScreenedNoisyGap(
      cell: ReleasedCell(
        department: department.map { Identifier($0) }, block: Identifier(block), facet: .items),
      verdict: gap == nil ? .withheld : verdict,
      numbers: gap.map { gap in
        ScreenedNoisyGap.Numbers(
          gap: points(gap), low: points(gap - half), high: points(gap + half),
          noise: points(half - 0.25), leaders: Disclosed(.exact(118)),
          frontline: Disclosed(.exact(804)), leaderMean: points(4), frontlineMean: points(4 - gap),
          q: Disclosed(.exact(0.012)), smallButReal: isReal)
      })
  }

  private static func noise(isTold: Bool = true) throws -> ScreenedNoise {
    let budget = try #require(NoiseBudget("2"))
    let organisation =
      isTold
      ? [
        gap("vision", in: nil, 0.75, verdict: .leadersRosier),
        gap("recognition", in: nil, -0.5, half: 0.75),
        gap("fairness", in: nil, 0, half: 0.25, verdict: .aligned, isReal: true),
      ] : [gap("vision", in: nil, nil)]
    return ScreenedNoise(
      budget: budget, level: Disclosed(.exact(0.95)), widest: isTold ? points(0.5) : nil,
      organisation: organisation,
      cells: isTold
        ? [
          gap("vision", in: "regions", 0.75, verdict: .leadersRosier),
          gap("recognition", in: "regions", nil), gap("vision", in: "north", nil),
          gap("recognition", in: "north", nil), gap("vision", in: "law", nil),
          gap("recognition", in: "law", nil),
        ] : [])
  }

  static func report(_ focus: Focus = .everything, isTold: Bool = true) throws -> NoisyReport {
    NoisyReport(
      try noise(isTold: isTold), wave: "spring", survey: Sample.survey(), language: "en",
      tree: try Sample.tree(), focus: focus)
  }

  private static func changes() throws -> NoisyChangeReport {
    func change(_ block: String, in department: String?, _ change: Double?, isTold: Bool = false)
      -> ScreenedNoisyChange
    {
      ScreenedNoisyChange(
        cell: ReleasedCell(
          department: department.map { Identifier($0) }, block: Identifier(block), facet: .items),
        numbers: change.map { change in
          ScreenedNoisyChange.Numbers(
            earlier: points(0.25), later: points(0.25 + change), change: points(change),
            low: points(change - 0.75), high: points(change + 0.75), q: Disclosed(.exact(0.03)))
        }, isTold: isTold)
    }
    let noise = try noise()
    return NoisyChangeReport(
      [
        change("vision", in: nil, 1, isTold: true), change("recognition", in: nil, 0.5),
        change("fairness", in: nil, nil), change("vision", in: "regions", -1, isTold: true),
        change("vision", in: "north", nil),
      ], of: (noise, noise), named: ("spring", "autumn"), survey: Sample.survey(), language: "en",
      tree: try Sample.tree())
  }

  @Test(arguments: [
    (Format.text, "noisy.txt"), (.json, "noisy.json"), (.csv, "noisy.csv"), (.html, "noisy.html"),
  ])
  func `the gaps are as recorded`(_ format: Format, _ name: String) throws {
    try GoldenFile.expect(
      try Renderer.render(.noisy(try Self.report()), as: format), equals: name)
  }

  @Test(arguments: [
    (Format.text, "noisy-changes.txt"), (.json, "noisy-changes.json"),
    (.csv, "noisy-changes.csv"), (.html, "noisy-changes.html"),
  ])
  func `the changes are as recorded`(_ format: Format, _ name: String) throws {
    try GoldenFile.expect(
      try Renderer.render(.noisyChange(try Self.changes()), as: format), equals: name)
  }

  @Test(arguments: Format.texts)
  func `every format says that there is noise, and how much`(_ format: Format) throws {
    let text = try Renderer.render(.noisy(try Self.report()), as: format)
    #expect(text.lowercased().contains("noise"))
    switch format {
    case .csv: #expect(text.contains("noise_budget") && text.contains(",2\r\n"))
    case .json: #expect(text.contains("\"budget\": 2, \"organisationMargin\": 0.5"))
    case .text, .html:
      #expect(text.contains("±0.50"))
      #expect(text.replacing("\n", with: " ").contains("more than 7.4 times as likely"))
    case .xlsx, .pdf, .svg, .png: Issue.record("\(format) is no text")
    }
  }

  @Test func `what is too noisy is named, and has no number`() throws {
    let report = try Self.report()
    #expect(report.untold?.text.contains("North coast") == true)
    #expect(report.untold?.text.contains("Regions") == false)
    let silent = try Renderer.render(.noisy(try Self.report(isTold: false)), as: .text)
    #expect(silent.contains("more people, fewer blocks or a larger"))
    #expect(silent.contains("Too noisy to tell"))
  }

  @Test func `a block or a department can be asked for`() throws {
    let block = try Self.report(Focus(block: "vision"))
    #expect(block.organisation.count == 1)
    #expect(block.places.allSatisfy { $0.rows.count == 1 })
    let department = try Self.report(Focus(department: "regions"))
    #expect(department.organisation.isEmpty)
    #expect(department.places.count == 1)
  }

  @Test(arguments: [true, false])
  func `no line of the text is wider than a hundred columns`(_ unicode: Bool) throws {
    let options = RenderOptions(hasUnicode: unicode)
    for report in [Report.noisy(try Self.report()), .noisyChange(try Self.changes())] {
      for line in try Renderer.render(report, as: .text, options: options).split(separator: "\n") {
        #expect(line.count <= 100, "\(line)")
      }
    }
  }
}
