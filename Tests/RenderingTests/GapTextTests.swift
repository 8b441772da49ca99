import Rendering
import Reporting
import SurveyModel
import Testing

@Suite struct GapTextTests {
  private func text(
    _ report: GapReport, color: Bool = false, unicode: Bool = true
  ) throws -> String {
    let next = RenderOptions.Suggestion(
      command: "parallax gaps 2018 --block recognition",
      purpose: "one block, department by department")
    return try Renderer.render(
      .gaps(report), as: .text,
      options: RenderOptions(hasColor: color, hasUnicode: unicode, next: next))
  }

  @Test func `the plain table is as recorded`() throws {
    try GoldenFile.expect(try text(try Reports.gaps()), equals: "gaps.txt")
  }

  @Test func `the table of levels follows that of statements`() throws {
    try GoldenFile.expect(
      try text(try Reports.gaps(facets: [.items, .now])), equals: "gaps-facets.txt")
  }

  @Test func `colour only adds to the plain table`() throws {
    let plain = try text(try Reports.gaps())
    let colored = try text(try Reports.gaps(), color: true)
    try GoldenFile.expect(colored, equals: "gaps-color.txt")
    #expect(colored.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func `without Unicode the text is ASCII`() throws {
    let ascii = try text(try Reports.gaps(), unicode: false)
    try GoldenFile.expect(ascii, equals: "gaps-ascii.txt")
    #expect(ascii.allSatisfy { $0.isASCII })
  }

  @Test func `one block comes department by department`() throws {
    try GoldenFile.expect(
      try text(try Reports.gaps(Focus(block: "recognition"))), equals: "gaps-block.txt")
  }

  @Test func `one department comes block by block`() throws {
    try GoldenFile.expect(
      try text(try Reports.gaps(Focus(department: "mine"))), equals: "gaps-department.txt")
  }

  @Test(arguments: ["plains", "lakes"])
  func `a department that cannot tell or is withheld says why`(_ name: String) throws {
    let report = try Reports.gaps(Focus(department: Identifier(name)))
    try GoldenFile.expect(try text(report), equals: "gaps-\(name).txt")
  }

  @Test func `an unprotected text says so first`() throws {
    let text = try text(try Reports.gaps(isProtected: false))
    #expect(text.hasPrefix("Unprotected: disclosure control was off."))
  }

  @Test(arguments: [true, false])
  func `no line is wider than a hundred columns`(_ unicode: Bool) throws {
    let focuses = [Focus.everything, Focus(block: "recognition"), Focus(department: "mine")]
    for focus in focuses {
      let lines = try text(try Reports.gaps(focus, facets: Facet.asked), unicode: unicode)
        .split(separator: "\n")
      #expect(lines.allSatisfy { $0.count <= 100 })
    }
  }
}
