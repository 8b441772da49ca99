public import SurveyModel

/// A promise in words: the one text that the page, the terminal and the consultant read.
public struct PromiseText: Hashable, Sendable {
  /// A sentence with what counts in it set off.
  public struct Line: Hashable, Sendable {
    /// What stands before.
    public let before: String

    /// What counts; it may be empty.
    public let strong: String

    /// What stands after.
    public let after: String

    /// Makes a line.
    public init(_ before: String, strong: String = "", _ after: String = "") {
      self.before = before
      self.strong = strong
      self.after = after
    }

    /// The whole sentence.
    public var plain: String { before + strong + after }
  }

  /// Sentences under a heading.
  public struct Section: Hashable, Sendable {
    /// The heading.
    public let heading: String

    /// The sentences.
    public let lines: [Line]
  }

  /// What holds for all of it.
  public let lede: String

  /// What is shown, what nobody sees, who sees what and when, and what becomes of the answers.
  public let sections: [Section]

  /// A promise in the words of a language.
  ///
  /// - Parameters:
  ///   - promise: What is promised.
  ///   - end: The end of the wave, as the reader writes a date.
  ///   - language: The survey's language in which the person is asked.
  public init(_ promise: Promise, end: String, language: Language) {
    let spoken = InterfaceLanguage(serving: language)
    let texts = PromiseTexts(spoken)
    let composer = PromiseComposer(
      promise: promise, texts: texts, end: end, language: language,
      codeWords: CodeWordTexts(spoken))
    lede = texts.lede
    sections = composer.sections
  }
}
