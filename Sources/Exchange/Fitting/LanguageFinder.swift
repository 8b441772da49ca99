import SurveyModel

/// Finds the codes of the languages that a source names in its own way.
struct LanguageFinder {
  /// The codes by the source's names; the empty name is the default language.
  let codes: [String: String]

  /// The codes, the default first.
  let languages: [String]

  /// Names that mean no language that is known.
  let unknown: [String]

  /// Looks at the names of the languages, the default first.
  init(_ names: [String]) {
    var (codes, languages, unknown): ([String: String], [String], [String]) = ([:], [], [])
    for name in names {
      guard let code = Self.code(of: name) else {
        unknown.append(name)
        continue
      }
      codes[name] = code
      if !languages.contains(code) { languages.append(code) }
    }
    if languages.isEmpty { languages = ["en"] }
    codes[""] = languages[0]
    self.codes = codes
    self.languages = languages
    self.unknown = unknown
  }

  /// The code of a language: the code itself, or of its name in English or in itself.
  static func code(of name: String) -> String? {
    let parts = name.trimmed.replacing("_", with: "-").split(separator: "-").map(String.init)
    guard let first = parts.first?.lowercased() else { return nil }
    let code = ([first] + parts.dropFirst()).joined(separator: "-")
    if let known = names[name.trimmed.lowercased()] { return known }
    return SurveyNames.isLanguage(code) ? code : nil
  }

  private static let names = [
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr",
    "francais": "fr", "spanish": "es", "español": "es", "espanol": "es", "arabic": "ar",
    "العربية": "ar", "portuguese": "pt", "português": "pt", "italian": "it", "italiano": "it",
    "dutch": "nl", "nederlands": "nl", "polish": "pl", "polski": "pl", "russian": "ru",
    "русский": "ru", "turkish": "tr", "türkçe": "tr", "hindi": "hi", "chinese": "zh", "中文": "zh",
    "japanese": "ja", "日本語": "ja", "korean": "ko", "swahili": "sw", "kiswahili": "sw",
    "hebrew": "he", "עברית": "he", "persian": "fa", "farsi": "fa", "urdu": "ur", "bengali": "bn",
    "swedish": "sv", "svenska": "sv", "danish": "da", "dansk": "da", "norwegian": "nb",
    "finnish": "fi", "suomi": "fi", "greek": "el", "ukrainian": "uk", "romanian": "ro",
    "czech": "cs", "hungarian": "hu", "indonesian": "id", "vietnamese": "vi", "thai": "th",
  ]
}
