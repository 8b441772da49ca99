import Analysis
import Statistics
import SurveyModel
import Testing

/// What a wave will be able to show, from its roster.
@Suite struct WavePlanTests {
  private static let supposition = WavePlan.Supposition(
    response: 0.6, deviation: 0.85, bound: 0.3, power: 0.8, minimumGroup: 5)

  /// A division of two departments, the second with two leaders, and a small department beside it.
  private static func roster(leadersInHills: Int = 2) throws -> Roster {
    let tree = try DepartmentTree([
      Department(id: "north", name: "North"),
      Department(id: "coast", name: "Coast", parent: "north"),
      Department(id: "hills", name: "Hills", parent: "north"),
      Department(id: "isle", name: "Isle"),
    ])
    let people: [(Identifier<Department>, Tier, Int)] = [
      ("coast", .middle, 20), ("coast", .frontline, 100), ("hills", .middle, leadersInHills),
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
    // Departments that agree are found aligned in one of ten waves: that is no promise.
    #expect(abs(try #require(coast.alignedChance) - 0.1054153849) < 1e-8)
    #expect(coast.canAlign == false)
    #expect(coast.matched == nil && coast.rawSmallestGap == nil)
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

  /// The headline will be put together from coast, 12 and 60, and hills, 5 of 8 and 24 of 40.
  @Test func `the organisation is planned for the gap that its headline will tell of`() throws {
    let roster = try Self.roster(leadersInHills: 8)
    let whole = try #require(
      WavePlan(roster: roster, supposing: Self.supposition).places.first)
    #expect(whole.department == nil && whole.matched == 2)
    func square(_ answers: Double, _ people: Double, share: Double) -> Double {
      share * share * (1 - answers / people) * 0.85 * 0.85 / answers
    }
    let (coast, hills) = (100.0 / 140, 40.0 / 140)
    let terms = [
      (square(12, 20, share: coast), 11.0), (square(60, 100, share: coast), 59),
      (square(5, 8, share: hills), 4), (square(24, 40, share: hills), 23),
    ]
    let total = terms.reduce(0) { $0 + $1.0 }
    let degrees = total * total / terms.reduce(0) { $0 + $1.0 * $1.0 / $1.1 }
    let gap = try #require(whole.smallestGap)
    let critical = try #require(StudentT(degreesOfFreedom: degrees)).critical(level: 0.95)
    let shifted = try #require(
      NoncentralT(degreesOfFreedom: degrees, noncentrality: gap / total.squareRoot()))
    #expect(abs(shifted.sf(critical) + shifted.cdf(-critical) - 0.8) < 1e-9)
    // All leaders against all of the frontline, with those of the isle: 17 of 29 and 86 of 143.
    let raw = try #require(whole.rawSmallestGap)
    let leader = try #require(PlannedGap.Group(answers: 17, roster: 29))
    let frontline = try #require(PlannedGap.Group(answers: 86, roster: 143))
    let other = try #require(PlannedGap(leader: leader, frontline: frontline, deviation: 0.85))
    #expect(abs(other.power(of: raw) - 0.8) < 1e-9 && abs(raw - gap) > 1e-3)
  }

  @Test func `with no department large enough all leaders stand against all frontline`() throws {
    let plan = WavePlan(
      roster: try Self.roster(),
      supposing: WavePlan.Supposition(
        response: 0.6, deviation: 0.85, bound: 0.3, power: 0.8, minimumGroup: 14))
    let whole = try #require(plan.places.first)
    #expect(whole.matched == nil && whole.rawSmallestGap == nil && whole.smallestGap != nil)
  }

  @Test func `agreement is promised where it is found as often as a gap`() throws {
    for bound in [0.3, 0.45, 0.5, 0.6] {
      let plan = WavePlan(
        roster: try Self.roster(),
        supposing: WavePlan.Supposition(
          response: 0.6, deviation: 0.85, bound: bound, power: 0.8, minimumGroup: 5))
      let place = try #require(plan.places.first { $0.department == "coast" })
      #expect(place.canAlign == (try #require(place.alignedChance) >= 0.8))
    }
  }

  @Test func `where everybody answers the gap is known`() throws {
    let plan = WavePlan(
      roster: try Self.roster(leadersInHills: 8),
      supposing: WavePlan.Supposition(
        response: 1, deviation: 0.85, bound: 0.3, power: 0.8, minimumGroup: 5))
    let whole = try #require(plan.places.first)
    #expect(whole.smallestGap == 0 && whole.alignedChance == 1)
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
