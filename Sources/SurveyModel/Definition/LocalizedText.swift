/// A language, by its BCP 47 code (`en`, `de`, `pt-BR`).
public struct Language: RawRepresentable, Hashable, Sendable, Comparable,
  ExpressibleByStringLiteral
{
  /// The code.
  public let rawValue: String

  /// Makes a language of its code.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Makes a language of a literal code.
  public init(stringLiteral value: String) {
    rawValue = value
  }

  /// The code that stands where a person's language is not known.
  ///
  /// - Source: BCP 47, `und`.
  public static let undetermined: Language = "und"

  /// Orders by code.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

/// A text in each of the survey's languages.
///
/// A survey that passed the reader has a text for each language that it declares, so a missing one
/// is not a case that a page has to deal with.
public struct LocalizedText: Hashable, Sendable {
  /// The text of each language.
  public let texts: [Language: String]

  /// Makes a text of its translations.
  public init(_ texts: [Language: String]) {
    self.texts = texts
  }

  /// The text in a language, or the empty text where the survey does not declare the language.
  public subscript(language: Language) -> String {
    texts[language] ?? ""
  }
}

/// The words of one question, for each role.
public struct Wording: Hashable, Sendable {
  /// What leaders read.
  public let leader: LocalizedText

  /// What the frontline reads.
  public let frontline: LocalizedText

  /// Makes a wording.
  public init(leader: LocalizedText, frontline: LocalizedText) {
    self.leader = leader
    self.frontline = frontline
  }

  /// What people of a role read.
  public subscript(role: Role) -> LocalizedText {
    role == .leader ? leader : frontline
  }
}
