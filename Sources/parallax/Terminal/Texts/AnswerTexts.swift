import Collecting
import SurveyModel

/// The words of the terminal questionnaire in one language.
///
/// Every language fills every field: a text that one of them lacks does not compile. What an answer
/// is typed as (numbers, `?` and `-`) is the same in all of them; the letters of commands are not.
struct AnswerTexts: Sendable {
  let language: InterfaceLanguage
  let keys: Keys
  let question: Question
  let check: Check
  let consent: Consent
  let promise: Promise
  let ending: Ending
  let link: Link

  /// What is typed to go about, besides answers.
  struct Keys: Sendable {
    let back: Character
    let save: Character
    let help: Character

    /// Sends the answers on a full screen.
    let yes: Character

    /// Sends the answers line by line, in small letters.
    let send: String

    /// Says no to the question to a leader of few; yes is the same as above.
    let no: Character

    /// Asks that question once more, before sending.
    let change: Character
  }

  /// Around a question.
  struct Question: Sendable {
    let page: @Sendable (_ number: Int, _ count: Int) -> String
    let question: @Sendable (_ number: Int, _ count: Int) -> String

    /// Where a question stands on its page, and its words.
    let line: @Sendable (_ number: Int, _ count: Int, _ text: String) -> String

    let mixedHeading: RoleWords
    let profileHeading: String
    let openHeading: String
    let leaveOut: String
    let hint: PluralForms
    let notOnScale: @Sendable (_ typed: String, _ lowest: Int, _ highest: Int) -> String
    let notAnOption: @Sendable (_ typed: String) -> String
    let dontKnowNotOffered: String
    let tooLong: @Sendable (_ length: Int, _ most: Int) -> String
    let yourAnswer: String
    let enterKeeps: @Sendable (_ answer: String) -> String

    /// The commands of line mode, in square brackets.
    let lineKeys: String

    /// The arrow keys of the full screen.
    let arrows: String

    let screenKeys: String
    let openScreenKeys: String
    let draft: String
    let openDraft: String
    let helpKeys: String
  }

  /// Before sending.
  struct Check: Sendable {
    let title: String
    let heading: String
    let answered: @Sendable (_ answered: Int, _ asked: Int, _ dontKnow: Int) -> String
    let noComment: String
    let comments: PluralForms
    let afterSending: String
    let screenKeys: String
    let prompt: String
    let promptAgain: String
  }

  /// Around the question to a leader of few, whose words are those of the page.
  struct Consent: Sendable {
    /// What is typed for yes and for no, line by line, in small letters.
    let yes: [String]
    let no: [String]

    /// The present answer, below the question.
    let nowYes: String
    let nowNo: String

    /// The present answer before sending, with the key that changes it.
    let agreed: String
    let declined: String

    let screenKeys: String
    let prompt: String
    let promptAgain: String

    /// What stands below a question, in place of `Question.draft`.
    let draft: String
  }

  /// Around the promise.
  struct Promise: Sendable {
    let openUntil: @Sendable (_ end: String) -> String
    let youAre: @Sendable (_ role: Role, _ department: String) -> String
    /// What stands above the promise.
    let heading: String

    /// How somebody says that department or role is not right, and that he or she takes no part.
    let notRight: String
    let decline: String
    let takes: PluralForms
    let kept: String
  }

  /// When the person goes.
  struct Ending: Sendable {
    let saved: String
    let thanks: String
    let receipt: @Sendable (_ code: String) -> String
    let meaning: String
    let first: String
  }

  /// A link that leads to no questions, and what to do then.
  struct Link: Sendable {
    let incomplete: Notice
    let unknown: Notice
    let revoked: Notice
    let spent: @Sendable (_ receipt: String) -> Notice
    let notYetOpen: @Sendable (_ opens: String) -> Notice
    let closed: @Sendable (_ closes: String) -> Notice
  }

  /// What is so, and what to do.
  struct Notice: Sendable {
    let words: String
    let hint: String
  }

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

  init(
    language: InterfaceLanguage, keys: Keys, question: Question, check: Check, consent: Consent,
    promise: Promise, ending: Ending, link: Link
  ) {
    self.language = language
    self.keys = keys
    self.question = question
    self.check = check
    self.consent = consent
    self.promise = promise
    self.ending = ending
    self.link = link
  }
}
