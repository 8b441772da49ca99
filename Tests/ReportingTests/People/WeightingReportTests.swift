import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

@Suite struct WeightingReportTests {
  /// One block's gaps with their verdicts: matched, raw and weighted.
  private struct Block {
    let label: String
    let matched: (gap: Double, verdict: Verdict)
    var raw: (gap: Double, verdict: Verdict) = (0.2, .aligned)
    let weighted: (gap: Double, verdict: Verdict)
    var se = 0.005
    var effective = 400.0
    var isDominated = false
    var hasInterval = true
  }

  private func weighted(_ block: Block, _ cell: Screened.Cell) -> ScreenedGap {
    let gap = Screened.gap(cell)
    guard let numbers = gap.numbers else { return gap }
    func side(_ count: Double) -> ScreenedWeighting.Side {
      ScreenedWeighting.Side(
        source: .column, effectiveCount: Screened.rounded(count),
        designEffect: Screened.rounded(1.3), joined: Disclosed(.exact(0)),
        isDominated: block.isDominated)
    }
    var shown = ScreenedGap.Numbers(
      leader: numbers.leader, frontline: numbers.frontline, gap: numbers.gap,
      interval: block.hasInterval ? numbers.interval : nil, method: numbers.method, welch: nil,
      hedgesG: nil, superiority: nil, cliffsDelta: nil, favorableGap: nil,
      equivalence: block.hasInterval ? numbers.equivalence : nil, shrunken: nil, q: nil,
      smallestDetectable: nil, noise: nil, smallButReal: false, furtherAnswers: nil)
    shown.weighting = ScreenedWeighting(
      leader: side(block.effective), frontline: side(800))
    return ScreenedGap(
      place: gap.place, verdict: gap.verdict, pattern: nil, numbers: shown, withheld: nil)
  }

  private func report(_ blocks: [Block]) throws -> WeightingReport {
    func cells(_ gap: (Block) -> (Double, Verdict)) -> [Screened.Cell] {
      blocks.enumerated().map { index, block in
        Screened.Cell(
          block: "b\(index)", gap: gap(block).0, se: block.se, verdict: gap(block).1)
      }
    }
    let wave = ScreenedWave(
      wave: "2018", settings: Screened.settings(),
      organisation: [
        .matched: cells { ($0.matched.gap, $0.matched.verdict) }.map(Screened.gap),
        .raw: cells { ($0.raw.gap, $0.raw.verdict) }.map(Screened.gap),
        .weighted: zip(blocks, cells { ($0.weighted.gap, $0.weighted.verdict) }).map(weighted),
      ], cells: [], responses: [])
    let report = GapReport(
      survey: Sample.survey(blocks.enumerated().map { ("b\($0.offset)", $0.element.label) }),
      language: "en", tree: try DepartmentTree([]), waves: [wave], settings: wave.settings)
    return try #require(report.waves.first?.weighting)
  }

  /// The federal survey's case: weights change no verdict, matching changes one.
  @Test func `weights are not blamed for what matching does`() throws {
    let report = try report([
      Block(
        label: "Communication", matched: (0.31, .leadersRosier), raw: (0.27, .aligned),
        weighted: (0.26, .aligned)),
      Block(
        label: "Vision", matched: (0.21, .aligned), raw: (0.25, .aligned),
        weighted: (0.18, .aligned)),
    ])
    #expect(
      report.summary.text == """
        With each answer weighted, no verdict on all people changes; as printed, weights move the \
        gap most on vision, from +0.25 to +0.18. Matching departments, as the headline does, is \
        another matter: it changes the verdict of all people, unweighted, on communication.
        """)
    #expect(report.rows.first?.interval?.interval?.text == "+0.25 to +0.27")
    #expect(
      report.method.text.contains("The matched gap, which the headline tells of, is not weighted"))
  }

  /// The headline and the weighted gap agree, and weights change the verdict all the same.
  @Test func `a verdict that weights change is named`() throws {
    let report = try report([
      Block(
        label: "Words", matched: (0.31, .leadersRosier), raw: (0.22, .aligned),
        weighted: (0.33, .leadersRosier))
    ])
    #expect(
      report.summary.text.hasPrefix(
        """
        It matters: with each answer weighted, the verdict on all people changes on words; as \
        printed, weights move the gap most on words, from +0.22 to +0.33.
        """))
  }

  @Test func `differences that rounding could make are not named`() throws {
    let report = try report([
      Block(label: "Vision", matched: (0.21, .aligned), weighted: (0.18, .aligned))
    ])
    #expect(
      report.summary.text == """
        With each answer weighted, no verdict on all people changes; no gap that is printed moves \
        by as much as 0.05 points.
        """)
  }

  @Test func `a gap with two signs says where leaders work`() throws {
    let report = try report([
      Block(
        label: "Resources", matched: (0.02, .aligned), raw: (-0.03, .aligned),
        weighted: (-0.04, .aligned))
    ])
    #expect(
      report.summary.text.hasSuffix(
        """
        On resources the gap of all people has another sign than the matched one: leaders and \
        frontline do not work in the same departments, and departments differ.
        """))
    let unsure = try self.report([
      Block(
        label: "Resources", matched: (0.02, .aligned), raw: (-0.03, .aligned),
        weighted: (-0.04, .aligned),
        se: 0.05)
    ])
    #expect(!unsure.summary.text.contains("sign"))
  }

  @Test func `a weight above all others is told, and leaves no verdict to compare`() throws {
    let report = try report([
      Block(
        label: "Vision", matched: (0.4, .leadersRosier), weighted: (0.7, .cannotTell),
        effective: 1.8, isDominated: true, hasInterval: false)
    ])
    #expect(report.rows.first?.interval == nil)
    #expect(report.summary.text.hasPrefix("With each answer weighted, no verdict"))
    #expect(
      report.summary.text.contains(
        "One leader’s weight is more than a fifth of all leaders’ weight."))
    #expect(report.summary.text.hasSuffix("the weighted gap has no interval and no verdict."))
  }
}
