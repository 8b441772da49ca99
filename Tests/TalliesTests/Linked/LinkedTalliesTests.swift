import Statistics
import SurveyModel
import Tallies
import Testing

@Suite struct LinkedTalliesTests {
  private static let header = "wave,department,role,respondent,crust,burnt,crumb,bread-now,icing"

  private static func read(_ rows: [String], skipping: Bool = false) throws -> AnswersFile.Reading {
    var options = AnswersFile.Options()
    options.linksPeople = true
    options.skipBadRows = skipping
    let text = ([header] + rows).joined(separator: "\n") + "\n"
    return try AnswersFile(.bytes(Array(text.utf8)), options: options).tally(try Bakery.layout())
  }

  /// Cake has one item, icing: its score is the answer.
  private static func cake(_ reading: AnswersFile.Reading, _ role: Role) throws -> LinkedScores {
    let linked = try #require(reading.linked)
    let place = try #require(
      linked.layout.index(of: BlockFacet(block: "cake", facet: .items)))
    return linked.scores(role, facet: place)
  }

  @Test func `people are added up by the waves in which they have a score`() throws {
    let reading = try Self.read([
      "1,oven,leader,p,,,,,4", "2,oven,leader,p,,,,,5", "1,oven,leader,q,,,,,2",
      "2,oven,leader,q,,,,,3", "1,oven,leader,r,,,,,1", "2,oven,leader,r,,,,,",
      "2,oven,leader,,,,,,2", "2,oven,leader,NA,,,,,3",
    ])
    let groups = try Self.cake(reading, .leader).groups
    #expect(groups.map(\.waves) == [[0], [0, 1], [1]])
    #expect(groups.map(\.n) == [1, 2, 2])
    #expect(groups[1].sums == [6, 8])
    // 4·4 + 2·2, 4·5 + 2·3, 5·5 + 3·3.
    #expect(groups[1].products == [[20, 26], [26, 34]])
    #expect(groups[2].sums == [5])
    #expect(try #require(reading.linked).people == 3)
  }

  @Test func `who changed role or department is left out and counted`() throws {
    let reading = try Self.read([
      "1,oven,frontline,p,,,,,4", "2,oven,leader,p,,,,,5", "1,oven,leader,q,,,,,2",
      "2,shop,leader,q,,,,,3", "1,oven,leader,s,,,,,3", "2,oven,leader,s,,,,,3",
    ])
    let linked = try #require(reading.linked)
    #expect(linked.moved.role == 1 && linked.moved.department == 1)
    #expect(try Self.cake(reading, .leader).groups.map(\.n) == [1])
    let place = try #require(
      linked.layout.index(of: BlockFacet(block: "cake", facet: .items)))
    #expect(linked.leftOut(.frontline, facet: place, wave: 0) == 1)
    #expect(linked.leftOut(.leader, facet: place, wave: 0) == 1)
    #expect(linked.leftOut(.leader, facet: place, wave: 1) == 2)
    // The books count everybody.
    #expect(reading.books.map(\.people) == [3, 3])
  }

  @Test func `the order of the rows changes nothing`() throws {
    let rows = (0..<40).flatMap { person in
      (1...3).filter { ($0 + person) % 4 != 0 }.map { wave in
        "\(wave),oven,\(person % 3 == 0 ? "leader" : "frontline"),p\(person),,,,,\(1 + (person * wave) % 5)"
      }
    }
    let forth = try Self.read(rows)
    let first = try #require(forth.linked?.waves)
    // The waves keep their first sight, so that their numbers agree.
    let back = try Self.read(Array(rows.prefix(3)) + rows.dropFirst(3).reversed())
    #expect(back.linked?.waves == first)
    #expect(try Self.cake(forth, .leader) == Self.cake(back, .leader))
    #expect(try Self.cake(forth, .frontline) == Self.cake(back, .frontline))
  }

  @Test func `a respondent twice in a wave is a fault with its line`() throws {
    let rows = ["1,oven,leader,p,,,,,4", "2,oven,leader,p,,,,,5", "1,oven,leader,p,,,,,2"]
    do {
      _ = try Self.read(rows)
      Issue.record("it was read")
    } catch AnswersError.faults(let faults) {
      #expect(faults.listed.map(\.line) == [4])
      #expect(faults.listed.map(\.code) == ["answers.respondent-twice"])
      #expect(faults.listed.map(\.column) == ["respondent"])
    }
    let reading = try Self.read(rows, skipping: true)
    #expect(reading.rows == 2)
    #expect(try Self.cake(reading, .leader).groups.map(\.n) == [1])
  }

  @Test func `nobody is followed who was not asked for`() throws {
    let text = "wave,department,role,respondent,icing\n1,a,leader,p,4\n2,a,leader,p,4\n"
    let reading = try AnswersFile(.bytes(Array(text.utf8))).tally(try Bakery.layout())
    #expect(reading.linked == nil)
    let nameless = try Self.read(["1,oven,leader,,,,,,4", "2,oven,leader,,,,,,4"])
    #expect(nameless.linked == nil)
  }
}
