import Foundation
import Testing

@testable import Privacy
@testable import Reporting

@Suite struct FigureTests {
  private func text(_ number: Double, _ kind: Figure.Kind) -> String {
    Figure(Disclosed(.exact(number)), as: kind).text
  }

  @Test(arguments: [
    (0.36, "+0.36"), (-0.03, "−0.03"), (0.0, "0.00"), (-0.004, "0.00"), (0.004, "0.00"),
    (1.0, "+1.00"), (-1.239, "−1.24"), (0.005_1, "+0.01"),
  ])
  func `a gap has two decimals and always a sign`(_ number: Double, _ words: String) {
    #expect(text(number, .gap) == words)
  }

  @Test func `a printed figure is the number that its digits say, beside ties too`() {
    let ties = (-600...600).flatMap { tie -> [Double] in
      let value = Double(tie) / 200
      return [value, value.nextUp, value.nextDown, value + 1e-9, value - 1e-9]
    }
    // The second lies beside a tie by less than the product with 100 can tell.
    let far = [
      -0.0, 1.005, 2.675, 1e8 + 0.005, 123_456_789.125, 1e15, -1e300, .leastNonzeroMagnitude,
    ]
    for value in ties + far {
      let digits = Double(String(format: "%.2f", value))
      #expect(Figure(Disclosed(.exact(value)), as: .gap).printedValue == digits, "\(value)")
    }
  }

  @Test(arguments: [(3.666, "3.67"), (4, "4.00"), (-1.5, "−1.50"), (-0.001, "0.00")])
  func `a level has two decimals and no plus`(_ number: Double, _ words: String) {
    #expect(text(number, .level) == words)
  }

  @Test(arguments: [(0.734, "73\u{A0}%"), (1, "100\u{A0}%"), (0.005, "0\u{A0}%")])
  func `a share is whole`(_ number: Double, _ words: String) {
    #expect(text(number, .share) == words)
  }

  @Test(arguments: [
    (Disclosed<Int>.Form.exact(1246), "1246"), (.exact(10), "10"), (.range(5, 9), "5–9"),
    (.below(5), "under 5"), (.above(90), "over 90"),
  ])
  func `people come as a number, a range or a bound`(
    _ form: Disclosed<Int>.Form, _ words: String
  ) {
    #expect(Figure(people: Disclosed(form)).text == words)
  }

  @Test(arguments: [
    (Disclosed<Int>.Form.exact(92), Disclosed<Int>.Form.exact(102), "10"),
    (.exact(93), .exact(102), ""), (.range(90, 95), .exact(102), ""),
    (.exact(92), .above(100), ""),
  ])
  func `who is missing is counted from two told numbers alone, and from ten on`(
    _ answered: Disclosed<Int>.Form, _ invited: Disclosed<Int>.Form, _ words: String
  ) {
    let missing = Figure(people: Disclosed(answered))
      .missing(to: Figure(people: Disclosed(invited)))
    #expect((missing?.text ?? "") == words)
  }

  @Test(arguments: [
    (Disclosed<Double>.Form.below(0.1), "below 10\u{A0}%"), (.above(0.9), "above 90\u{A0}%"),
    (.range(0.4, 0.5), "40–50\u{A0}%"),
  ])
  func `a share may be a bound or a band`(_ form: Disclosed<Double>.Form, _ words: String) {
    #expect(Figure(Disclosed(form), as: .share).text == words)
  }

  @Test(arguments: [
    (0.5, "0.50"), (0.034, "0.034"), (0.0021, "0.0021"), (0.00003, "under 0.0001"),
  ])
  func `a p-value has two significant digits`(_ number: Double, _ words: String) {
    #expect(text(number, .p) == words)
  }

  @Test func `of a hundred is said in words`() {
    func perHundred(_ form: Disclosed<Double>.Form) -> String {
      Figure(Disclosed(form), as: .perHundred).text
    }
    #expect(perHundred(.exact(0.674)) == "67")
    #expect(perHundred(.below(0.2)) == "fewer than 20")
    #expect(perHundred(.above(0.8)) == "more than 80")
  }

  @Test func `programs read numbers, and words where there is not one number`() {
    #expect(Figure(people: Disclosed(.exact(12))).number == .integer(12))
    #expect(Figure(people: Disclosed(.range(5, 9))).number == .words("5-9"))
    #expect(Figure(people: Disclosed(.below(5))).number == .words("<5"))
    #expect(Figure(Disclosed(.exact(1.0 / 3)), as: .gap).number == .decimal(1.0 / 3))
    #expect(Figure(Disclosed(.above(0.8)), as: .share).number == .words(">0.8"))
  }

  @Test func `a negative zero is read as zero`() {
    #expect(Figure(Disclosed(.exact(-0.0)), as: .gap).number == .decimal(0))
  }

  @Test func `the rest of a share turns its bounds round`() {
    func rest(_ form: Disclosed<Double>.Form) -> String {
      Figure(Disclosed(form), as: .share).complement.text
    }
    #expect(rest(.exact(0.45)) == "55\u{A0}%")
    #expect(rest(.below(0.1)) == "above 90\u{A0}%")
    #expect(rest(.range(0.25, 0.5)) == "50–75\u{A0}%")
  }

  @Test func `a mean of figures is as coarse as the coarsest`() throws {
    let mean = try #require(
      Figure.mean(of: [
        Figure(Disclosed(.exact(0.2), decimals: 2), as: .gap),
        Figure(Disclosed(.exact(0.5), decimals: 1), as: .gap),
      ]))
    #expect(mean.text == "+0.35")
    #expect(mean.decimals == 1)
    #expect(Figure.mean(of: []) == nil)
  }
}
