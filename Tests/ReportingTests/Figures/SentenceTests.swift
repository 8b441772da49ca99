import SurveyModel
import Testing

@testable import Privacy
@testable import Reporting

@Suite struct SentenceTests {
  private func name(_ label: String, _ language: Language = "en") -> Name {
    let label = LocalizedText([language: label])
    return Name(Block(id: "b", label: label, meaning: label, items: []), in: language)
  }

  @Test func `a sentence holds figures, names and counts`() {
    let figure = Figure(Disclosed(.exact(0.361)), as: .gap)
    let sentence: Sentence = """
      \(name("Recog\u{AD}nition")) has \(figure), one of \(words: Count(of: [1, 2, 3])) \
      (\(Count(of: [1, 2, 3]))).
      """
    #expect(sentence.text == "recognition has +0.36, one of three (3).")
  }

  @Test func `names are listed as people say them`() {
    let names = ["A", "B", "C"].map { name($0) }
    #expect(Sentence.list(Array(names.prefix(0))).text == "")
    #expect(Sentence.list(Array(names.prefix(1))).text == "A")
    #expect(Sentence.list(Array(names.prefix(2))).text == "A and B")
    #expect(Sentence.list(names).text == "A, B and C")
  }

  @Test(arguments: [
    ("Supervisor trust", "en", "supervisor trust"), ("IT support", "en", "IT support"),
    ("Anerkennung", "de", "Anerkennung"),
  ])
  func `a block begins small inside an English sentence`(
    _ label: String, _ language: Language, _ words: String
  ) {
    #expect(name(label, language).inline == words)
  }

  @Test func `soft hyphens are kept for columns only`() {
    let name = name("Communi\u{AD}cation")
    #expect(name.text == "Communication")
    #expect(name.breakable == "Communi\u{AD}cation")
  }

  @Test func `counts are words up to twelve`() {
    #expect(Count(of: []).words == "no")
    #expect(Count(of: 1...12).words == "twelve")
    #expect(Count(of: 1...13).words == "13")
  }
}
