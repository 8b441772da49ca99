import SurveyModel

/// Makes names that are legal and not taken yet, as near to wished ones as can be.
struct NameMaker {
  private var taken: Set<String> = []

  /// A name for a thing.
  ///
  /// - Parameters:
  ///   - wish: the name in the source.
  ///   - fallback: what to call it where nothing of the wish can be used.
  /// - Returns: The wish itself where it is legal and free.
  mutating func name(_ wish: String, or fallback: String) -> String {
    let plain = Self.plain(wish)
    var base = plain.isEmpty ? fallback : plain
    if base.unicodeScalars.first.map({ !$0.properties.isAlphabetic }) ?? true {
      base = "\(fallback)-\(base)"
    }
    base = String(base.prefix(SurveyNames.longest))
    if !SurveyNames.isName(base) || SurveyNames.isReserved(base) {
      base = String("\(fallback)-\(base)".prefix(SurveyNames.longest))
    }
    if !SurveyNames.isName(base) { base = fallback }
    var name = base
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let ending = "-\(number)"
      name = String(base.prefix(SurveyNames.longest - ending.count)) + ending
      number += 1
    }
    return name
  }

  /// The letters, digits, hyphens and underscores of a text, hyphens for everything between them.
  private static func plain(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars.prefix(200) {
      let isLegal =
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        || ("0"..."9").contains(scalar) || scalar == "_" || scalar == "-"
      if isLegal {
        name.unicodeScalars.append(scalar)
      } else if !name.isEmpty, name.last != "-" {
        name += "-"
      }
    }
    while name.last == "-" { name.removeLast() }
    return name
  }
}
