import Testing

@testable import Rendering

@Suite struct SoftHyphensTests {
  private func told(_ name: String) -> String {
    SoftHyphens.added(to: name).replacing("\u{AD}", with: "-")
  }

  @Test(arguments: [
    ("Recognition", "Recog-ni-tion"), ("Empowerment", "Em-power-ment"),
    ("Communication", "Com-munica-tion"), ("Improvement", "Improve-ment"),
    ("Wertschätzung", "Wertschät-zung"), ("Leadership development", "Leader-ship develop-ment"),
  ])
  func `a long word may break before an ending and between consonants`(
    _ word: String, _ broken: String
  ) {
    #expect(told(word) == broken)
  }

  @Test(arguments: [
    "Vision", "Fairness", "Senior trust", "4711-4711-4711", "القيادة والتواصل", "領導力",
  ])
  func `short words, and those without vowels that we know, stay whole`(_ word: String) {
    #expect(told(word) == word)
  }

  @Test func `a survey's own soft hyphens are the only ones`() {
    #expect(told("Com\u{AD}munication") == "Com-munication")
  }
}
