import Analysis
import SurveyModel
import Testing

/// What a wave will be able to show, from its roster.
@Suite struct WavePlanTests {
  private static let supposition = WavePlan.Supposition(
    response: 0.6, deviation: 0.85, bound: 0.3, power: 0.8, minimumGroup: 5)

  /// A division of two departments, the second with two leaders, and a small department beside it.
  private static func roster() throws -> Roster {
    let tree = try DepartmentTree([
      Department(id: "north", name: "North"),
      Department(id: "coast", name: "Coast", parent: "north"),
      Department(id: "hills", name: "Hills", parent: "north"),
      Department(id: "isle", name: "Isle"),
    ])
    let people: [(Identifier<Department>, Tier, Int)] = [
      ("coast", .middle, 20), ("coast", .frontline, 100), ("hills", .middle, 2),
      ("hills", .frontline, 40), ("isle", .middle, 1), ("isle", .frontline, 3),
    ]
    return Roster(
      tree: tree,
      participants: people.flatMap { department, tier, count in
        (0..<count).map {
          Participant(
            id: Identifier("\(department)-\(tier.rawValue)-\($0)"), department: department,
            tier: tier, language: "en", email: nil)
        }
      })
  }

  private func place(_ department: Identifier<Department>?) throws -> WavePlan.Place {
    let plan = WavePlan(roster: try Self.roster(), supposing: Self.supposition)
    return try #require(plan.places.first { $0.department == department })
  }

  @Test func `a department with enough of both says its smallest gap`() throws {
    let coast = try place("coast")
    #expect(coast.people == GroupSizes.Pair(leader: 20, frontline: 100))
    #expect(coast.answers == GroupSizes.Pair(leader: 12, frontline: 60))
    #expect(coast.tooFew.isEmpty && coast.standIn == nil)
    // 12 of 20 and 60 of 100 with ten borrowed degrees of freedom: scipy’s noncentral t.
    #expect(abs(try #require(coast.smallestGap) - 0.4922799102) < 1e-8)
    #expect(coast.canAlign == true)
  }

  @Test func `too few leaders roll up to the nearest department that has enough`() throws {
    let hills = try place("hills")
    #expect(hills.tooFew == [.leader] && hills.standIn == "north")
    #expect(hills.smallestGap == nil && hills.canAlign == nil)
    #expect(try place("north").tooFew.isEmpty)
  }

  @Test func `where nothing above is enough only the whole is left`() throws {
    let isle = try place("isle")
    #expect(Set(isle.tooFew) == [.leader, .frontline] && isle.standIn == nil)
    #expect(try place(nil).people == GroupSizes.Pair(leader: 23, frontline: 143))
  }

  @Test func `the usual spread grows with the scale`() {
    func scale(_ range: ClosedRange<Int>) -> Scale {
      let text = LocalizedText(["en": "x"])
      return Scale(
        id: "s", points: range.map { Scale.Point(value: $0, label: text) }, dontKnow: nil,
        favorableFrom: 4, bound: 0.3, reversible: false)
    }
    #expect(WavePlan.Supposition.deviation(on: nil) == 0.85)
    #expect(WavePlan.Supposition.deviation(on: scale(1...5)) == 0.85)
    #expect(WavePlan.Supposition.deviation(on: scale(1...6)) == 1.0625)
  }
}
