import SurveyModel
import Testing

@testable import Reporting

@Suite struct DepartmentLayoutTests {
  private func layout(
    _ parents: [(String, String?)], rank: [String: Double] = [:]
  ) throws -> [[String]] {
    let tree = try DepartmentTree(
      parents.map { id, parent in
        Department(id: Identifier(id), name: id, parent: parent.map { Identifier($0) })
      })
    return DepartmentLayout(tree) { rank[$0.rawValue] }.groups
      .map { $0.map { String(repeating: ">", count: $0.depth) + $0.id.rawValue } }
  }

  @Test func `an organisation without divisions is one group, highest rank first`() throws {
    let groups = try layout(
      [("a", nil), ("b", nil), ("c", nil), ("d", nil)], rank: ["a": 1, "b": 3, "d": 1])
    #expect(groups == [["b", "a", "d", "c"]])
  }

  @Test func `divisions keep the order of the roster whatever their rank`() throws {
    let groups = try layout(
      [("x", nil), ("y", nil), ("x1", "x"), ("x2", "x"), ("y1", "y")],
      rank: ["x": 0, "y": 9, "x1": 1, "x2": 2])
    #expect(groups == [["x", ">x2", ">x1"], ["y", ">y1"]])
  }

  @Test func `one top department with divisions below opens the list alone`() throws {
    let groups = try layout(
      [("all", nil), ("x", "all"), ("y", "all"), ("x1", "x")], rank: ["y": 5])
    #expect(groups == [["all"], [">x", ">>x1"], [">y"]])
  }

  @Test func `one top department with departments below is one group`() throws {
    let groups = try layout([("all", nil), ("a", "all"), ("b", "all")], rank: ["b": 1])
    #expect(groups == [["all", ">b", ">a"]])
  }
}
