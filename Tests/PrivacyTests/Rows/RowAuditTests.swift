import Testing

@testable import Privacy

/// Rows leave only where departments' results do not tell which rows are whose.
@Suite struct RowAuditTests {
  /// One leader: the means of twelve blocks, in quarters of a point.
  private typealias Person = [Int]

  /// People whose answers look random and are the same each time.
  private func people(_ count: Int) -> [Person] {
    var state: UInt64 = 11
    return (0..<count).map { _ in
      (0..<12).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return 4 + Int(state >> 33) % 17
      }
    }
  }

  /// The means of a set of five, to 0.05 of a point: what a report tells of a department.
  private func told(_ set: [Person]) -> [Int] {
    (0..<12).map { block in
      let sum = set.reduce(0) { $0 + $1[block] }
      return Int((Double(sum) / 4 / Double(set.count) / 0.05).rounded())
    }
  }

  @Test func `the rows of five among twenty are found by their department's twelve means`() {
    let all = people(20)
    let published = told(Array(all[3..<8]))
    var fitting: [[Int]] = []
    func search(_ chosen: [Int], from next: Int) {
      if chosen.count == 5 {
        if told(chosen.map { all[$0] }) == published { fitting.append(chosen) }
        return
      }
      guard next < all.count else { return }
      for index in next..<all.count { search(chosen + [index], from: index + 1) }
    }
    search([], from: 0)
    #expect(fitting == [[3, 4, 5, 6, 7]])
    #expect(
      !RowAudit.isOpen(
        all: 20, groups: [RowAudit.Group(people: 5, cells: 12)], minimumGroup: 5))
  }

  @Test(arguments: [(80, 5000, true), (20, 500, false), (220, 880, true), (590, 600, false)])
  func `a group passes where its choice holds more than its results tell`(
    _ people: Int, _ all: Int, _ passes: Bool
  ) {
    let group = RowAudit.Group(people: people, cells: 12)
    #expect(RowAudit.isOpen(all: all, groups: [group], minimumGroup: 5) == passes)
  }

  @Test func `a group of everybody, or of nobody, tells nothing of single rows`() {
    let groups = [RowAudit.Group(people: 400, cells: 12), RowAudit.Group(people: 0, cells: 12)]
    #expect(RowAudit.isOpen(all: 400, groups: groups, minimumGroup: 5))
  }

  @Test(arguments: [(19, 3, false), (20, 3, true), (20, 5, true), (23, 6, false), (40, 10, true)])
  func `few people of a role have no rows at all`(_ all: Int, _ minimum: Int, _ passes: Bool) {
    #expect(RowAudit.isOpen(all: all, groups: [], minimumGroup: minimum) == passes)
  }
}
