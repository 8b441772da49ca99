public import Privacy
public import SurveyModel

/// What was written in words in a wave, as far as it may be shown.
public struct CommentReport: Hashable, Sendable {
  /// A comment.
  public struct Entry: Hashable, Sendable {
    /// The department somewhere in which it was written; `nil` where none may be told.
    public let department: GapRow.Subject<Department>?

    /// The words.
    public let text: Name
  }

  /// The comments on a question.
  public struct Part: Hashable, Sendable {
    /// The question's code.
    public let code: String

    /// The question in words.
    public let question: Name

    /// The comments: those of a department together, then those without one.
    public let entries: [Entry]

    /// Why there are none, as a code; `nil` where they are shown.
    public let withheldCode: Code?

    /// Why there are none, in words; `nil` where they are shown.
    public let withheldReason: Sentence?
  }

  /// The wave.
  public let wave: Name

  /// The questions, in the order of the survey.
  public let parts: [Part]

  /// What should be read with it.
  public let notes: [Sentence]

  /// Makes the report of screened comments, one part a question of the survey.
  public init(
    wave: String, survey: Survey, language: Language, tree: DepartmentTree,
    questions: [ScreenedComments]
  ) {
    self.wave = Name(wave: wave)
    let naming = Naming(tree: tree)
    let asked = Dictionary(
      survey.openQuestions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    parts = questions.compactMap { screened in
      asked[screened.question].map { question in
        Part(
          code: question.id.rawValue, question: Name(question, in: language),
          entries: screened.comments.map {
            Entry(department: $0.department.map(naming.subject), text: Name($0))
          },
          withheldCode: screened.withheld.map { Code($0) },
          withheldReason: screened.withheld.map { Self.reason($0, of: screened) })
      }
    }
    guard let first = questions.first else {
      notes = ["The survey has no question to be answered in words."]
      return
    }
    let k = Setting.minimum(of: first)
    notes = [
      """
      Comments are shown where at least \(k) people wrote one, in no order; a department is named \
      where at least \(k) of it wrote, and as many or nobody elsewhere.
      """
    ]
  }

  private static func reason(
    _ reason: ScreenedComments.Reason, of comments: ScreenedComments
  ) -> Sentence {
    switch reason {
    case .few: "fewer than \(Setting.minimum(of: comments)) people wrote a comment"
    case .unreviewed: "nobody has decided yet what of the comments may be shown"
    }
  }
}
