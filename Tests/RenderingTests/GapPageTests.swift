import Rendering
import Reporting
import SurveyModel
import Testing

@Suite struct GapPageTests {
  private func page(_ report: GapReport) throws -> String {
    try Renderer.render(.gaps(report), as: .html)
  }

  @Test func `the page of seven departments is as recorded`() throws {
    try GoldenFile.expect(try page(try Reports.gaps(facets: [.items, .now])), equals: "gaps.html")
  }

  @Test(arguments: [3, 60])
  func `the page of few and of many departments is as recorded`(_ count: Int) throws {
    let report = try Reports.gaps(departments: count)
    try GoldenFile.expect(try page(report), equals: "gaps-\(count).html")
  }

  @Test func `the page with all its parts is as recorded`() throws {
    try GoldenFile.expect(try page(try Reports.whole()), equals: "gaps-whole.html")
  }

  @Test func `what may not be seen of comments is not on the page`() throws {
    let page = try page(try Reports.whole())
    #expect(page.contains("Say &quot;no&quot; more often"))
    #expect(page.contains("Not shown: fewer than 10 people wrote a comment."))
    #expect(page.contains("Not shown: nobody has decided yet"))
  }

  @Test func `every line of the contents leads somewhere`() throws {
    let page = try page(try Reports.whole())
    let targets = page.matches(of: /<a href="#([^"]+)">/).map(\.output.1)
    #expect(targets.count > 8)
    for target in targets { #expect(page.contains("id=\"\(target)\""), "\(target)") }
  }

  @Test func `a page fits the paper that is asked for`() throws {
    var options = RenderOptions()
    let report = Report.gaps(try Reports.gaps())
    #expect(try Renderer.render(report, as: .html, options: options).contains("size: A4"))
    options.paper = .letter
    let letter = try Renderer.render(report, as: .html, options: options)
    #expect(letter.contains("size: letter") && !letter.contains("size: A4"))
  }

  @Test func `the page of one block is as recorded`() throws {
    let report = try Reports.gaps(Focus(block: "recognition"))
    try GoldenFile.expect(try page(report), equals: "gaps-block.html")
  }

  @Test func `the page of one department is as recorded`() throws {
    let report = try Reports.gaps(Focus(department: "mine"))
    try GoldenFile.expect(try page(report), equals: "gaps-department.html")
  }

  @Test func `names cannot become markup`() throws {
    let page = try page(try Reports.gaps())
    #expect(page.contains("Youth &lt;programmes&gt;"))
    #expect(!page.contains("<programmes>"))
  }

  @Test func `a page fetches nothing and runs nothing`() throws {
    let page = try page(try Reports.gaps())
    #expect(page.contains("default-src 'none'"))
    #expect(page.firstMatch(of: /<(script|img|link|iframe)|style="|https?:/) == nil)
  }

  @Test func `an unprotected page says so`() throws {
    let page = try page(try Reports.gaps(isProtected: false))
    #expect(page.contains("<p class=\"warning\">Unprotected"))
  }
}
