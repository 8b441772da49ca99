import Testing

@testable import SurveyWeb

/// The pages' templates, read as text.
@Suite struct PageTemplateTests {
  @Test func `every template asks for it in its first line`() {
    for name in PageTemplates.Name.allCases {
      #expect(name.source.hasPrefix("{{% CONTENT_TYPE:BYTES}}"), "\(name)")
    }
  }

  @Test func `no template prints anything unescaped`() {
    for name in PageTemplates.Name.allCases {
      #expect(!name.source.contains("{{{"), "\(name)")
      #expect(!name.source.contains("{{&"), "\(name)")
    }
  }
}
