/// What a questionnaire on paper shows.
struct PaperView: Sendable {
  /// A word and what it stands for.
  struct Fact: Sendable {
    let term: String
    let value: String
  }

  /// One circle.
  struct Choice: Sendable {
    /// What is typed for it.
    let value: String
    let label: String

    /// Whether it stands apart from the points.
    let apart: Bool
  }

  /// One question.
  struct Statement: Sendable {
    let number: Int

    /// The name of the question's column when it is typed.
    let name: String
    let wording: String

    /// `across`, or `down` where the answers stand below each other.
    let look: String
    let choices: [Choice]
  }

  /// What a point of a scale means.
  struct Point: Sendable {
    let label: String
    let meaning: String
  }

  /// A block and what it means.
  struct Block: Sendable {
    let label: String
    let meaning: String
  }

  /// Questions that stand together.
  struct Group: Sendable {
    let block: Block?
    let statements: [Statement]
  }

  /// What comes under a heading.
  struct Section: Sendable {
    let heading: String
    let introduction: String?
    let meanings: [Point]
    let groups: [Group]
  }

  let language: String
  let direction: String
  let style: String
  let title: String
  let eyebrow: String
  let lede: String
  let facts: [Fact]
  let office: String

  /// Which form it is: what whoever types it has to know.
  let form: String
  let how: String
  let howLines: [String]
  let promise: PromiseView?
  let sections: [Section]
  let end: String
  let endLines: [String]
}
