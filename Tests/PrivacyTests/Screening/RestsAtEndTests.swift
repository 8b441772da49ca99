import Analysis
import Privacy
import SurveyModel
import Tallies
import Testing

/// Who is in none of the shown departments below is told by subtraction; where all of them stand at an end
/// of the scale, each of their answers would be.
@Suite struct RestsAtEndTests {
  private func tree() throws -> DepartmentTree {
    try DepartmentTree([
      Department(id: "north", name: "North"), Department(id: "a", name: "A", parent: "north"),
      Department(id: "c", name: "C"),
    ])
  }

  /// Six leaders directly in North with some answers, twelve in the department below it.
  private func wave(_ values: [Int]) throws -> ScreenedWave {
    let people =
      Shop.people(6, .leader, in: "north", values: values)
      + Shop.people(20, .frontline, in: "north", values: [2, 3, 4])
      + Shop.people(12, .leader, in: "a", values: [2, 3, 4])
      + Shop.people(20, .frontline, in: "a", values: [2, 3, 4])
      + Shop.people(30, .leader, in: "c", values: [2, 3, 4])
      + Shop.people(30, .frontline, in: "c", values: [2, 3, 4])
    var counter = TallyCounter(try TallyLayout(Shop.survey))
    for person in people {
      let group = TallyBook.Group(department: person.department, role: person.role)
      try counter.add(answers: "\(person.value - 1)", group: group)
    }
    let analysis = try GapAnalysis(
      book: counter.book(wave: "spring"), tree: tree(), headcount: nil,
      settings: AnalysisSettings(interval: .welch))
    let settings = ReportSettings(
      minimumGroup: 5, bound: nil, level: 0.95, isProtected: true, interval: .welch)
    return Screen(settings: settings).wave(analysis)
  }

  private func leaders(_ place: Identifier<Department>?, in wave: ScreenedWave) -> Disclosed<
    Double
  >? {
    let cells = wave.cells + (wave.organisation[.raw] ?? [])
    return cells.first { $0.place.department == place }?.numbers?.leader.mean
  }

  @Test func `where the rest of a department stands at an end, no mean tells it`() throws {
    let wave = try wave([5])
    // The whole organisation tells a class; North itself too, or nothing.
    guard case .range(let low, let high)? = leaders(nil, in: wave)?.form else {
      Issue.record("the mean of the organisation is no class")
      return
    }
    #expect(high - low == 0.5)
    if case .exact? = leaders("north", in: wave)?.form {
      Issue.record("the mean of North is exact")
    }
    guard case .exact? = leaders("a", in: wave)?.form else {
      Issue.record("the department below has no exact mean")
      return
    }
  }

  @Test func `where the rest differs among itself, every mean is exact`() throws {
    let wave = try wave([2, 5])
    for place in ["north", "a", nil] as [Identifier<Department>?] {
      guard case .exact? = leaders(place, in: wave)?.form else {
        Issue.record("the mean of \(place?.rawValue ?? "the organisation") is no number")
        continue
      }
    }
  }
}
