/// Where a long word of a narrow column may break, where its survey does not say.
///
/// A break without a hyphen is a fault, and browsers know no words of most languages. So a word of ten letters or
/// more may break before endings that many languages share, and between two consonants that stand between
/// vowels: *Recog-ni-tion*, *Em-power-ment*. A survey that has soft hyphens of its own is left as it is.
enum SoftHyphens {
  private static let sign: Character = "\u{AD}"
  private static let shortest = 10
  private static let endings = ["tion", "sion", "ment", "ness", "ship", "heit", "keit", "schaft"]
  private static let vowels = Set("aeiouyäöüáéíóúàèìòùâêîôû")

  /// Two consonants that are one sound, or begin a syllable.
  private static let together: Set<String> = [
    "ch", "ck", "ng", "ph", "qu", "sh", "th", "bl", "br", "cl", "cr", "dr", "fl", "fr", "gl",
    "gr", "pl", "pr", "tr",
  ]

  /// A name with soft hyphens in its long words.
  static func added(to name: String) -> String {
    if name.contains(sign) { return name }
    return name.split(separator: " ", omittingEmptySubsequences: false)
      .map { broken(String($0)) }.joined(separator: " ")
  }

  private static func broken(_ word: String) -> String {
    let letters = Array(word)
    guard letters.count >= shortest, letters.allSatisfy(\.isLetter) else { return word }
    let low = Array(word.lowercased())
    guard low.count == letters.count else { return word }
    return letters.indices.reduce(into: "") { whole, place in
      let isInside = place >= 2 && letters.count - place >= 3
      if isInside, breaks(low, before: place) { whole.append(sign) }
      whole.append(letters[place])
    }
  }

  private static func breaks(_ word: [Character], before place: Int) -> Bool {
    if endings.contains(String(word[place...])) { return true }
    guard place + 1 < word.count, !vowels.contains(word[place - 1]), !vowels.contains(word[place])
    else { return false }
    return vowels.contains(word[place - 2]) && vowels.contains(word[place + 1])
      && !together.contains(String(word[(place - 1)...place]))
  }
}
