import SurveyModel
import Surveys
import Testing

struct SurveyPagesTests {
  private func full() throws -> Survey {
    let text = try #require(ShippedSurveys.text(named: "service-culture-12"))
    return try SurveyReader.read(text, file: "service-culture-12.yaml")
  }

  @Test func `the full survey has 12 pages of statements, 6 of levels, and 2 more`() throws {
    let pages = SurveyPages.pages(of: try full(), shortForm: false)
    #expect(pages.count == 20)
    for page in pages.prefix(12) {
      guard case .statements(let items) = page.content else {
        Issue.record("statements come first")
        continue
      }
      #expect(items.count == 4 && Set(items.map(\.block)).count == 4)
      #expect(page.block == nil)
    }
    for page in pages.dropFirst(12).prefix(6) {
      guard case .levels(let items) = page.content else {
        Issue.record("levels follow the statements")
        continue
      }
      #expect(items.map(\.facet) == [.now, .needed, .now, .needed])
      #expect(items[0].block == items[1].block && items[2].block == items[3].block)
    }
    guard case .open(let open) = pages[18].content, case .profile(let profile) = pages[19].content
    else {
      Issue.record("open and profile questions come last")
      return
    }
    #expect(open.count == 2 && profile.count == 1)
  }

  @Test func `the short form keeps its statements and all levels`() throws {
    let survey = try full()
    let pages = SurveyPages.pages(of: survey, shortForm: true)
    let items = pages.flatMap(\.items)
    #expect(pages.count == 14)
    #expect(
      Set(items.filter { $0.facet == .items }.map(\.id)) == Set(survey.shortForm?.items ?? []))
    #expect(items.count { $0.facet != .items } == 24)
  }

  @Test(arguments: [false, true])
  func `every question stands on one page`(shortForm: Bool) throws {
    let ids = SurveyPages.pages(of: try full(), shortForm: shortForm).flatMap(\.items).map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `blocks kept together have their statements and then their levels`() throws {
    let text = SmallSurvey.text([
      .line(64, "  order: blocks"), .line(65, "  statements_per_page: 1"),
    ])
    let survey = try SurveyReader.read(text, file: "x.yaml")
    let pages = SurveyPages.pages(of: survey, shortForm: false)
    #expect(pages.map { $0.items.map(\.id) } == [["T-1"], ["T-2"], ["T-NOW"], ["L-1"], [], []])
    #expect(pages.map(\.block) == ["thanks", "thanks", "thanks", "learning", nil, nil])
  }

  @Test func `a survey without a short form is asked in full`() throws {
    let text = SmallSurvey.text([.line(66, nil), .line(67, nil), .line(68, nil)])
    let survey = try SurveyReader.read(text, file: "x.yaml")
    #expect(
      SurveyPages.pages(of: survey, shortForm: true)
        == SurveyPages.pages(of: survey, shortForm: false))
  }

  @Test(arguments: 1...4)
  func `no page has more statements than the file allows`(most: Int) throws {
    let text = try #require(ShippedSurveys.text(named: "service-culture-12"))
      .replacing("statements_per_page: 4", with: "statements_per_page: \(most)")
    let pages = SurveyPages.pages(of: try SurveyReader.read(text, file: "x"), shortForm: false)
    let counts = pages.compactMap { page in
      if case .statements(let items) = page.content { items.count } else { nil as Int? }
    }
    #expect(counts.allSatisfy { $0 <= most })
    #expect(counts.reduce(0, +) == 48 && counts.count == (48 + most - 1) / most)
  }
}
