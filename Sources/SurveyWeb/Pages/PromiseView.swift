import Collecting
import Foundation

/// What is promised to the person, with the real thresholds of the wave.
struct PromiseView: Sendable {
  let words: StartTexts
  let seen: [String]
  let unseen: [String]

  /// The promise of a wave.
  ///
  /// - Parameter breakdowns: the profile questions by which results will be broken down.
  init(settings: WaveSettings, breakdowns: [String], texts: InterfaceTexts) {
    words = texts.start
    seen = [
      words.groupsOf(settings.minimumGroup), words.averages,
      words.commentsFrom(settings.minimumComments), words.breakdowns(breakdowns),
    ]
    unseen = [words.whichAreYours, words.smallGroups, words.changedBefore, words.beforeClosing]
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
