import Collecting
import SurveyModel

/// What is promised to the person, with the real thresholds of the wave.
struct PromiseView: Sendable {
  /// A sentence with the number that counts set off.
  struct Line: Sendable {
    let before: String
    let strong: String
    let after: String

    init(_ before: String, strong: String = "", _ after: String = "") {
      self.before = before
      self.strong = strong
      self.after = after
    }
  }

  let words: StartTexts
  let seen: [Line]
  let unseen: [String]
}

extension PromiseView {
  /// The promise of a wave.
  init(_ promise: Promise, _ language: Language, _ texts: InterfaceTexts) {
    let words = texts.start
    self.init(
      words: words,
      seen: [
        words.groupsOf(promise.minimumGroup), Line(words.averages),
        words.commentsFrom(promise.minimumComments),
        Line(words.breakdowns(promise.breakdowns.map { $0.text[language] })),
      ],
      unseen: [
        words.whichAreYours, words.smallGroups, words.changedBefore, words.beforeClosing,
      ])
  }
}

/// The page of the promise alone, for those who are in the middle of answering.
struct ProtectionView: PageView {
  static let template = PageTemplates.Name.protection

  let frame: Frame
  let page: PageTexts
  let heading: String
  let promise: PromiseView
  let help: String
}
