import SurveyModel

/// The sentences of a promise in one language.
///
/// Every language fills every field: a sentence that one of them lacks does not compile. A sentence
/// stands here only if the program keeps it, and says the same in every language.
struct PromiseTexts: Sendable {
  /// A sentence with what counts in it set off.
  typealias Line = PromiseText.Line

  /// What holds for all of it.
  let lede: String

  let seen: Seen
  let unseen: Unseen
  let readers: Readers
  let keeping: Keeping

  /// Which tables could ever contain the person.
  struct Seen: Sendable {
    let heading: String

    /// Of the person's department, those above it and the organisation, which comes last.
    let results: @Sendable (_ places: [String]) -> Line

    /// The smallest group of either role.
    let threshold: @Sendable (_ minimumGroup: Int) -> Line

    let noResults: Line
    let tooFew: @Sendable (_ place: String, _ roles: FewRoles) -> Line
    let direction: @Sendable (_ place: String) -> Line

    /// Of a place whose few leaders may agree to be shown.
    let ifAgreed: @Sendable (_ place: String, _ minimumGroup: Int) -> Line

    /// To such a leader: that he or she is asked, and who can know the answer.
    let youAreAsked: Line
    let agreementKept: Line

    /// To everybody else there.
    let othersMayAgree: @Sendable (_ minimumGroup: Int) -> Line

    let byLevel: Line
    let notByLevel: Line
    let byAnswer: @Sendable (_ question: String) -> Line
    let howMany: Line

    /// Where every number contains noise: of which places, as in `results`.
    let noisyAverages: @Sendable (_ places: [String]) -> Line

    /// How many times as likely one person's answers make anything.
    let likelihood: @Sendable (_ factor: Double) -> Line
    let noisyCounts: Line
    let comments: @Sendable (_ minimumComments: Int) -> Line
  }

  /// Of which roles there are too few people.
  enum FewRoles: CaseIterable, Sendable {
    case leaders
    case frontline
    case both

    /// The roles of a list; `nil` for an empty one.
    init?(_ roles: [Role]) {
      switch (roles.contains(.leader), roles.contains(.frontline)) {
      case (true, true): self = .both
      case (true, false): self = .leaders
      case (false, true): self = .frontline
      case (false, false): return nil
      }
    }
  }

  /// What no report shows.
  struct Unseen: Sendable {
    let heading: String
    let name: Line
    let time: Line
    let smallGroup: Line

    /// Where every number contains noise, in place of small groups.
    let exactNumber: Line
    let discarded: Line
  }

  /// Who can see it, and from when on.
  struct Readers: Sendable {
    let heading: String
    let makers: @Sendable (_ organisation: String) -> Line
    let reminders: Line
    let closing: @Sendable (_ end: String) -> Line
    let sealed: Line
  }

  /// What becomes of the answers.
  struct Keeping: Sendable {
    let heading: String
    let onTheWay: Line

    /// How they can be taken back once they are sent.
    let withdrawal: Line
    let stored: Line

    /// That a person is one of few; `unlessAgreed` where these few may agree to be shown.
    let oneOfFew: @Sendable (_ department: String, _ unlessAgreed: Bool) -> Line
    let panel: Line
    let nameKept: Line
    let nameDeleted: @Sendable (_ days: Int) -> Line
    let answersKept: Line
    let answersDeleted: @Sendable (_ days: Int) -> Line
  }

  /// The sentences of a language.
  init(_ language: InterfaceLanguage) {
    switch language {
    case .english: self = .english
    case .german: self = .german
    case .spanish: self = .spanish
    case .french: self = .french
    case .arabic: self = .arabic
    }
  }

  /// A factor with one decimal, from a hundred on with none.
  static func decimal(_ factor: Double, point: String) -> String {
    guard factor < 100 else { return "\(Int(factor.rounded()))" }
    let tenths = Int((factor * 10).rounded())
    return "\(tenths / 10)\(point)\(tenths % 10)"
  }

  init(lede: String, seen: Seen, unseen: Unseen, readers: Readers, keeping: Keeping) {
    self.lede = lede
    self.seen = seen
    self.unseen = unseen
    self.readers = readers
    self.keeping = keeping
  }
}
