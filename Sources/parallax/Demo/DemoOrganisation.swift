import Collecting
import Simulation
import SurveyModel

/// The invented organisation of the demonstration: a town's services, about 480 people.
enum DemoOrganisation {
  /// Its name.
  static let name = "Harbour Services"

  /// Most departments can be shown; one has too few leaders, one has none, and two guard them.
  private static let units: [DemoUnit] = [
    DemoUnit("service", "Citizen service", senior: 4, middle: 4, firstLine: 2, frontline: 0),
    DemoUnit("counter-north", "Counter North", in: "service", 1, 7, 46),
    DemoUnit("counter-south", "Counter South", in: "service", 1, 6, 38),
    DemoUnit("telephone", "Telephone desk", in: "service", 1, 8, 52),
    DemoUnit("complaints", "Complaints and thanks", in: "service", 1, 6, 24),
    DemoUnit("works", "Works", senior: 4, middle: 4, firstLine: 2, frontline: 0),
    DemoUnit("water", "Water", in: "works", 2, 8, 61),
    DemoUnit("roads", "Roads and lights", in: "works", 1, 6, 44),
    DemoUnit("parks", "Parks", in: "works", 1, 5, 27),
    DemoUnit("night", "Night repairs", in: "works", 0, 3, 18),
    DemoUnit("inside", "Inside services", senior: 4, middle: 4, firstLine: 2, frontline: 0),
    DemoUnit("people", "People and pay", in: "inside", 1, 6, 22),
    DemoUnit("it", "Computers and data", in: "inside", 1, 7, 31),
    DemoUnit("buildings", "Buildings", in: "inside", 0, 0, 12),
  ]

  /// The true gap of each block of `service-culture-12`: what the demonstration should find.
  private static let gaps: [Identifier<Block>: Double] = [
    "recognition-rewards": 0.70, "role-modelling": 0.60, "communications": 0.50,
    "service-vision": 0.35, "measures": 0.25, "orientation": 0.15, "common-language": 0.10,
    "recruitment": 0.05, "benchmarking": 0.00, "improvement": 0.00, "recovery": -0.20,
    "customer-voice": -0.50,
  ]

  /// What is left of a gap in the second wave, where anybody has worked on it.
  private static let retention: [Identifier<Block>: Double] = [
    "recognition-rewards": 0.1, "service-vision": 0.2,
  ]

  /// The roster: the tree and everybody in it.
  static func roster() throws(DepartmentTreeFault) -> Roster {
    let tree = try DepartmentTree(
      units.map { Department(id: Identifier($0.id), name: $0.name, parent: $0.parentID) })
    let participants = units.flatMap { unit in
      unit.tiers.enumerated().map { number, tier in
        Participant(
          id: Identifier("\(unit.id)-\(number + 1)"), department: Identifier(unit.id), tier: tier,
          language: "en")
      }
    }
    return Roster(tree: tree, participants: participants)
  }

  /// The truth, over the departments in tree order.
  static func truth(survey: Survey, departments: Int, seed: UInt64) -> KnownGaps {
    var generator = SeededGenerator(seed: seed)
    return KnownGaps(
      blocks: survey.blocks.map { gaps[$0.id] ?? 0 },
      retention: survey.blocks.map { retention[$0.id] ?? 1 }, departments: departments,
      using: &generator)
  }
}

/// A department of the demonstration, with how many people of each tier it holds.
private struct DemoUnit {
  let id: String
  let name: String
  let parent: String?
  let senior: Int
  let middle: Int
  let firstLine: Int
  let frontline: Int

  init(_ id: String, _ name: String, senior: Int, middle: Int, firstLine: Int, frontline: Int) {
    (self.id, self.name, parent) = (id, name, nil)
    (self.senior, self.middle, self.firstLine) = (senior, middle, firstLine)
    self.frontline = frontline
  }

  init(
    _ id: String, _ name: String, in parent: String, _ middle: Int, _ firstLine: Int,
    _ frontline: Int
  ) {
    (self.id, self.name, self.parent) = (id, name, parent)
    (senior, self.middle, self.firstLine) = (0, middle, firstLine)
    self.frontline = frontline
  }

  var parentID: Identifier<Department>? { parent.map { Identifier($0) } }

  var tiers: [Tier] {
    let counts: [(Tier, Int)] = [
      (.senior, senior), (.middle, middle), (.firstLine, firstLine), (.frontline, frontline),
    ]
    return counts.flatMap { tier, count in Array(repeating: tier, count: count) }
  }
}
