public import SurveyModel

/// A file of simulated answers in the columns that `analyze` reads.
///
/// Departments differ much in size, as real ones do; one person in six or seven is a leader.
public struct SimulatedFile: Sendable {
  private let survey: Survey
  private let people: SimulatedPeople
  private let cumulative: [Double]
  private let respondents: Int
  private let waves: Int
  private let seed: UInt64

  /// Makes a file of `respondents` people in each of `waves` waves.
  public init(survey: Survey, respondents: Int, departments: Int, waves: Int, seed: UInt64) {
    self.survey = survey
    self.respondents = respondents
    self.waves = waves
    self.seed = seed
    people = SimulatedPeople(
      survey: survey, truth: KnownGaps(survey: survey, departments: departments, seed: seed))
    var generator = SeededGenerator(seed: seed ^ 0x7369_7A65)
    var total = 0.0
    cumulative = (0..<departments).map { _ in
      let share = 1 - generator.unit()
      total += 0.3 + 1 / (share * share.squareRoot() + 0.02)
      return total
    }
  }

  /// The truth behind the answers.
  public var truth: KnownGaps { people.truth }

  /// The name of a department, by its index.
  public static func department(_ index: Int) -> String {
    let digits = String(index + 1)
    return "d" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
  }

  /// Writes the file in parts of some thousand rows.
  ///
  /// - Parameter emit: takes the bytes of a part.
  public func write(_ emit: ([UInt8]) throws -> Void) rethrows {
    let columns = survey.items.map(\.id.rawValue) + survey.profile.map(\.id.rawValue)
    let head = ["wave", "department", "role", "tier"] + columns
    var part = Array((head.joined(separator: ",") + "\r\n").utf8)
    let values = columnValues()
    var generator = SeededGenerator(seed: seed)
    for wave in 0..<waves {
      for _ in 0..<respondents {
        append(person(in: wave, using: &generator), wave: wave, values: values, to: &part)
        if part.count > 1 << 18 {
          try emit(part)
          part.removeAll(keepingCapacity: true)
        }
      }
    }
    try emit(part)
  }

  private typealias Person = (department: Int, tier: Tier, answers: [Answer])

  private func person(in wave: Int, using generator: inout SeededGenerator) -> Person {
    let place = generator.unit() * (cumulative.last ?? 0)
    let department = cumulative.firstIndex { place < $0 } ?? 0
    let rank = generator.unit()
    let tier: Tier =
      rank < 0.01 ? .senior : rank < 0.04 ? .middle : rank < 0.15 ? .firstLine : .frontline
    let answers = people.answers(
      department: department, role: tier.role, wave: wave, using: &generator)
    return (department, tier, answers)
  }

  /// What each position of each column is written as.
  private func columnValues() -> [[[UInt8]]] {
    let items = survey.items.map { item in
      (survey.scale(item.scale)?.points ?? []).map { Array(String($0.value).utf8) }
    }
    return items + survey.profile.map { $0.options.map { Array($0.id.utf8) } }
  }

  private func append(
    _ person: Person, wave: Int, values: [[[UInt8]]], to part: inout [UInt8]
  ) {
    let place = "w\(wave + 1),\(Self.department(person.department)),"
    part.append(contentsOf: (place + "\(person.tier.role.rawValue),\(person.tier.rawValue)").utf8)
    for (column, answer) in person.answers.enumerated() {
      part.append(UInt8(ascii: ","))
      switch answer {
      case .point(let position): part.append(contentsOf: values[column][position])
      case .dontKnow: part.append(UInt8(ascii: "?"))
      case .blank: break
      }
    }
    part.append(contentsOf: [13, 10])
  }
}
