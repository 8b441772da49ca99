import Collecting

/// The words that are said on a device that people share, where there is no link to be opened again: the
/// first page asks for the code of an invitation.
///
/// Every language fills every field: a text that one of them lacks does not compile.
struct SharedTexts: Sendable {
  /// The way to the first page, at the foot of a page.
  let firstPage: String

  /// What the start page says of stopping.
  let stopMeaning: String

  /// Where answers are kept.
  let saved: [String]

  /// Where the code is one that nobody has, whether the device is shared or not.
  let unknownCode: String

  /// Where five words lead to nothing.
  let unknownWords: String

  /// Where an address leads to nobody.
  let unknown: NoticeTexts.Words
  let noSheet: NoticeTexts.Words
  let otherSheet: NoticeTexts.Words
  let notHere: NoticeTexts.Words

  /// What a person whose wave has not begun does until then.
  let untilItOpens: String

  /// What too many tries leave open.
  let codeWorks: String

  /// Where a page came when nobody's code was known any more.
  let lost: [String]
  let otherCode: String

  /// How to answer although the place on the roster is not right.
  let answerAllTheSame: String

  /// Until when the mind can be changed.
  let codeWorksUntil: @Sendable (String) -> String

  /// That the five words open the answers, too, whether the device is shared or not.
  let wordsToo: String
}

extension InterfaceTexts {
  /// The words of a shared device.
  var shared: SharedTexts {
    switch language {
    case .english: .english
    case .german: .german
    case .spanish: .spanish
    case .french: .french
    case .arabic: .arabic
    }
  }

  /// What who has tried too often is told.
  var tooManyTries: NoticeTexts.Words {
    let words = door.tooManyTries
    return isShared
      ? NoticeTexts.Words(
        heading: words.heading, lines: words.lines.dropLast() + [shared.codeWorks])
      : words
  }

  /// The same words as they are said on a shared device.
  func onSharedDevice() -> InterfaceTexts {
    var texts = self
    let (words, notYetOpen) = (shared, notice.notYetOpen)
    texts.isShared = true
    texts.start.stopMeaning = words.stopMeaning
    texts.notice.saved = NoticeTexts.Words(heading: notice.saved.heading, lines: words.saved)
    texts.notice.unknown = words.unknown
    texts.notice.noSheet = words.noSheet
    texts.notice.otherSheet = words.otherSheet
    texts.notice.notHere = words.notHere
    texts.notice.notYetOpen = { day in
      let usual = notYetOpen(day)
      return NoticeTexts.Words(
        heading: usual.heading, lines: usual.lines.dropLast() + [words.untilItOpens])
    }
    return texts
  }
}
