import Analysis
import SurveyModel
import Testing

@testable import Privacy

/// Where the people of a withheld department count nevertheless.
@Suite struct NearestViewTests {
  private static func tree() throws -> DepartmentTree {
    try DepartmentTree([
      Department(id: "works", name: "Works"), Department(id: "mine", name: "Mine", parent: "works"),
      Department(id: "shaft", name: "Shaft", parent: "mine"),
    ])
  }

  @Test(
    arguments: [
      (["mine", "works"], NearestView.department("mine")), (["works"], .department("works")),
      ([], .organisation),
    ] as [([Identifier<Department>], NearestView)])
  func `it is the first department above that is shown`(
    _ shown: [Identifier<Department>], _ nearest: NearestView
  ) throws {
    let found = NearestView.above("shaft", in: try Self.tree()) { place in
      place.map { shown.contains($0) } ?? true
    }
    #expect(found == nearest)
  }

  @Test func `there is none where nothing above is shown, and none of the organisation`() throws {
    let tree = try Self.tree()
    #expect(NearestView.above("shaft", in: tree) { _ in false } == nil)
    let reason = Withheld(code: .fewLeaders, minimumGroup: 5)
    #expect(reason.nearest(to: nil, in: tree) { _ in true }.nearest == nil)
    #expect(reason.nearest(to: "mine", in: tree) { $0 == "works" }.nearest == .department("works"))
  }
}
