import Analysis
import SurveyModel
import Testing

@Suite struct GroupSizesTests {
  @Test func `head counts are added up along the tree`() throws {
    let tree = try Village.tree(["top": nil, "a": "top", "b": "a", "c": nil])
    let sizes = GroupSizes(
      tree: tree,
      answered: ["b": [.leader: 1, .frontline: 4], "a": [.frontline: 2], "c": [.leader: 3]],
      invited: ["b": [.leader: 2, .frontline: 6], "top": [.leader: 1]])
    #expect(sizes.answered("b") == GroupSizes.Pair(leader: 1, frontline: 4))
    #expect(sizes.answered("a") == GroupSizes.Pair(leader: 1, frontline: 6))
    #expect(sizes.answered("top") == GroupSizes.Pair(leader: 1, frontline: 6))
    #expect(sizes.answered(nil) == GroupSizes.Pair(leader: 4, frontline: 6))
    #expect(sizes.invited("top") == GroupSizes.Pair(leader: 3, frontline: 6))
    #expect(sizes.invited(nil)?[.leader] == 3)
  }

  @Test func `the analysis counts the people behind each block and facet apart`() throws {
    let people = [
      Village.Person("a", .leader, [4, 4, nil, 3]), Village.Person("a", .leader, [4, nil, 2, nil]),
      Village.Person("a", .frontline, [nil, nil, nil, nil]),
    ]
    let sizes = try GapAnalysis(
      book: Village.book(people), tree: Village.tree(["a": nil]), settings: AnalysisSettings()
    ).groupSizes
    #expect(sizes.scored(CellKey(department: "a", rated: Village.care)).leader == 2)
    #expect(sizes.scored(CellKey(department: "a", rated: Village.now)).leader == 1)
    #expect(sizes.scored(CellKey(department: nil, rated: Village.needed)).leader == 1)
    #expect(sizes.scored(CellKey(department: "a", rated: Village.care)).frontline == 0)
    #expect(sizes.answered("a") == GroupSizes.Pair(leader: 2, frontline: 1))
    #expect(sizes.cells.count == 8)
  }
}
