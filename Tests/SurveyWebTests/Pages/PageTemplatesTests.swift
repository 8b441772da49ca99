import Testing

@testable import SurveyWeb

/// A view and its template are a pair.
@Suite struct PageTemplatesTests {
  @Test(arguments: SamplePages.all.indices)
  func `every name in a template is in its view`(_ index: Int) {
    let page = SamplePages.all[index]
    #expect(TemplateTags.faults(of: page.template, with: page.view) == [])
  }

  @Test func `a name that the view does not have is found`() {
    let strangers = TemplateTags.faults(of: .question, with: SamplePages.receipt)
    #expect(strangers.contains("progress"))
    #expect(strangers.contains("#faults"))
  }

  @Test func `every template is the page of a view or part of one`() {
    let pages = Set(SamplePages.all.map(\.template))
    let parts: Set<PageTemplates.Name> = [
      .layout, .consent, .promise, .statement, .text, .languages, .leaving, .code,
    ]
    #expect(pages.union(parts) == Set(PageTemplates.Name.allCases))
    #expect(pages.isDisjoint(with: parts))
  }

  @Test func `each view names its own template`() {
    for page in SamplePages.all {
      #expect(type(of: page.view).template == page.template)
    }
  }
}
