import Collecting
import SurveyModel
import Testing

@testable import SurveyWeb

/// The words of the pages are there in every language.
@Suite struct InterfaceTextsTests {
  /// Texts that are the same in two languages, rightly.
  private static let alike: Set<String> = [
    "question.page", "check.missingPage", "question.errorPrefix", "check.about",
    "question.inQuestion", "start.minutes",
  ]

  /// The texts of a language by name, each closure called with values that can be found again.
  private func texts(_ language: InterfaceLanguage) -> [String: String] {
    let texts = InterfaceTexts(language)
    var found: [String: String] = [:]
    for (part, words) in [
      ("page", texts.page as Any), ("start", texts.start), ("question", texts.question),
      ("check", texts.check), ("receipt", texts.receipt), ("notice", texts.notice),
    ] {
      for child in Mirror(reflecting: words).children {
        guard let name = child.label else { continue }
        for (number, text) in Self.words(of: child.value).enumerated() {
          found["\(part).\(name)" + (number == 0 ? "" : ".\(number)")] = text
        }
      }
    }
    return found
  }

  /// The words that a field holds; closures get numbers from 71 on, and words in capitals.
  private static func words(of field: Any) -> [String] {
    switch field {
    case let text as String: [text]
    case let forms as PluralForms: [forms(71)]
    case let roles as RoleWords: [roles.leader, roles.frontline]
    case let words as NoticeTexts.Words: [words.heading] + words.lines
    case let one as @Sendable (String) -> String: [one("WORD")]
    case let one as @Sendable (Int) -> String: [one(71)]
    case let two as @Sendable (Int, Int) -> String: [two(71, 72)]
    case let two as @Sendable (String, String) -> String: [two("WORD", "OTHER")]
    case let notice as @Sendable (String) -> NoticeTexts.Words:
      [notice("WORD").heading] + notice("WORD").lines
    default: ["", "a field of another kind: \(field)"]
    }
  }

  private static let others = InterfaceLanguage.allCases.filter { $0 != .english }

  @Test(arguments: others)
  func `every text is there, and differs from English`(language: InterfaceLanguage) throws {
    let english = texts(.english)
    let other = texts(language)
    #expect(english.count > 90)
    #expect(Set(other.keys) == Set(english.keys))
    for (name, text) in other {
      #expect(text.contains { !$0.isWhitespace }, "\(name) is empty")
      #expect(!text.contains("#"), "\(name): \(text)")
      #expect(text != english[name] || Self.alike.contains(name), "\(name) is English: \(text)")
    }
  }

  @Test(arguments: others)
  func `what is filled in in English is filled in in every language`(
    language: InterfaceLanguage
  ) throws {
    let other = texts(language)
    for (name, text) in texts(.english) {
      for value in ["71", "72", "WORD", "OTHER"] where text.contains(value) {
        #expect(other[name]?.contains(value) == true, "\(name) lacks \(value)")
      }
    }
  }

  @Test func `the English texts use every value that they are given`() {
    let english = texts(.english)
    for name in ["question.page", "question.part", "check.lede", "check.missingPage"] {
      #expect(english[name]?.contains("71") == true && english[name]?.contains("72") == true)
    }
    for name in ["page.helpWithContact", "start.openUntil", "notice.savedUntil", "check.about"] {
      #expect(english[name]?.contains("WORD") == true, "\(name)")
    }
    #expect(english["start.lede"]?.contains("71") == true)
  }

  @Test(arguments: [
    (InterfaceLanguage.english, ["0 questions", "1 question ", "2 questions", "11 questions"]),
    (.german, ["0 Fragen", "1 Frage ", "2 Fragen", "11 Fragen"]),
    (.spanish, ["0 preguntas", "1 pregunta ", "2 preguntas", "11 preguntas"]),
    (.french, ["0 question ", "1 question ", "2 questions", "11 questions"]),
    (.arabic, ["أي سؤال", "سؤال واحد", "سؤالين", "11 سؤالًا"]),
  ])
  func `questions are counted as the language counts`(
    language: InterfaceLanguage, counted: [String]
  ) {
    let forms = InterfaceTexts(language).check.missingOnPage
    for (number, words) in zip([0, 1, 2, 11], counted) {
      #expect(forms(number).contains(words), "\(number): \(forms(number))")
    }
  }

  @Test(arguments: [
    (3, "3 دقائق"), (10, "10 دقائق"), (11, "11 دقيقة"), (100, "100 دقيقة"), (103, "103 دقائق"),
  ])
  func `Arabic counts minutes in its forms`(minutes: Int, words: String) {
    #expect(InterfaceTexts(.arabic).question.minutesLeft(minutes).contains(words))
  }
}
