import Foundation
import Privacy
import Rendering
import Reporting
import SurveyModel
import Testing

/// Names, wordings and comments that are markup stay words in every page and drawing.
@Suite struct MarkupTests {
  /// What a name could try to be.
  static let attacks = [
    "</title><script>fired=1</script>", "</svg><script>fired=1</script>", "\" onload=\"fired=1",
    "' onmouseover='fired=1", "<img src=x onerror=fired=1>", "javascript:fired=1",
    "&lt;script&gt;&#60;b&#62;", "{{{style}}}", "]]><x>", "--><x>", "\u{600}<b>joined</b>",
    "<a href=\"javascript:fired=1\">", "</style><x>", "\u{1}\u{B}control",
  ]

  private func report(_ attack: String) throws -> GapReport {
    let wave = Sample.wave(facets: [.items, .now])
    let blocks = Sample.blocks.map { ($0.id, "\($0.label) \(attack)") }
    let tree = try DepartmentTree(
      try Sample.tree().departments.map {
        Department(id: $0.id, name: "\($0.name) \(attack)", parent: $0.parent)
      })
    guard case .comments(let comments) = try CommentTests.report(attack) else {
      throw Missing()
    }
    return GapReport(
      survey: Sample.survey(blocks, facets: [.items, .now]), language: "en", tree: tree,
      waves: [wave], settings: wave.settings,
      occasion: Occasion(
        organisation: attack, opens: Date(timeIntervalSince1970: 0),
        closes: Date(timeIntervalSince1970: 86_400)), comments: comments)
  }

  private struct Missing: Error {}

  /// The elements and attributes of a page, as a browser's tokeniser finds them.
  private func tags(_ page: String) -> [Substring] {
    page.matches(of: /<[a-zA-Z\/!][^>]*>/).map(\.output)
  }

  /// The same without names in a drawing and the lines that lead to them: how many there are follows from how wide
  /// a name is.
  private func steady(_ page: String) -> [Substring] {
    tags(page.replacing(/<text class="t t-o"[^<]*<\/text>/, with: ""))
      .filter { !$0.contains("g-bound") || $0.contains("dash") }
  }

  @Test(arguments: attacks)
  func `no name, wording or comment becomes a tag of a page`(_ attack: String) throws {
    let plain = try report("")
    let report = try report(attack)
    for (with, without) in zip(try pages(report), try pages(plain)) {
      #expect(steady(with).count == steady(without).count)
      // Inside the quotes of a label it is a word; anywhere else it would be an attribute.
      #expect(!tags(with).contains { $0.replacing(/"[^"]*"/, with: "").contains("fired") })
      #expect(with.firstMatch(of: /<(script|img|x>|a href="javascript)/) == nil)
    }
  }

  private func pages(_ report: GapReport) throws -> [String] {
    let sheets = SheetReport.Kind.allCases.compactMap { SheetReport($0, of: report) }
    return [try Renderer.render(.gaps(report), as: .html)]
      + (try sheets.map { try Renderer.render(.sheet($0), as: .html) })
  }

  @Test(arguments: attacks)
  func `no name becomes an element or attribute of a drawing`(_ attack: String) throws {
    let plain = try Renderer.drawings(of: .gaps(try report("")))
    let drawings = try Renderer.drawings(of: .gaps(try report(attack)))
    #expect(drawings.map(\.name) == plain.map(\.name))
    for (drawing, before) in zip(drawings, plain) {
      let reader = SVGReader(drawing.svg)
      let reference = SVGReader(before.svg)
      #expect(reader.isWellFormed, "\(drawing.name)")
      #expect(reader.elements == reference.elements)
      #expect(reader.attributes == reference.attributes)
    }
  }
}
