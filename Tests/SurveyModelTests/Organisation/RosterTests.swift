import SurveyModel
import Testing

struct RosterTests {
  @Test func `the role follows from the tier`() {
    #expect(Tier.allCases.map(\.role) == [.leader, .leader, .leader, .frontline])
  }

  @Test func `the headcount counts the people directly in a department by role`() throws {
    let tree = try DepartmentTree([
      Department(id: "top", name: "Top"), Department(id: "low", name: "Low", parent: "top"),
    ])
    let people = [
      ("top", Tier.senior), ("low", .firstLine), ("low", .frontline), ("low", .frontline),
    ]
    .enumerated().map { place, person in
      Participant(
        id: Identifier("p\(place)"), department: Identifier(person.0), tier: person.1,
        language: "en")
    }
    let roster = Roster(tree: tree, participants: people)
    #expect(roster.headcount == ["top": [.leader: 1], "low": [.leader: 1, .frontline: 2]])
  }
}
