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

  /// Where the answers count nevertheless, as programs name it: a department, or `organisation`; `nil`
  /// where they count in nothing that is shown.
  public let nearest: Code?

  /// The same in words: *its answers count in Operations*.
  public let elsewhere: Sentence?

  /// The reason and where the answers count, in one.
  public var whole: Sentence { elsewhere.map { "\(reason); \($0)" } ?? reason }

  /// Whether the number of answers of a role is not printed beside the reason.
  func hides(_ role: Role) -> Bool {
    switch cause {
    case .fewLeaders, .noLeaders: role == .leader
    case .fewFrontline, .noFrontline: role == .frontline
    case .fewBoth, .guardsAnother, .linkedAnswers, .nearlyUnanimous, .notInAll, .fewLinked,
      .fewWeights, .fewAnswerSets, .fewDepartments, .smallGroup, .openLeaders:
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
      .fewLinked, .fewWeights, .fewAnswerSets, .smallGroup, .openLeaders:
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
  init(_ withheld: Withheld, at place: Place, naming names: Naming? = nil) {
    code = Code(withheld.code)
    nearest = withheld.nearest.map(Self.code)
    elsewhere = withheld.nearest.map { Self.words($0, naming: names) }
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
    case .smallGroup:
      reason = """
        too few leaders or frontline answered, or such a group could be worked out from it by \
        subtraction
        """
      short = "too small a group"
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
    case .fewAnswerSets:
      reason = "whatever it told would leave too few ways in which the group can have answered"
      short = "too telling"
    case .notInAll:
      reason =
        place == .department
        ? "it is not shown in every wave" : "no department is shown in every wave"
      short = "not in every wave"
    case .fewLinked:
      reason = "fewer than \(k) of those followed answered the same waves"
      short = "few followed"
    case .openLeaders:
      reason = "few leaders in it were asked whether they agree, which holds for one wave alone"
      short = "asked for one wave"
    case .fewDepartments:
      reason = "too small a part of the organisation tells it"
      short = "too small a part"
    case .fewWeights:
      reason = "so few people’s weights make the difference that it would tell their answers"
      short = "few weights"
    case .guardsAnother: (reason, short) = Self.guards(at: place)
    }
  }

  /// What it is withheld for where its own groups are large enough.
  private static func guards(at place: Place) -> (Sentence, Sentence) {
    switch place {
    case .department:
      ("another department could be worked out from it by subtraction", "guards another")
    case .organisation:
      ("a department that is withheld could be worked out from it by subtraction", "guards another")
    case .inside: ("it would reveal how a few people answered", "reveals a few")
    case .comparison: ("no department is shown in both waves", "not in both")
    }
  }

  private static func code(_ nearest: NearestView) -> Code {
    switch nearest {
    case .department(let id): Code(id)
    case .organisation: .organisation
    }
  }

  private static func words(_ nearest: NearestView, naming names: Naming?) -> Sentence {
    switch nearest {
    case .department(let id):
      "its answers count in \(names?.subject(id).name ?? Name(code: id))"
    case .organisation: "its answers count in the raw results of all departments together"
    }
  }
}
