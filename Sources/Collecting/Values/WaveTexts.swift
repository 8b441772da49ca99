public import SurveyModel

/// What a wave says to the people who are asked, in words of its own: who asks, why, and what they can do.
///
/// It stands first in the promise, before what the program itself keeps.
public struct WaveTexts: Hashable, Sendable {
  /// What a text is about.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Why people are asked.
    case purpose

    /// Who answers for the survey.
    case responsible

    /// Whom to ask.
    case contact

    /// What a person agrees to by answering.
    case consent

    /// How to take it back, or to take no part.
    case withdrawal
  }

  /// The most characters of a text.
  public static let longest = 1_000

  /// The texts that there are.
  public let texts: [Kind: LocalizedText]

  /// Makes texts.
  public init(_ texts: [Kind: LocalizedText] = [:]) {
    self.texts = texts
  }

  /// Whether there are none.
  public var isEmpty: Bool { texts.isEmpty }

  /// The texts of a language, in the order of their kinds.
  public func texts(in language: Language) -> [(kind: Kind, text: String)] {
    Kind.allCases.compactMap { kind in
      texts[kind]?.texts[language].map { (kind, $0) }
    }
  }

  /// What keeps a wave with these texts from being opened: each text must be there in every language of
  /// the survey, and in no other.
  public func faults(for survey: Survey) -> [WaveFault] {
    Kind.allCases.flatMap { kind -> [WaveFault] in
      guard let text = texts[kind] else { return [] }
      let missing = survey.languages.filter { text.texts[$0] == nil }
      let strange = text.texts.keys.filter { !survey.languages.contains($0) }.sorted()
      return missing.map { .missingText(kind, $0) }
        + strange.map { .strangeText(kind, $0, known: survey.languages) }
    }
  }
}
