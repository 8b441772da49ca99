import Testing

@testable import Statistics

@Suite struct WithinGroupAgreementTests {
  @Test(arguments: [
    (NullDistribution.uniform, 2.0), (.slightSkew, 1.34), (.moderateSkew, 0.90),
    (.heavySkew, 0.44), (.triangular, 1.32), (.normal, 1.04), (.maximumDissensus, 4.0),
  ])
  func `five points have the published null variances`(
    null: NullDistribution, variance: Double
  ) throws {
    #expect(abs(try #require(null.variance(points: 5)) - variance) < 1e-12)
  }

  @Test func `any number of points has a variance below the largest`() throws {
    for points in 2...11 {
      let largest = try #require(NullDistribution.maximumDissensus.variance(points: points))
      for null in NullDistribution.allCases {
        let variance = try #require(null.variance(points: points))
        #expect(variance > 0 && variance <= largest)
      }
    }
    #expect(NullDistribution.uniform.variance(points: 1) == nil)
  }

  @Test func `full agreement is 1 and none is 0`() throws {
    let same = try #require(Histogram(values: [4], counts: [6]))
    let split = try #require(Histogram(values: [1, 5], counts: [3, 3]))
    #expect(rwg(same, points: 5, null: .uniform) == 1)
    #expect(rwg(split, points: 5, null: .uniform) == 0)
    let block = try #require(WithinGroupAgreement(items: [same, same], points: 5))
    #expect(block.rwgJ(.heavySkew) == 1)
    #expect(block.averageDeviation(around: .mean) == 0)
    let divided = try #require(WithinGroupAgreement(items: [split, split], points: 5))
    #expect(divided.rwgJ(.uniform) == 0)
    let lindell = try #require(divided.lindell(.uniform))
    #expect(lindell < 0)
    #expect(divided.averageDeviation(around: .median) == 2)
  }

  @Test func `agreement rises with the number of items, Lindell's does not`() throws {
    let item = try #require(Histogram(values: [3, 4], counts: [4, 4]))
    let two = try #require(WithinGroupAgreement(items: [item, item], points: 5))
    let six = try #require(
      WithinGroupAgreement(items: Array(repeating: item, count: 6), points: 5))
    let (few, many) = (try #require(two.rwgJ(.uniform)), try #require(six.rwgJ(.uniform)))
    #expect(many > few)
    let (one, other) = (try #require(two.lindell(.uniform)), try #require(six.lindell(.uniform)))
    #expect(abs(one - other) < 1e-15)
  }

  @Test func `too few answers, items or points give nothing`() throws {
    let one = try #require(Histogram(observations: [3]))
    let two = try #require(Histogram(observations: [3, 4]))
    #expect(WithinGroupAgreement(items: [], points: 5) == nil)
    #expect(WithinGroupAgreement(items: [two, one], points: 5) == nil)
    #expect(WithinGroupAgreement(items: [two], points: 1) == nil)
    #expect(rwg(.empty, points: 5, null: .uniform) == nil)
  }
}
