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

  /// The texts of a language by name, each closure called with values that can be found again:
  /// numbers from 71 on, and words in capitals.
  private func texts(_ language: InterfaceLanguage) -> [String: String] {
    let texts = InterfaceTexts(language)
    var found: [String: String] = [:]
    for part in [
      Self.words(texts.page), Self.words(texts.start), Self.words(texts.question),
      Self.words(texts.consent),
      Self.words(texts.check), Self.words(texts.receipt), Self.words(texts.notice),
    ] {
      for (name, words) in part {
        for (number, text) in words.enumerated() {
          found[number == 0 ? name : "\(name).\(number)"] = text
        }
      }
    }
    return found
  }

  private static func words(_ words: NoticeTexts.Words) -> [String] {
    [words.heading] + words.lines
  }

  private static func words(_ texts: PageTexts) -> [String: [String]] {
    [
      "page.skip": [texts.skip],
      "page.promiseLine": [texts.promiseLine],
      "page.promiseLink": [texts.promiseLink],
      "page.helpLink": [texts.helpLink],
      "page.languageChoice": [texts.languageChoice],
      "page.newTab": [texts.newTab],
      "page.back": [texts.back],
      "page.help": [texts.help],
      "page.helpWithContact": [texts.helpWithContact("WORD")],
    ]
  }

  private static func words(_ texts: StartTexts) -> [String: [String]] {
    [
      "start.openUntil": [texts.openUntil("WORD")],
      "start.lede": [texts.lede(71)],
      "start.takes": [texts.takes],
      "start.minutes": [texts.minutes(71, 72)],
      "start.youAre": [texts.youAre],
      "start.roles": [texts.roles.leader, texts.roles.frontline],
      "start.inDepartment": [texts.inDepartment],
      "start.notRight": [texts.notRight],
      "start.stop": [texts.stop],
      "start.stopMeaning": [texts.stopMeaning],
      "start.leaveOut": [texts.leaveOut],
      "start.leaveOutMeaning": [texts.leaveOutMeaning],
      "start.start": [texts.start],
      "start.goOn": [texts.goOn],
      "start.promiseHeading": [texts.promiseHeading],
    ]
  }

  private static func words(_ texts: ConsentTexts) -> [String: [String]] {
    [
      "consent.heading": [texts.heading],
      "consent.promiseLine": [texts.promiseLine],
      "consent.lines": texts.lines("WORD", 71),
      "consent.again": [texts.again],
      "consent.label": [texts.label("WORD")],
      "consent.places": [texts.places(["WORD", "OTHER"])],
    ]
  }

  private static func words(_ texts: QuestionTexts) -> [String: [String]] {
    [
      "question.part": [texts.part(71, 72)],
      "question.page": [texts.page(71, 72)],
      "question.minutesLeft": [texts.minutesLeft(71)],
      "question.mixedHeading": [texts.mixedHeading.leader, texts.mixedHeading.frontline],
      "question.levelsHeading": [texts.levelsHeading],
      "question.levelsIntroduction": [texts.levelsIntroduction],
      "question.levelsMeanings": [texts.levelsMeanings],
      "question.openHeading": [texts.openHeading],
      "question.openIntroduction": [texts.openIntroduction],
      "question.profileHeading": [texts.profileHeading],
      "question.profileIntroduction": [texts.profileIntroduction],
      "question.lastPart": [texts.lastPart],
      "question.leaveOut": [texts.leaveOut],
      "question.textHint": [texts.textHint(71)],
      "question.carryOn": [texts.carryOn],
      "question.later": [texts.later],
      "question.errorPrefix": [texts.errorPrefix],
      "question.problem": [texts.problem],
      "question.kept": [texts.kept],
      "question.notOffered": [texts.notOffered],
      "question.tooLong": [texts.tooLong(71, 72)],
      "question.inQuestion": [texts.inQuestion("WORD", "OTHER")],
    ]
  }

  private static func words(_ texts: CheckTexts) -> [String: [String]] {
    [
      "check.heading": [texts.heading],
      "check.lede": [texts.lede(71, 72)],
      "check.afterSending": [texts.afterSending],
      "check.missingHeading": [texts.missingHeading],
      "check.missing": [texts.missing(71)],
      "check.missingPage": [texts.missingPage(71, 72)],
      "check.missingOnPage": [texts.missingOnPage(71)],
      "check.dontKnowHeading": [texts.dontKnowHeading],
      "check.dontKnow": [texts.dontKnow(71)],
      "check.commentsHeading": [texts.commentsHeading],
      "check.commentMeaning": [texts.commentMeaning],
      "check.answer": [texts.answer],
      "check.change": [texts.change],
      "check.about": [texts.about("WORD")],
      "check.nothingMissing": [texts.nothingMissing],
      "check.send": [texts.send],
    ]
  }

  private static func words(_ texts: ReceiptTexts) -> [String: [String]] {
    [
      "receipt.heading": [texts.heading],
      "receipt.lede": [texts.lede],
      "receipt.againHeading": [texts.againHeading],
      "receipt.againLede": [texts.againLede],
      "receipt.receipt": [texts.receipt],
      "receipt.meaning": [texts.meaning],
      "receipt.nextHeading": [texts.nextHeading],
      "receipt.untilThen": [texts.untilThen("WORD")],
      "receipt.untilThenMeaning": [texts.untilThenMeaning],
      "receipt.afterwards": [texts.afterwards],
      "receipt.afterwardsMeaning": [texts.afterwardsMeaning],
      "receipt.done": [texts.done],
    ]
  }

  private static func words(_ texts: NoticeTexts) -> [String: [String]] {
    [
      "notice.landing": words(texts.landing),
      "notice.saved": words(texts.saved),
      "notice.savedUntil": [texts.savedUntil("WORD")],
      "notice.unknown": words(texts.unknown),
      "notice.revoked": words(texts.revoked),
      "notice.notYetOpen": words(texts.notYetOpen("WORD")),
      "notice.closed": words(texts.closed),
      "notice.noSheet": words(texts.noSheet),
      "notice.otherSheet": words(texts.otherSheet),
      "notice.notHere": words(texts.notHere),
      "notice.foreign": words(texts.foreign),
      "notice.tooLarge": words(texts.tooLarge),
      "notice.notAForm": words(texts.notAForm),
      "notice.failed": words(texts.failed("WORD")),
    ]
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
