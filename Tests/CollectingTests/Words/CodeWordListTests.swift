import Testing

@testable import Collecting

@Suite struct CodeWordListTests {
  @Test func `there are enough words for sixty bits, each once`() {
    let words = CodeWordList.words
    #expect(words.count == 6_050)
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { $0.count == 5 && $0.utf8.allSatisfy { (97...122).contains($0) } })
  }

  @Test func `a single wrong letter makes no other word`() {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    for word in CodeWordList.words {
      for place in 0..<5 {
        for letter in letters {
          var changed = Array(word)
          guard changed[place] != letter else { continue }
          changed[place] = letter
          #expect(!CodeWordList.holds(String(changed)), "\(word)")
        }
      }
    }
  }
}
