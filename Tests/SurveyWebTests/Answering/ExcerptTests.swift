import Testing

@testable import SurveyWeb

@Suite struct ExcerptTests {
  @Test func `a short text stays as it is`() {
    #expect(Excerpt.of("Short.", length: 6) == "Short.")
  }

  @Test func `a long text is cut at a space`() {
    #expect(Excerpt.of("one two three", length: 9) == "one two…")
    #expect(Excerpt.of("unbroken", length: 4) == "unbr…")
  }
}
