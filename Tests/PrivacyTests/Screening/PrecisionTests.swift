import Testing

@testable import Privacy

/// What a protected number may still say, case by case from the published rules.
@Suite struct PrecisionTests {
  private let small = Precision(minimum: 5, smallerGroup: 12)
  private let large = Precision(minimum: 5, smallerGroup: 20)
  private let open = Precision(minimum: nil, smallerGroup: 3)

  @Test func `the rest of a part that is told can be ten numbers at least`() {
    let precision = Precision(minimum: 5, smallerGroup: 0)
    for whole in 10...60 {
      for part in 0...whole {
        guard case .range(let low, let high) = precision.part(part).form else {
          Issue.record("\(part) is told as a number")
          continue
        }
        #expect((low...high).contains(part))
        #expect(min(high, whole) - low >= 9)
      }
    }
    #expect(precision.part(470).form == .range(460, 479))
    // Parts that are told as 120 to 150 and as 330 to 390 leave 450 to 540: a narrower sum would narrow them.
    #expect(precision.part(470, of: 450...540).form == .range(450, 540))
    #expect(precision.part(470, of: 470...470).form == .range(460, 479))
    #expect(Precision(minimum: nil, smallerGroup: 0).part(473).form == .exact(473))
  }

  @Test(arguments: [
    (4, Disclosed<Int>.Form.below(5)), (5, .range(5, 9)), (9, .range(5, 9)), (10, .exact(10)),
    (137, .exact(137)),
  ])
  func `counts below ten are a range`(_ n: Int, _ form: Disclosed<Int>.Form) {
    #expect(small.count(n).form == form)
  }

  @Test(arguments: 3...60)
  func `a class leaves each person of a group a point, in both directions`(_ n: Int) {
    for sum in n...(6 * n) {
      let mean = Double(sum) / Double(n)
      let told = Precision.halfPoints(mean, n: n)
      #expect(told.lowerBound <= mean - 1 / Double(n) + 1e-6)
      #expect(told.upperBound >= mean + 1 / Double(n) - 1e-6)
      #expect(told.upperBound - told.lowerBound <= 1.5)
    }
    guard case .range(_, let high) = small.halfPoints(6, n: n, of: 1...6).form else {
      Issue.record("a class is told as a number")
      return
    }
    #expect(high == 6)
  }

  @Test func `of a number of people that is a range no fine digits of means are told`() {
    // In steps of 0.05 every number from 20 on has a sum of whole answers to each mean.
    for people in 20...200 {
      let fits = (0...20).allSatisfy { step in
        let mean = 1 + Double(step) / 20
        let (low, high) = ((mean - 0.025) * Double(people), (mean + 0.025) * Double(people))
        return (high + 1e-9).rounded(.down) >= (low - 1e-9).rounded(.up)
      }
      #expect(fits)
    }
    #expect(Precision.peopleOfStep(smallerGroup: 19) == 20)
    #expect(Precision.peopleOfStep(smallerGroup: 20) == 100)
  }

  @Test func `the range of counts begins at the minimum`() {
    #expect(Precision(minimum: 3, smallerGroup: 30).count(8).form == .range(3, 9))
    #expect(Precision(minimum: 10, smallerGroup: 30).count(10).form == .exact(10))
  }

  @Test(arguments: [
    (3.4812, 3.5, 3.48), (0.3, 0.3, 0.3), (-0.277, -0.3, -0.28), (-0.02, 0, -0.02),
    (0.35, 0.35, 0.35), (1.0249, 1, 1.02),
  ])
  func `means and gaps go to 0.05 below twenty people, else to 0.01`(
    _ value: Double, _ coarse: Double, _ fine: Double
  ) {
    #expect(small.points(value).form == .exact(coarse))
    #expect(large.points(value).form == .exact(fine))
    #expect(small.points(value).decimals == 2)
  }

  @Test(arguments: [
    (0.02, 0.41, 0.0, 0.45), (-0.31, -0.04, -0.35, 0.0), (0.1, 0.2, 0.1, 0.2),
    (0.35, 0.45, 0.35, 0.45),
  ])
  func `intervals are rounded outwards, and stay where they already fit`(
    _ low: Double, _ high: Double, _ shownLow: Double, _ shownHigh: Double
  ) {
    #expect(small.pointsDown(low).form == .exact(shownLow))
    #expect(small.pointsUp(high).form == .exact(shownHigh))
  }

  @Test(arguments: [
    (0.0, Disclosed<Double>.Form.below(0.2)), (0.19, .below(0.2)), (0.2, .exact(0.2)),
    (0.43, .exact(0.45)), (0.8, .exact(0.8)), (0.81, .above(0.8)), (1.0, .above(0.8)),
  ])
  func `shares near none or all are bounds`(_ value: Double, _ form: Disclosed<Double>.Form) {
    #expect(small.share(value).form == form)
    #expect(small.tellsShare(value) == (0.2...0.8 ~= value))
  }

  @Test(arguments: [
    (0.012_345, 0.012, 3), (0.987, 0.99, 2), (1.96, 2.0, 1), (163.1, 160, 0), (0, 0, 0),
    (-0.2604, -0.26, 2), (1.898e-35, 1.9e-35, 36),
  ])
  func `tests and effect sizes have two significant digits`(
    _ value: Double, _ shown: Double, _ decimals: Int
  ) throws {
    let disclosed = small.digits(value)
    guard case .exact(let number) = disclosed.form else {
      Issue.record("\(disclosed)")
      return
    }
    #expect(abs(number - shown) <= 1e-12 * abs(shown))
    #expect(disclosed.decimals == decimals)
  }

  @Test func `rounding takes no chance over the level of the verdict`() {
    #expect(small.chance(0.0499).form == .exact(0.049))
    #expect(small.chance(0.0501).form == .exact(0.05))
    #expect(small.chance(0.0444).form == .exact(0.044))
  }

  @Test(arguments: [(0.312, 0.3101), (0.31, 0.302), (-0.36, 0.349), (0.04, 0.03), (0.33, 0.28)])
  func `what is told from chance lies outside the printed noise band`(
    _ gap: Double, _ noise: Double
  ) throws {
    for precision in [small, large] {
      guard case .exact(let shown) = precision.points(gap).form,
        case .exact(let band) = precision.noise(noise, gap: gap, isTold: true).form
      else {
        Issue.record("no number")
        return
      }
      #expect(abs(shown) > band || shown == 0)
    }
  }

  @Test(arguments: [(0.312, 0.3121), (0.31, 0.312), (-0.36, 0.361), (0.02, 0.03), (0.28, 0.33)])
  func `what can be chance lies inside the printed noise band`(
    _ gap: Double, _ noise: Double
  ) {
    for precision in [small, large] {
      guard case .exact(let shown) = precision.points(gap).form,
        case .exact(let band) = precision.noise(noise, gap: gap, isTold: false).form
      else {
        Issue.record("no number")
        return
      }
      #expect(abs(shown) <= band)
    }
  }

  @Test func `spread is told from twice the minimum group, and never that there is none`() {
    #expect(!small.tellsSpread(of: 9))
    #expect(small.tellsSpread(of: 10))
    #expect(small.spread(0).form == .below(0.1))
    #expect(small.agreement(1).form == .above(0.95))
    // Of few in steps of 0.05, of many in two digits; of fewer than a hundred in steps where it is made of statements.
    #expect(small.agreement(0.8723).form == .exact(0.85))
    let large = Precision(minimum: 5, smallerGroup: 400)
    #expect(large.agreement(0.8723).form == .exact(0.87))
    #expect(large.ofStatements(99).agreement(0.8723).form == .exact(0.85))
    #expect(large.ofStatements(100).agreement(0.8723).form == .exact(0.87))
  }

  @Test func `without disclosure control every number is whole`() {
    let value = 0.123_456_789_012_345
    #expect(open.count(1).form == .exact(1))
    for disclosed in [
      open.points(value), open.pointsDown(value), open.share(value), open.digits(value),
      open.chance(value), open.spread(value), open.agreement(value),
      open.noise(value, gap: 1, isTold: true),
    ] {
      #expect(disclosed.form == .exact(value))
      #expect(disclosed.decimals == nil)
    }
    #expect(open.tellsSpread(of: 1))
  }
}
