import Testing

@testable import Privacy

/// The reference file of small tables, case by case.
@Suite(.enabled(if: PrivacyOracle.exists, "the reference file lies beside the repository"))
struct PrivacyOracleTests {
  @Test func `small tables are suppressed safely and at the least cost`() throws {
    var compared = 0
    for example in try PrivacyOracle.cases() {
      guard let rows = example.input.table, let minimum = example.input.threshold else { continue }
      let flat = FlatTable(
        rows, minimum: minimum, width: example.input.requiredIntervalWidth ?? minimum)
      let expected = example.expected
      let primary = flat.table.small.map { flat.position($0) }
      #expect(Set(primary) == Set(expected.primary ?? []), "\(example.id)")
      compared += 1 + (try Self.compareIntervals(flat, example))
      let answer = CellSuppression(flat.table)
      #expect(answer.unprotected.isEmpty == expected.feasible, "\(example.id)")
      if expected.feasible == true {
        #expect(answer.cost == expected.minimumComplementaryCost, "\(example.id)")
        #expect(answer.isOptimal, "\(example.id)")
        var audit = CellAudit(flat.table, isWithheld: answer.isWithheld)
        #expect(audit.narrow().isEmpty, "\(example.id)")
      }
      compared += 2
    }
    print("PrivacyOracleTests: \(compared) values of tables compared")
    #expect(compared > 0)
  }

  private static func compareIntervals(
    _ flat: FlatTable, _ example: PrivacyOracle.Case
  ) throws -> Int {
    let expected = example.expected
    var compared = 0
    let primary = expected.primary ?? []
    var sets = [(primary, expected.naiveIntervals ?? [])]
    var lists: [[[Int]]] = [primary]
    if let optimal = expected.intervalsOfFirstOptimalSet {
      sets.append((optimal.suppressed, optimal.intervals))
      lists.append(optimal.suppressed)
    }
    for (index, list) in lists.enumerated() {
      var audit = CellAudit(flat.table, isWithheld: flat.pattern(list))
      for (position, interval) in zip(sets[index].0, sets[index].1) {
        let found = audit.interval(of: flat.cell(position))
        #expect([found.least, found.greatest] == interval.map { $0 }, "\(example.id) \(position)")
        compared += 1
      }
    }
    for extra in expected.optimalComplementarySets ?? [] {
      var audit = CellAudit(flat.table, isWithheld: flat.pattern(primary + extra))
      #expect(audit.narrow().isEmpty, "\(example.id) \(extra)")
      compared += 1
    }
    return compared
  }

  @Test func `groups that follow by subtraction are found, and no others`() throws {
    var compared = 0
    for example in try PrivacyOracle.cases() {
      guard let groups = example.input.groups, let minimum = example.input.threshold else {
        continue
      }
      let names = groups.keys.filter { groups[$0]?.count ?? 0 >= minimum }.sorted()
      #expect(names == example.expected.published?.sorted())
      let found = GroupDifference.all(
        in: names.map { Set(groups[$0] ?? []) }, minimum: minimum)
      let flags = example.expected.flagged ?? []
      #expect(found.count == flags.count)
      for flag in flags {
        let match = found.first {
          names[$0.minuend] == flag.minuend
            && Set($0.subtrahends.map { names[$0] }) == flag.subtrahend.names
        }
        let rest = try #require(match?.rest)
        let scores = rest.sorted().compactMap { example.input.scores?[$0] }
        #expect(scores.count == flag.residualN)
        let mean = scores.reduce(0, +) / Double(scores.count)
        #expect(abs(mean - flag.residualMean) < 1e-12)
        compared += 3
      }
    }
    #expect(compared > 0)
  }

  @Test func `waves that differ in a few people are flagged`() throws {
    var compared = 0
    for example in try PrivacyOracle.cases() {
      guard let first = example.input.wave1Ids, let second = example.input.wave2Ids else {
        continue
      }
      let overlap = WaveOverlap(Set(first), Set(second))
      #expect(overlap.onlyFirst == example.expected.onlyWave1)
      #expect(overlap.onlySecond == example.expected.onlyWave2)
      #expect(overlap.common == example.expected.common)
      let minimum = try #require(example.input.threshold)
      let isSmall = [overlap.onlyFirst, overlap.onlySecond, overlap.common]
        .contains { $0 > 0 && $0 < minimum }
      #expect(overlap.isRevealing(minimum: minimum) == isSmall)
      compared += 3
    }
    #expect(compared > 0)
  }

  @Test func `the noise has the law that it should have`() throws {
    var compared = 0
    for example in try PrivacyOracle.cases() {
      guard let epsilon = example.input.epsilon, let step = example.input.sensitivity else {
        continue
      }
      let law = DiscreteLaplace(
        scale: Int((step * 1_000_000).rounded()), over: Int((epsilon * 1_000_000).rounded()))
      let expected = example.expected
      for (value, probability) in zip(-3...3, expected.pmfMinus3To3 ?? []) {
        #expect(abs(law.probability(of: value) - probability) < 1e-12)
        compared += 1
      }
      #expect(abs(law.variance - (expected.variance ?? .nan)) < 1e-9)
      #expect(law.quantile(0.975) == expected.q975)
      #expect(abs(law.cumulative(0) - (expected.cdf0 ?? .nan)) < 1e-12)
      compared += 3
    }
    #expect(compared > 0)
  }
}
