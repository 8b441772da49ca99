public import Privacy
import SurveyModel

/// Why something is withheld, as a code for programs and in words for people.
public struct WithheldReason: Hashable, Sendable {
  /// The code.
  public let code: Code

  /// The reason, as it stands after "Withheld: ".
  public let reason: Sentence

  /// The reason in a few words, for a narrow column.
  public let short: Sentence

  /// Whether the number of answers of a role is not printed beside the reason.
  func hides(_ role: Role) -> Bool {
    switch cause {
    case .fewLeaders, .noLeaders: role == .leader
    case .fewFrontline, .noFrontline: role == .frontline
    case .fewBoth, .guardsAnother, .linkedAnswers, .nearlyUnanimous, .notInAll, .fewLinked,
      .fewWeights, .fewDepartments:
      true
    }
  }

  private let cause: Withheld.Code

  /// Whether a role has no answers at all, so that there is no gap to hide.
  var isAbsence: Bool { cause == .noLeaders || cause == .noFrontline }

  /// Whether it is withheld for what its numbers could tell of single people.
  var guardsPeople: Bool {
    switch cause {
    case .noLeaders, .noFrontline, .notInAll, .fewDepartments: false
    case .fewLeaders, .fewFrontline, .fewBoth, .guardsAnother, .linkedAnswers, .nearlyUnanimous,
      .fewLinked, .fewWeights:
      true
    }
  }

  /// What a reason is given for: it names what stands around it.
  enum Place {
    /// A department.
    case department

    /// All departments together, in one wave.
    case organisation

    /// All departments together, in two waves.
    case comparison

    /// The inside of a group or block over the whole organisation.
    case inside
  }

  /// Makes a reason of what the screen said.
  public init(_ withheld: Withheld) {
    self.init(withheld, at: .department)
  }

  /// Makes a reason of what the screen said of a place.
  init(_ withheld: Withheld, at place: Place) {
    code = Code(withheld.code)
    cause = withheld.code
    let k = Setting.minimumGroup(of: withheld)
    switch withheld.code {
    case .fewLeaders:
      reason = "fewer than \(k) leaders answered"
      short = "under \(k) leaders"
    case .fewFrontline:
      reason = "fewer than \(k) of the frontline answered"
      short = "under \(k) frontline"
    case .fewBoth:
      reason = "fewer than \(k) leaders and fewer than \(k) of the frontline answered"
      short = "under \(k) of both"
    case .noLeaders:
      reason = "no leaders answered"
      short = "no leaders"
    case .noFrontline:
      reason = "nobody of the frontline answered"
      short = "no frontline"
    case .linkedAnswers:
      reason = "it would tell how a few people answered who gave only one of the two levels"
      short = "reveals a few"
    case .nearlyUnanimous:
      reason = "a group answers with hardly an exception, which its change would tell"
      short = "hardly an exception"
    case .notInAll:
      reason =
        place == .department
        ? "it is not shown in every wave" : "no department is shown in every wave"
      short = "not in every wave"
    case .fewLinked:
      reason = "fewer than \(k) of those followed answered the same waves"
      short = "few followed"
    case .fewDepartments:
      reason = "too small a part of the organisation tells it"
      short = "too small a part"
    case .fewWeights:
      reason = "so few people’s weights make the difference that it would tell their answers"
      short = "few weights"
    case .guardsAnother:
      switch place {
      case .department:
        reason = "it would reveal another department in this division"
        short = "guards another"
      case .organisation:
        reason = "it would reveal a department that is withheld"
        short = "guards another"
      case .inside:
        reason = "it would reveal how a few people answered"
        short = "reveals a few"
      case .comparison:
        reason = "no department is shown in both waves"
        short = "not in both"
      }
    }
  }
}
