/// The words that code words are made of: five letters, spoken alike in many languages, and made by rule.
///
/// Formula: consonant, vowel, consonant, vowel, and a last consonant that follows from the four letters
/// before it: number 16 of `c₁ + 3v₁ + 5c₂ + 7v₂`. So a single wrong letter never makes another word,
/// and whoever mistypes one is told which word it is.
///
/// Letters that are written or heard alike in the languages of the pages (c, k and q; v, w; i, y) come
/// once. Words that hold a rude syllable of one of these languages are left out.
enum CodeWordList {
  private static let consonants = Array("bdfghjklmnprstvz")
  private static let vowels = Array("aeiou")

  /// Syllables that are rude, or may be heard so, in one of the languages of the pages.
  private static let rude = [
    "fag", "nig", "neg", "fuk", "fut", "kak", "kul", "kun", "kon", "put", "pis", "pip", "pid",
    "pul",
    "tit", "tet", "nik", "zob", "hur", "hor", "bit", "vag", "pen", "fik", "mos", "suk", "naz",
    "zud",
    "jud", "jid", "sek", "kus", "zib", "zab", "pet", "fol",
  ]

  /// All words, in the order of the letters.
  static let words: [String] = {
    var words: [String] = []
    for (first, one) in consonants.enumerated() {
      for (second, two) in vowels.enumerated() {
        for (third, three) in consonants.enumerated() {
          for (fourth, four) in vowels.enumerated() {
            let check = (first + 3 * second + 5 * third + 7 * fourth) % consonants.count
            let word = String([one, two, three, four, consonants[check]])
            if !rude.contains(where: word.contains) { words.append(word) }
          }
        }
      }
    }
    return words
  }()

  private static let known = Set(words)

  /// Whether a word is in the list, in its one spelling.
  static func holds(_ word: String) -> Bool { known.contains(word) }
}
