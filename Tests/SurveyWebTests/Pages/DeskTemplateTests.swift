import Testing

@testable import SurveyWeb

/// The templates of the pages for people with accounts, and their views.
@Suite struct DeskTemplateTests {
  @Test func `every name in a template is in its view`() throws {
    for view in try DeskSamples().all {
      let template = type(of: view).template
      #expect(TemplateTags.faults(in: template.source, with: view) == [], "\(template.name)")
    }
  }

  @Test func `every template is the page of a view or part of one`() throws {
    let pages = Set(try DeskSamples().all.map { type(of: $0).template })
    let parts = Set([.layout] + DeskTemplate.parts)
    // Those of results are rendered by the tests of their own pages.
    let others = Set(DeskTemplate.resultPages)
    #expect(pages.union(parts).union(others) == Set(DeskTemplate.all))
    #expect(pages.isDisjoint(with: parts))
  }

  /// The drawings are what `Rendering`'s own templates have made, which escape what they print.
  @Test func `no template prints anything unescaped but the drawings of results`() {
    for template in DeskTemplate.all {
      #expect(template.source.hasPrefix("{{% CONTENT_TYPE:BYTES}}"), "\(template.name)")
      let drawings = template.source.replacing("{{#drawn}}{{{.}}}{{/drawn}}", with: "")
        .replacing("{{#drawnBelow}}{{{.}}}{{/drawnBelow}}", with: "")
      #expect(drawings == template.source || template == .results, "\(template.name)")
      #expect(!drawings.contains("{{{"), "\(template.name)")
      #expect(!template.source.contains("{{&"), "\(template.name)")
    }
  }

  @Test func `names that are markup stay words`() throws {
    let samples = try DeskSamples()
    var page = samples.page
    page.sections = [DeskSection("x", "<script>alert(1)</script>", lines: ["\"><b>"])]
    let html = try DeskTemplates().render(page)
    #expect(!html.contains("<script>"))
    #expect(!html.contains("<b>"))
    #expect(html.contains("&lt;script&gt;"))
  }
}
