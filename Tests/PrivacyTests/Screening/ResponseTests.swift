import Analysis
import Privacy
import SurveyModel
import Testing

/// How many answered, as far as it may be told.
@Suite struct ResponseTests {
  private static func settings(isProtected: Bool) -> ReportSettings {
    ReportSettings(
      minimumGroup: 5, bound: nil, level: 0.95, isProtected: isProtected, interval: nil)
  }

  /// The frontline's lines of departments that were asked and answered so many.
  private static func lines(
    _ counts: [(asked: Int?, answered: Int)], isProtected: Bool = true, inTenths: Bool = false
  ) throws -> [ScreenedResponse] {
    let ids = counts.indices.map { Identifier<Department>("d\($0)") }
    let tree = try DepartmentTree(ids.map { Department(id: $0, name: $0.rawValue) })
    var answered: [Identifier<Department>: [Role: Int]] = [:]
    var asked: [Identifier<Department>: [Role: Int]] = [:]
    for (id, count) in zip(ids, counts) {
      answered[id] = [.frontline: count.answered]
      asked[id] = count.asked.map { [.frontline: $0] }
    }
    let sizes = GroupSizes(
      tree: tree, answered: answered, invited: counts.contains { $0.asked == nil } ? nil : asked)
    return Screen(settings: settings(isProtected: isProtected)).responses(sizes, inTenths: inTenths)
      .filter { $0.role == .frontline }
  }

  @Test(arguments: [
    (20, 9, Disclosed<Double>.Form.range(0.2, 0.5), Disclosed<Int>.Form.range(5, 9)),
    (20, 6, .range(0.2, 0.5), .range(5, 9)), (12, 6, .range(0.4, 0.8), .range(5, 9)),
    (60, 9, .below(0.2), .range(5, 9)), (60, 6, .below(0.2), .range(5, 9)),
    (30, 17, .range(0.5, 0.6), .range(15, 18)),
    (40, 40, .above(0.9), .above(35)), (40, 37, .above(0.9), .above(35)),
    (200, 131, .exact(0.66), .exact(131)),
    (200, 200, .above(0.9), .above(179)),
  ])
  func `a rate is as exact as the group is large`(
    _ asked: Int, _ answered: Int, _ rate: Disclosed<Double>.Form, _ count: Disclosed<Int>.Form
  ) throws {
    let line = try #require(
      try Self.lines([(asked, answered), (300, 150)]).first { $0.department == "d0" })
    #expect(line.rate?.form == rate)
    #expect(line.answered?.form == count)
    #expect(line.invited?.form == .exact(asked))
  }

  @Test func `in tenths no number of many is exact`() throws {
    let line = try #require(try Self.lines([(asked: 200, answered: 131)], inTenths: true).last)
    #expect(line.rate?.form == .range(0.6, 0.7))
    #expect(line.answered?.form == .range(120, 140))
  }

  @Test func `of fewer than ten who were asked, neither number nor rate tells how many`() throws {
    let lines = try Self.lines([(9, 5), (9, 9), (7, 6), (300, 150)])
    let few = lines.dropFirst().prefix(3)
    #expect(few.allSatisfy { $0.answered?.form == .range(5, 9) })
    #expect(few.allSatisfy { $0.invited?.form == .range(5, 9) })
    #expect(Set(few.map { $0.rate?.form }).count == 1)
  }

  @Test func `a department in which few answered is withheld, and another guards it`() throws {
    let lines = try Self.lines([(30, 3), (60, 30), (80, 50), (90, 70)])
    let codes = lines.map { $0.withheld?.code }
    #expect(codes == [nil, .smallGroup, .smallGroup, nil, nil])
    #expect(lines[1].answered == nil && lines[1].rate == nil && lines[1].invited == nil)
  }

  @Test func `a department in which few were asked is withheld`() throws {
    let lines = try Self.lines([(4, 4), (3, 3), (80, 50)])
    #expect(lines.map { $0.withheld?.code } == [nil, .fewFrontline, .fewFrontline, nil])
  }

  @Test func `without a roster only the answers are counted`() throws {
    let lines = try Self.lines([(nil, 8), (nil, 70)])
    #expect(lines.map { $0.answered?.form } == [.exact(78), .range(5, 9), .exact(70)])
    #expect(lines.allSatisfy { $0.rate == nil && $0.invited == nil })
  }

  @Test func `without disclosure control all counts are told`() throws {
    let lines = try Self.lines([(4, 1), (9, 9)], isProtected: false)
    #expect(lines.map { $0.answered?.form } == [.exact(10), .exact(1), .exact(9)])
    #expect(lines[1].rate?.form == .exact(0.25))
    #expect(lines.allSatisfy { $0.withheld == nil })
  }
}
