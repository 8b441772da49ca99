import Collecting
import Foundation
import SurveyModel
import Testing

@Suite struct RosterFileTests {
  private func read(
    _ people: String, departments: String? = nil
  ) throws(RosterFaults) -> RosterFile.Reading {
    try RosterFile.read(
      Data(people.utf8), departments: departments.map { Data($0.utf8) }, defaultLanguage: "en")
  }

  private func faults(_ people: String, departments: String? = nil) -> [RosterFault] {
    do {
      _ = try read(people, departments: departments)
      return []
    } catch {
      return error.faults
    }
  }

  private func people(_ line: Int, _ reason: RosterFault.Reason) -> RosterFault {
    RosterFault(source: .people, line: line, reason: reason)
  }

  private let list = """
    department,name,parent
    ops,Operations,
    north,North,ops
    south,South,ops
    """

  @Test func `people and departments in two files`() throws {
    let reading = try read(
      """
      id,department,tier,language,email
      1,ops,senior,de,boss@harbour.example
      2,north,first-line,,
      3,north,frontline,en,"o'neil+x@mail.harbour.example"
      """, departments: list)
    #expect(
      reading.roster.participants == [
        Participant(
          id: "1", department: "ops", tier: .senior, language: "de",
          email: "boss@harbour.example"),
        Participant(id: "2", department: "north", tier: .firstLine, language: "en"),
        Participant(
          id: "3", department: "north", tier: .frontline, language: "en",
          email: "o'neil+x@mail.harbour.example"),
      ])
    #expect(
      reading.roster.tree.departments == [
        Department(id: "ops", name: "Operations"),
        Department(id: "north", name: "North", parent: "ops"),
        Department(id: "south", name: "South", parent: "ops"),
      ])
    #expect(reading.notes == [.defaultLanguage("en", people: 1)])
  }

  @Test func `departments by their paths`() throws {
    let roster = try read(
      """
      id;department_path;tier
      1;Operations / North / Night shift;frontline
      2;Operations/North;middle
      3;Sales;senior
      """
    ).roster
    #expect(
      roster.tree.departments == [
        Department(id: "Operations", name: "Operations"),
        Department(id: "Operations / North", name: "North", parent: "Operations"),
        Department(
          id: "Operations / North / Night shift", name: "Night shift",
          parent: "Operations / North"),
        Department(id: "Sales", name: "Sales"),
      ])
    #expect(
      roster.participants.map(\.department.rawValue) == [
        "Operations / North / Night shift", "Operations / North", "Sales",
      ])
  }

  @Test func `a code beside a path is the department's`() throws {
    let roster = try read(
      """
      id,department,department_path,tier
      1,n1,Operations / North,frontline
      2,o,Operations,senior
      3,,Operations / North,frontline
      """
    ).roster
    #expect(
      roster.tree.departments == [
        Department(id: "o", name: "Operations"),
        Department(id: "n1", name: "North", parent: "o"),
      ])
    #expect(roster.participants.map(\.department) == ["n1", "o", "n1"])
  }

  @Test func `the tree in the file of people, with rows that tell of a department only`() throws {
    let roster = try read(
      """
      id,department,department_name,parent,tier
      ,ops,Operations,,
      1,north,North,ops,frontline
      2,north,,,first-line
      """
    ).roster
    #expect(
      roster.tree.departments == [
        Department(id: "ops", name: "Operations"),
        Department(id: "north", name: "North", parent: "ops"),
      ])
    #expect(roster.participants.count == 2)
  }

  @Test func `without a tree, all departments are at the top`() throws {
    let roster = try read("id,department,tier\n1,b,senior\n2,a,frontline").roster
    #expect(
      roster.tree.departments == [
        Department(id: "b", name: "b"), Department(id: "a", name: "a"),
      ])
  }

  @Test(arguments: ["First line", "first_line", "FIRST-LINE"])
  func `tiers are read in any case`(tier: String) throws {
    let roster = try read("ID,Department,Tier\n1,a,\(tier)").roster
    #expect(roster.participants.map(\.tier) == [.firstLine])
  }

  @Test func `an encoding that had to be guessed is said aloud`() throws {
    let bytes = Data("id,department,tier\n1,K".utf8) + Data([0xFC]) + Data("che,senior".utf8)
    let reading = try RosterFile.read(bytes, defaultLanguage: "de")
    #expect(reading.roster.tree.departments.map(\.name) == ["Küche"])
    #expect(reading.notes.first == .guessedEncoding(.people, .windows1252))
  }

  @Test func `columns that are not known are passed over and told`() throws {
    let reading = try read("id,department,tier,language,salary\n1,a,senior,en,5\n")
    #expect(reading.notes == [.ignoredColumns(.people, ["salary"])])
  }

  @Test func `all faults are told at once, with their lines`() {
    let found = faults(
      """
      id,department,tier,language,email
      1,ops,senior,en,
      1,north,frontline,en,
      2,nroth,frontline,en,
      3,north,fronline,en,
      4,north,boss,en,
      5,north,frontline,english,
      6,north,frontline,en,nobody
      ,north,frontline,en,
      8,,frontline,en,
      9,north
      """, departments: list)
    #expect(
      found == [
        people(3, .duplicateParticipant(firstLine: 2)),
        people(4, .unknownDepartment("nroth", suggestion: "north")),
        people(5, .unknownTier(suggestion: .frontline)),
        people(6, .unknownTier(suggestion: nil)),
        people(7, .badLanguage), people(8, .badEmail),
        people(9, .missingValue(.id)), people(10, .missingValue(.department)),
        people(11, .form(.fields(expected: 5, found: 2))),
      ])
  }

  @Test func `missing columns are told once each, with what may be meant`() {
    #expect(
      faults("idd,departement,colour\n1,a,red\n2,b,blue") == [
        people(1, .form(.missingColumn("id", suggestion: "idd"))),
        people(1, .form(.missingColumn("tier", suggestion: nil))),
        people(1, .form(.missingColumn("department", suggestion: "departement"))),
      ])
  }

  @Test func `a column that stands twice is told`() {
    #expect(
      faults("id,department,tier,E-mail,mail\n1,a,senior,,") == [
        people(1, .form(.doubleColumn("email")))
      ])
  }

  @Test func `ways to tell the tree exclude each other`() {
    let path = "id,department_path,tier,parent\n1,a,senior,"
    #expect(
      faults(path) == [people(1, .conflictingColumns(.departmentPath, .parent))])
    let both = faults("id,department_path,department,tier\n1,a,ops,senior", departments: list)
    #expect(both.contains(people(1, .conflictingColumns(.departmentPath, .department))))
  }

  @Test func `orphans are told with what may be meant`() {
    let found = faults(
      "id,department,tier\n1,ops,senior",
      departments: "department,name,parent\nops,Operations,\nnorth,North,obs\nx,X,nowhere\n")
    #expect(
      found == [
        RosterFault(
          source: .departments, line: 3,
          reason: .orphan("north", parent: "obs", suggestion: "ops")),
        RosterFault(
          source: .departments, line: 4,
          reason: .orphan("x", parent: "nowhere", suggestion: nil)),
      ])
  }

  @Test func `every cycle is told once`() {
    let found = faults(
      "id,department,tier\n1,ops,senior",
      departments: """
        department,parent
        ops,
        a,b
        b,c
        c,a
        below,a
        self,self
        """)
    #expect(
      found.map(\.reason) == [.cycle(["a", "b", "c"]), .cycle(["self"])])
    #expect(found.map(\.line) == [3, 7])
  }

  @Test func `a department that is told twice in two ways is a fault`() {
    let rows = faults(
      "id,department,department_name,tier\n1,a,Alpha,senior\n2,a,Beta,senior\n3,a,,senior")
    #expect(rows == [people(3, .conflictingDepartment("a", firstLine: 2))])
    let codes = faults(
      "id,department,department_path,tier\n1,a,Alpha,senior\n2,b,Alpha,senior")
    #expect(codes == [people(3, .conflictingDepartment("b", firstLine: 2))])
    let paths = faults(
      "id,department,department_path,tier\n1,a,Alpha,senior\n2,a,Beta,senior")
    #expect(paths == [people(3, .conflictingDepartment("a", firstLine: 2))])
  }

  @Test func `paths with empty parts, or without any, are told`() {
    #expect(
      faults("id,department_path,tier\n1,A//B,senior\n2,/A,senior\n3,,senior\n4,A,senior") == [
        people(2, .emptyPathPart), people(3, .emptyPathPart),
        people(4, .missingValue(.departmentPath)),
      ])
  }

  @Test func `what has no room on a ballot is told`() {
    let long = String(repeating: "ä", count: 96)
    let found = faults("id,department,tier\n1,\(long),senior")
    #expect(found == [people(2, .tooLong(.department, most: 191))])
  }

  @Test(
    arguments: [
      "a@b", "@harbour.example", "a b@harbour.example", "a@harbour..example", "a@b@c.example",
      "a@harbour.example,b@harbour.example", "<a@harbour.example>", "a@.example", "a@x.y",
    ])
  func `addresses that no mail can be sent to are told`(email: String) {
    let found = faults("id,department,tier,email\n1,a,senior,\"\(email)\"")
    #expect(found == [people(2, .badEmail)])
  }

  @Test func `a header in an address is told`() {
    let found = faults(
      "id,department,tier,email\n1,a,senior,\"a@harbour.example\nBcc: all@harbour.example\"")
    #expect(found == [people(2, .badEmail)])
  }

  @Test func `files without a header or without text are told`() throws {
    #expect(faults("") == [people(1, .form(.empty))])
    #expect(throws: RosterFaults.self) {
      try RosterFile.read(Data([0x50, 0x4B, 3, 4, 0]), defaultLanguage: "en")
    }
    let broken = faults("id,department,tier\n1,\"a,senior")
    #expect(broken.contains(people(2, .form(.unclosedQuote))))
  }

  @Test func `no fault tells a person's code, address or tier`() {
    let found = faults(
      """
      id,department,tier,email
      P-4711,a,janitor,jane.doe
      P-4711,a,frontline,jane.doe@harbour
      """)
    #expect(found.count == 4)
    for fault in found {
      for secret in ["4711", "janitor", "jane"] { #expect(!"\(fault)".contains(secret)) }
    }
  }

  @Test func `ten thousand people are read, also with many faults`() throws {
    let rows = (1...10_000).map { "p\($0),Ops / D\($0 % 50),frontline" }
    let text = "id,department_path,tier\n" + rows.joined(separator: "\n")
    #expect(try read(text).roster.participants.count == 10_000)
    let broken = text.replacingOccurrences(of: "frontline", with: "frontlin")
    #expect(faults(broken).count == 10_000)
  }
}
