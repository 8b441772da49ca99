/// A page of questions.
struct QuestionView: PageView {
  static let template = PageTemplates.Name.question

  /// What is wrong on the page, above everything.
  struct Faults: Sendable {
    let list: [Fault]
  }

  /// One fault, with the control to go to.
  struct Fault: Sendable {
    let target: String
    let message: String
  }

  /// A paragraph under the heading, with its language where it is not that of the page.
  struct Introduction: Sendable {
    let text: String
    let language: String?
  }

  /// What the points of a scale mean.
  struct Meanings: Sendable {
    let open: Bool
    let points: [Point]
  }

  /// One point of a scale.
  struct Point: Sendable {
    let label: String
    let meaning: String
  }

  /// Statements that stand together: those of a page, or the levels of one block.
  struct Group: Sendable {
    /// Whether they are the levels of a block, which stand side by side.
    let pair: Bool

    /// The block, where the page is about several.
    let block: Block?

    let statements: [StatementView]
  }

  /// The block whose levels are asked.
  struct Block: Sendable {
    let label: String
    let meaning: String
  }

  var frame: Frame
  let page: PageTexts
  let words: QuestionTexts
  let faults: Faults?
  let action: String
  let token: String
  let returnsToCheck: Bool

  /// Whether there is a page to go back to.
  let goesBack: Bool

  let progress: String
  let timeLeft: String

  /// One class name a page: `done`, `here` or `ahead`.
  let steps: [String]

  let heading: String
  let headingLanguage: String?
  let introduction: Introduction?
  let surveyLanguage: String?
  let meanings: Meanings?
  let groups: [Group]
  let texts: [TextView]

  /// The button that leads to the code words; `nil` where there are none.
  let codeWords: String?

  /// What the script says of keeping answers as they are given.
  let keeping: KeepingTexts

  /// What the script says when the page cannot be sent for want of a connection.
  let waiting: String

  /// The language of the page, which the form carries along.
  let spoken: String

  /// The address of the script, which the page does without.
  let script: String
}

/// A closed question with its answers.
struct StatementView: Sendable {
  /// An answer that can be chosen.
  struct Option: Sendable {
    let optionID: String
    let value: String
    let label: String
    let chosen: Bool

    /// The fault that a reader hears with the first answer.
    let describedBy: String?
  }

  let id: String
  let name: String

  /// Class names: `statement`, `across` where the answers fit side by side, `wrong`.
  let look: String

  let wording: String
  let fault: String?
  let options: [Option]
  let dontKnow: Option?
}

/// A question that is answered in one's own words.
struct TextView: Sendable {
  let id: String
  let name: String

  /// Class names: `statement`, `wrong`.
  let look: String

  let wording: String
  let hint: String
  let fault: String?

  /// The hint, and the fault if there is one, which a reader hears with the field.
  let describedBy: String

  /// What was written.
  let typed: String
}
