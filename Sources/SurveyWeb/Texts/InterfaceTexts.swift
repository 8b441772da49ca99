import Collecting
import SurveyModel

/// The words of the pages themselves, in one language; the survey's own words come from its file.
///
/// Every language fills every field: a text that one of them lacks does not compile.
struct InterfaceTexts: Sendable {
  let language: InterfaceLanguage
  let page: PageTexts
  var start: StartTexts
  let question: QuestionTexts
  let check: CheckTexts
  let receipt: ReceiptTexts
  var notice: NoticeTexts

  /// Whether they are said on a device that people share.
  var isShared = false

  /// The words of a language.
  init(_ language: InterfaceLanguage) {
    switch language {
    case .english: self = .english
    case .german: self = .german
    case .spanish: self = .spanish
    case .french: self = .french
    case .arabic: self = .arabic
    }
  }

  /// The words for a person who is asked in a language of the survey.
  init(serving language: Language) {
    self.init(InterfaceLanguage(serving: language))
  }

  init(
    language: InterfaceLanguage, page: PageTexts, start: StartTexts, question: QuestionTexts,
    check: CheckTexts, receipt: ReceiptTexts, notice: NoticeTexts
  ) {
    self.language = language
    self.page = page
    self.start = start
    self.question = question
    self.check = check
    self.receipt = receipt
    self.notice = notice
  }

  /// The question to a leader of few.
  var consent: ConsentTexts { ConsentTexts(language) }

  /// How dates are written.
  var dates: DateWords { DateWords(language) }
}

/// The words around every page.
struct PageTexts: Sendable {
  let skip: String
  let promiseLine: String
  let promiseLink: String
  let helpLink: String

  /// What the choice of the language is called.
  let languageChoice: String

  let newTab: String
  let back: String
  let help: String
  let helpWithContact: @Sendable (String) -> String
}

/// The words of the start page and of the promise.
struct StartTexts: Sendable {
  let openUntil: @Sendable (String) -> String
  let lede: PluralForms
  let takes: String
  let minutes: @Sendable (Int, Int) -> String
  let youAre: String
  let roles: RoleWords

  /// What joins the role and the department, with its comma.
  let inDepartment: String
  let notRight: String
  let stop: String
  var stopMeaning: String
  let leaveOut: String
  let leaveOutMeaning: String
  let start: String
  let goOn: String
  let promiseHeading: String
}

/// The words of question pages.
struct QuestionTexts: Sendable {
  let part: @Sendable (Int, Int) -> String
  let page: @Sendable (Int, Int) -> String
  let minutesLeft: PluralForms
  let mixedHeading: RoleWords
  let levelsHeading: String
  let levelsIntroduction: String
  let levelsMeanings: String
  let openHeading: String
  let openIntroduction: String
  let profileHeading: String
  let profileIntroduction: String
  let lastPart: String
  let leaveOut: String
  let textHint: PluralForms
  let carryOn: String
  let later: String
  let errorPrefix: String
  let problem: String
  let kept: String
  let notOffered: String
  let tooLong: @Sendable (Int, Int) -> String
  let inQuestion: @Sendable (String, String) -> String
}

/// The words of the check page.
struct CheckTexts: Sendable {
  let heading: String
  let lede: @Sendable (Int, Int) -> String
  let afterSending: String
  let missingHeading: String
  let missing: @Sendable (Int) -> String
  let missingPage: @Sendable (Int, Int) -> String
  let missingOnPage: PluralForms
  let dontKnowHeading: String
  let dontKnow: @Sendable (Int) -> String
  let commentsHeading: String
  let commentMeaning: String
  let answer: String
  let change: String
  let about: @Sendable (String) -> String
  let nothingMissing: String
  let send: String
}

/// The words of the receipt.
struct ReceiptTexts: Sendable {
  let heading: String
  let lede: String
  let againHeading: String
  let againLede: String
  let receipt: String
  let meaning: String
  let nextHeading: String
  let untilThen: @Sendable (String) -> String
  let untilThenMeaning: String
  let afterwards: String
  let afterwardsMeaning: String
  let done: String
}

/// The words of pages that say why there is nothing to answer.
struct NoticeTexts: Sendable {
  /// A heading, and what to do now.
  struct Words: Sendable {
    let heading: String
    let lines: [String]
  }

  let landing: Words
  let test: Words
  var saved: Words
  let savedUntil: @Sendable (String) -> String
  var unknown: Words
  let revoked: Words
  var notYetOpen: @Sendable (String) -> Words
  let closed: Words
  var noSheet: Words
  var otherSheet: Words
  var notHere: Words
  let foreign: Words
  let tooLarge: Words
  let notAForm: Words
  let failed: @Sendable (String) -> Words
}
