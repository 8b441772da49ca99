public import SurveyModel

/// Finds the language that suits a person among those there are.
public enum LanguageChoice {
  /// The most languages of a browser's list that are looked at.
  static let mostWanted = 20

  /// The first wanted language that is offered: itself, or else the same one in another region.
  ///
  /// - Parameters:
  ///   - wanted: The person's languages, dearest first.
  ///   - offered: The languages that there are.
  /// - Returns: one of those offered; `nil` when none is wanted.
  public static func best(_ wanted: [Language], among offered: [Language]) -> Language? {
    for language in wanted {
      if let same = offered.first(where: { $0.folded == language.folded }) { return same }
      if let near = offered.first(where: { $0.base == language.base }) { return near }
    }
    return nil
  }

  /// The languages of an `Accept-Language` header, dearest first; what is no language is left out.
  ///
  /// - Source: RFC 9110, section 12.5.4.
  public static func wanted(_ header: String) -> [Language] {
    let ranges = header.split(separator: ",").prefix(mostWanted).enumerated()
    let weighed = ranges.compactMap { place, range -> (Language, weight: Double, place: Int)? in
      let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
      guard let code = parts.first, code.first?.isLetter == true, !code.contains("=") else {
        return nil
      }
      let quality = parts.dropFirst().first { $0.lowercased().hasPrefix("q=") }
      let weight = quality.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      return weight > 0 ? (Language(rawValue: code), weight, place) : nil
    }
    return weighed.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }.map(\.0)
  }
}

extension Language {
  /// The code in small letters, as codes are compared.
  fileprivate var folded: String { rawValue.lowercased() }

  /// The language without its region.
  fileprivate var base: String {
    folded.split(separator: "-").first.map(String.init) ?? ""
  }
}
