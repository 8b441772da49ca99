import Foundation
import Rendering
import Reporting
import SurveyModel
import Testing

@Suite struct SheetTests {
  private func report(_ kind: SheetReport.Kind, isProtected: Bool = true) throws -> Report {
    .sheet(try #require(SheetReport(kind, of: try Reports.gaps(isProtected: isProtected))))
  }

  @Test(arguments: SheetReport.Kind.allCases, [Format.html, .text])
  func `a sheet is as recorded`(_ kind: SheetReport.Kind, _ format: Format) throws {
    let text = try Renderer.render(try report(kind), as: format)
    try GoldenFile.expect(
      text, equals: "sheet-\(kind.rawValue).\(format == .html ? "html" : "txt")")
  }

  @Test func `a sheet names at most four departments, and nobody as best or worst`() throws {
    guard case .sheet(let sheet) = try report(.agenda) else { return }
    let part = try #require(
      sheet.parts.first { $0.heading.text.hasPrefix("Departments to talk with") })
    #expect((1...4).contains(part.lines.count))
    let text = try Renderer.render(.sheet(sheet), as: .text)
    #expect(text.firstMatch(of: /(?i)\b(worst|wrong|fail|alarming|blame)/) == nil)
  }

  @Test(arguments: SheetReport.Kind.allCases)
  func `a sheet of a department without results says why, and no more`(
    _ kind: SheetReport.Kind
  ) throws {
    let report = try Reports.gaps(Focus(department: "lakes"))
    let sheet = try #require(SheetReport(kind, of: report))
    let text = try Renderer.render(.sheet(sheet), as: .text).replacing(/\s+/, with: " ")
    #expect(text.contains("fewer than 5 leaders answered"))
    #expect(!text.contains("On no block is the gap more than chance"))
    #expect(sheet.parts.allSatisfy { $0.axis == nil })
  }

  @Test func `an unprotected sheet says so`() throws {
    let text = try Renderer.render(try report(.frontline, isProtected: false), as: .text)
    #expect(text.contains("Unprotected: disclosure control was off"))
  }

  @Test func `what is withheld in the report is on no sheet`() throws {
    for kind in SheetReport.Kind.allCases {
      let text = try Renderer.render(try report(kind), as: .text)
      #expect(!text.contains("Great lakes") && !text.contains("Island territories"))
    }
  }

  @Test(arguments: [Format.json, .csv])
  func `a sheet is for people alone`(_ format: Format) throws {
    let report = try report(.agenda)
    #expect(throws: RenderingError.unavailable(format)) {
      try Renderer.render(report, as: format)
    }
  }
}
