import Testing

@testable import Privacy

/// A rounded number is the nearest to its decimal, so that it prints as that decimal.
@Suite struct RoundingTests {
  @Test(arguments: [
    (2.84e-10, "2.8e-10"), (2.8e-10, "2.8e-10"), (9.96e-10, "1e-09"), (1.898e-35, "1.9e-35"),
    (7.049e-13, "7e-13"), (6.68e-300, "6.7e-300"), (0.012_345, "0.012"), (0.000_294, "0.00029"),
    (-0.2604, "-0.26"), (163.1, "160.0"), (1_234_567_890, "1200000000.0"), (0, "0.0"),
  ])
  func `two significant digits print as two digits`(_ value: Double, _ printed: String) {
    #expect("\(Rounding.twoDigits(value))" == printed)
  }

  @Test func `two digits of every size print as two digits`() {
    for exponent in stride(from: -120, through: 12, by: 3) {
      for digits in 10...99 {
        let text = "\(digits)e\(exponent)"
        let number = Double(text) ?? 0
        #expect(Rounding.twoDigits(number * 1.000_01) == number, "\(text)")
        #expect(Rounding.twoDigitsDown(number * 1.000_01) == number, "\(text)")
        #expect(Rounding.twoDigitsUp(number * 0.999_99) == number, "\(text)")
      }
    }
  }

  @Test(arguments: [(0.15, 0.05, "0.15"), (0.31, 0.05, "0.3"), (4.0649, 0.01, "4.06")])
  func `steps print as decimals`(_ value: Double, _ step: Double, _ printed: String) {
    #expect("\(Rounding.nearest(value, step: step))" == printed)
  }

  @Test(arguments: [Double.leastNonzeroMagnitude, .leastNormalMagnitude, 2e-301])
  func `the smallest numbers stay numbers`(_ value: Double) {
    for number in [
      Rounding.twoDigits(value), Rounding.twoDigitsDown(value), Rounding.twoDigitsUp(value),
    ] {
      #expect(number.isFinite)
      #expect(number >= 0)
    }
  }
}
