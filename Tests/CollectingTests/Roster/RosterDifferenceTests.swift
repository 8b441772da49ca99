import Collecting
import SurveyModel
import TestSupport
import Testing

@Suite struct RosterDifferenceTests {
  private func roster(
    _ departments: [Department], _ people: [Participant]
  ) throws -> Roster {
    Roster(tree: try DepartmentTree(departments), participants: people)
  }

  private func person(
    _ id: Identifier<Participant>, _ department: Identifier<Department>,
    _ tier: Tier = .frontline, email: String? = nil
  ) -> Participant {
    Participant(id: id, department: department, tier: tier, language: "en", email: email)
  }

  @Test func `a roster does not differ from itself`() throws {
    let difference = RosterDifference(from: try Harbour.roster(), to: try Harbour.roster())
    #expect(difference.isEmpty)
    #expect(difference.unchanged == 13)
  }

  @Test func `who joined, left, moved and was updated`() throws {
    let departments = [Department(id: "a", name: "A"), Department(id: "b", name: "B")]
    let before = [
      person("stays", "a"), person("leaves", "a"), person("moves", "a"), person("rises", "a"),
      person("writes", "a"),
    ]
    let after = [
      person("new", "b"), person("stays", "a"), person("moves", "b"),
      person("rises", "a", .firstLine), person("writes", "a", email: "w@harbour.example"),
    ]
    let difference = RosterDifference(
      from: try roster(departments, before), to: try roster(departments, after))
    #expect(difference.joined.map(\.id) == ["new"])
    #expect(difference.left.map(\.id) == ["leaves"])
    #expect(difference.moved.map(\.after.id) == ["moves", "rises"])
    #expect(difference.moved.map(\.before.department) == ["a", "a"])
    #expect(difference.updated.map(\.after.id) == ["writes"])
    #expect(difference.unchanged == 1)
    #expect(!difference.isEmpty)
  }

  @Test func `which departments came, went, and changed name or parent`() throws {
    let before = [
      Department(id: "top", name: "Top"), Department(id: "gone", name: "Gone"),
      Department(id: "named", name: "Old name", parent: "top"),
      Department(id: "hung", name: "Hung", parent: "top"),
    ]
    let after = [
      Department(id: "top", name: "Top"), Department(id: "named", name: "New", parent: "top"),
      Department(id: "hung", name: "Hung"), Department(id: "new", name: "Fresh"),
    ]
    let difference = RosterDifference(
      from: try roster(before, []), to: try roster(after, []))
    #expect(difference.addedDepartments.map(\.id) == ["new"])
    #expect(difference.removedDepartments.map(\.id) == ["gone"])
    #expect(difference.renamedDepartments.map(\.after.name) == ["New"])
    #expect(difference.reparentedDepartments.map(\.before.id) == ["hung"])
    #expect(!difference.isEmpty)
  }

  @Test func `turning the rosters round turns the difference round`() throws {
    let small = try roster([Department(id: "ops", name: "Ops")], [person("boss", "ops")])
    let there = RosterDifference(from: try Harbour.roster(), to: small)
    let back = RosterDifference(from: small, to: try Harbour.roster())
    #expect(there.joined == back.left && there.left == back.joined)
    #expect(there.addedDepartments == back.removedDepartments)
    #expect(there.removedDepartments == back.addedDepartments)
    #expect(there.moved.map(\.before) == back.moved.map(\.after))
  }
}
