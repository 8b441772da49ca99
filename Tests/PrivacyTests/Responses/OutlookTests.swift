import Analysis
import Simulation
import SurveyModel
import Testing

@testable import Privacy

/// What is foreseen and who needs a nudge follow from what is shown, and from nothing else.
@Suite struct OutlookTests {
  @Test func `different answers behind the same table give the same outlook`() throws {
    var random = SeededGenerator(seed: 7)
    var tables: [[ScreenedResponse]: Set<ScreenedOutlook>] = [:]
    var counted: [[ScreenedResponse]: Set<[Int]>] = [:]
    for _ in 0..<400 {
      let answered = [40, 24, 30, 12].map { Int.random(in: 0...$0, using: &random) }
      let lines = try Self.lines(answered: answered)
      tables[lines, default: []].insert(Screen.outlook(of: lines, elapsed: 0.5))
      counted[lines, default: []].insert(answered)
    }
    #expect(counted.values.contains { $0.count > 1 })
    #expect(tables.values.allSatisfy { $0.count == 1 })
  }

  @Test func `a group that is not shown, and could be, needs a nudge`() throws {
    let lines = try Self.lines(answered: [20, 3, 15, 9])
    let outlook = Screen.outlook(of: lines, elapsed: 0.5)
    let hidden = lines.filter { $0.withheld?.code == .smallGroup }
    #expect(!hidden.isEmpty)
    let nudged = outlook.nudges.filter { $0.reason == .notShown }
    #expect(
      Set(nudged.map { "\($0.department) \($0.role)" })
        == Set(hidden.compactMap { line in line.department.map { "\($0) \(line.role)" } }))
  }

  @Test func `a group of too few people is never nudged: nobody could ever see it`() throws {
    let lines = try Self.lines(answered: [20, 12, 15, 2], invited: [40, 24, 30, 3])
    let outlook = Screen.outlook(of: lines, elapsed: 0.5)
    #expect(lines.contains { $0.withheld?.code == .fewFrontline })
    #expect(!outlook.nudges.contains { $0.department == "d" && $0.role == .frontline })
  }

  @Test func `a group whose whole band lies ten points below all is behind`() throws {
    // Of all frontline 66 of 106 have answered, 62 %; of the second 8 of 24, told as 20 to 40 %.
    let lines = try Self.lines(answered: [36, 8, 20, 10], invited: [40, 24, 30, 12])
    let outlook = Screen.outlook(of: lines, elapsed: 0.5)
    let behind = outlook.nudges.filter { $0.reason == .behind && $0.role == .frontline }
    #expect(behind.map(\.department) == ["b"])
  }

  @Test(arguments: [0.05, 1.0])
  func `at the very beginning and at the end nothing is foretold`(_ elapsed: Double) throws {
    let lines = try Self.lines(answered: [20, 12, 15, 9])
    let outlook = Screen.outlook(of: lines, elapsed: elapsed)
    #expect(!outlook.forecasts.isEmpty)
    #expect(outlook.forecasts.allSatisfy { $0.share == nil })
  }

  @Test func `of what is withheld nothing is foretold`() throws {
    let lines = try Self.lines(answered: [20, 3, 15, 9])
    let outlook = Screen.outlook(of: lines, elapsed: 0.5)
    let shown = lines.filter { $0.withheld == nil }
    #expect(outlook.forecasts.map(\.department) == shown.map(\.department))
    #expect(outlook.forecasts.map(\.role) == shown.map(\.role))
  }

  /// The table of four departments whose frontline answered so; of each, all six leaders did.
  private static func lines(
    answered: [Int], invited: [Int] = [40, 24, 30, 12]
  ) throws -> [ScreenedResponse] {
    let names: [Identifier<Department>] = ["a", "b", "c", "d"]
    let tree = try DepartmentTree(names.map { Department(id: $0, name: $0.rawValue) })
    func counts(_ frontline: [Int]) -> [Identifier<Department>: [Role: Int]] {
      Dictionary(
        uniqueKeysWithValues: zip(names, frontline).map { ($0, [.leader: 6, .frontline: $1]) })
    }
    let sizes = GroupSizes(tree: tree, answered: counts(answered), invited: counts(invited))
    let settings = ReportSettings(
      minimumGroup: 5, bound: nil, level: 0.95, isProtected: true, interval: nil)
    return Screen(settings: settings).responses(sizes)
  }
}
