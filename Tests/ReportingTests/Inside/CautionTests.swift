import Privacy
import SurveyModel
import Testing

@testable import Reporting

@Suite struct CautionTests {
  private func report(_ focus: Focus = .everything) throws -> WaveReport {
    let wave = Sample.waveWithInside()
    let report = GapReport(
      survey: Sample.survey(), language: "en", tree: try Sample.tree(), waves: [wave],
      settings: wave.settings, focus: focus)
    return try #require(report.waves.first)
  }

  @Test func `divided leaders come first, then what a reading makes of a gap`() throws {
    let cautions = try report().cautions.map(\.text)
    #expect(
      cautions == [
        "Leaders do not agree among themselves on vision: there is no one leaders’ view to compare, "
          + "and the gap there is between averages of divided answers.",
        "Most of the gap in recognition comes from one statement that the two groups read "
          + "differently: “We do it well.”. Without it the gap of the others is +0.08, not +0.36.",
      ])
  }

  @Test func `the rows of those blocks say so beside their verdict, and no other does`() throws {
    let rows = try #require(try report().facets.first).rows
    for row in rows {
      switch row.block.id {
      case "vision": #expect(row.cautions == [.divided])
      case "recognition":
        #expect(row.note?.text.contains("read differently; without it +0.08") == true)
      default: #expect(row.cautions.isEmpty)
      }
    }
  }

  @Test func `a report of one department has no inside, which is the organisation's`() throws {
    let report = try report(Focus(department: "north"))
    #expect(report.inside == nil && report.cautions.isEmpty)
  }

  @Test func `each part has one plain sentence`() throws {
    let inside = try #require(try report().inside)
    #expect(
      inside.agreementFinding.text
        == "Leaders are divided on vision: there the average stands for nobody.")
    #expect(
      inside.statementFinding.text
        == "1 of 3 statements is read differently by leaders and frontline who otherwise answer "
        + "alike; they are marked ≠.")
    #expect(
      inside.scaleFinding.text
        == "Among leaders the statements of vision hold together only weakly.")
  }
}
