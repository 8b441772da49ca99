public import SurveyModel

/// Follows people over the waves of a panel by their codes, and ends with sums.
///
/// The codes are forgotten with the counter.
public struct PanelCounter: Sendable {
  private struct Answered: Hashable {
    let wave: Int
    let code: String
  }

  private let codebook: Codebook
  private let waves: [String]
  private var links: LinkCounter
  private var departments: [Identifier<Department>: Int] = [:]
  private var people: [String: Int] = [:]
  private var seen: Set<Answered> = []

  /// An empty counter.
  ///
  /// - Parameters:
  ///   - layout: What is counted, in every wave.
  ///   - survey: The survey, which is the same in every wave.
  ///   - waves: The names of the waves, the earliest first.
  public init(_ layout: TallyLayout, survey: Survey, waves: [String]) {
    codebook = Codebook(survey)
    links = LinkCounter(layout)
    self.waves = waves
  }

  /// Takes one response; one that does not fit the survey is passed over.
  ///
  /// - Parameters:
  ///   - answers: One character a codebook column.
  ///   - wave: The number of the wave, from 0.
  ///   - role: The person's role.
  ///   - department: The person's department.
  ///   - code: The person's code; a second response of a code in one wave counts as one without.
  public mutating func add(
    answers: String, wave: Int, role: Role, department: Identifier<Department>, code: String?
  ) {
    guard waves.indices.contains(wave), (try? codebook.decode(answers)) != nil else { return }
    let place = departments[department] ?? departments.count
    departments[department] = place
    var respondent: Int?
    if let code, seen.insert(Answered(wave: wave, code: code)).inserted {
      respondent = people[code] ?? people.count
      people[code] = respondent
    }
    let row = RowPlace(
      wave: wave, department: place, role: role, tier: nil, respondent: respondent)
    Array(answers.utf8).withUnsafeBufferPointer { links.add($0, at: row) }
  }

  /// The sums; `nil` when nobody was followed.
  public var tallies: LinkedTallies? { links.tallies(waves: waves) }
}
