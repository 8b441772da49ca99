import Collecting

/// The words around devices: going on with another one, sharing one, and keeping as one types; in one
/// language.
///
/// Every language fills every field: a text that one of them lacks does not compile.
struct DeviceTexts: Sendable {
  let words: WordTexts
  let entry: EntryTexts
  let lost: LostTexts
  let leaving: LeavingTexts
  let keeping: KeepingTexts
}

extension InterfaceTexts {
  /// The words around devices.
  var device: DeviceTexts {
    switch language {
    case .english: .english
    case .german: .german
    case .spanish: .spanish
    case .french: .french
    case .arabic: .arabic
    }
  }
}

/// The words of the page of code words.
struct WordTexts: Sendable {
  /// The button on a page of questions that leads here.
  let link: String

  let offerHeading: String
  let offer: [String]
  let make: String
  let heading: String

  /// Where the words are typed; the server's name.
  let use: @Sendable (String) -> String
  let meaning: String
  let toQuestions: String
}

/// The words of the page on which code words or the code of a link are typed.
struct EntryTexts: Sendable {
  let heading: String
  let lines: [String]
  let label: String
  let hint: String
  let button: String

  /// Where a device is shared: the first page of all.
  let sharedHeading: String
  let sharedLines: [String]
  let sharedLabel: String
  let sharedHint: String

  /// What is wrong with what was typed; the places of wrong words as a list.
  let notFive: String
  let misspelt: @Sendable (String) -> String
  let unknown: String
  let busy: String
}

/// The words of the page that holds what was sent after the cookie had ended.
struct LostTexts: Sendable {
  let heading: String
  let lines: [String]
  let label: String
  let button: String
  let otherLink: String
}

/// The words of leaving a device to others.
struct LeavingTexts: Sendable {
  let clear: String
  let clearMeaning: String
  let left: NoticeTexts.Words
  let next: String
  let nextMeaning: @Sendable (Int) -> String
  let stillThere: String
  let stillThereMeaning: @Sendable (Int) -> String
  let goOn: String
}

/// What a page of questions says of keeping answers as they are given.
struct KeepingTexts: Sendable {
  let kept: String
  let failed: String
  let refused: String
}
