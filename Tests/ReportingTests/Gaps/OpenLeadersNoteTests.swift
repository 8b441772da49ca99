import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

/// A report says which departments' few leaders it shows with their consent.
@Suite struct OpenLeadersNoteTests {
  private func report(isOpen: Bool) throws -> GapReport {
    let cells = ["d0", "d1"].map { department in
      var cell = Screened.gap(
        Screened.Cell(block: "b", department: department, gap: 0.6, verdict: .cannotTell))
      cell.isOpen = isOpen && department == "d1"
      return cell
    }
    let wave = ScreenedWave(
      wave: "2018", settings: Screened.settings(), organisation: [:], cells: cells, responses: [])
    return GapReport(
      survey: Sample.survey([("b", "Thanks")]), language: "en",
      tree: try DepartmentTree(
        ["d0", "d1"].map { Department(id: Identifier($0), name: $0 == "d0" ? "Mill" : "Dock") }),
      waves: [wave], settings: wave.settings)
  }

  @Test func `the note names the department, and no other`() throws {
    let notes = try report(isOpen: true).notes.map(\.text)
    let note = try #require(notes.first { $0.contains("with their consent") })
    #expect(note.contains("in Dock fewer than 5 leaders") && !note.contains("Mill"))
    let none = try report(isOpen: false).notes.map(\.text)
    #expect(none.allSatisfy { !$0.contains("consent") })
  }

  @Test func `the cell says it beside its verdict, in its explanation and to programs`() throws {
    let rows = try report(isOpen: true).waves.flatMap(\.cells)
    let open = try #require(rows.first { $0.department?.code.text == "d1" })
    #expect(open.isOpen && open.cautions.map(\.code) == ["open-leaders"])
    #expect(open.note?.text.contains("few leaders, shown with their consent") == true)
    #expect(open.explanation.text.contains("agreed by name that they are shown"))
    let other = try #require(rows.first { $0.department?.code.text == "d0" })
    #expect(!other.isOpen && !other.explanation.text.contains("agreed by name"))
  }

  @Test func `a change that is not told says that agreement holds for one wave`() {
    let reason = WithheldReason(Withheld(code: .openLeaders, minimumGroup: 5))
    #expect(reason.code.text == "open-leaders" && reason.guardsPeople)
    #expect(reason.reason.text.contains("holds for one wave"))
  }
}
