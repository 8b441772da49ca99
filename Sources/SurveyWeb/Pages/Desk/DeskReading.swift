/// A text as staff read it, behind its language's name: a promise or a mail.
struct DeskReading: Sendable {
  let readingLabel: String
  let readingLanguage: String
  let direction: String
  var promise: PromiseView?
  var letter: DeskLetter?
  var isShown = false
}

/// A mail as a person gets it.
struct DeskLetter: Sendable {
  let subject: String
  let paragraphs: [String]
}

/// The questions of a survey in a language, as both roles read them.
struct DeskListing: Sendable {
  struct Row: Sendable {
    let leaderWords: String
    let frontlineWords: String

    /// What can be answered.
    let answers: String
  }

  struct Part: Sendable {
    let partTitle: String
    let questions: [Row]
  }

  let listingLabel: String
  let listingLanguage: String
  let direction: String
  let leaderHead: String
  let frontlineHead: String
  let answersHead: String
  let parts: [Part]
  var isShown = false
}
