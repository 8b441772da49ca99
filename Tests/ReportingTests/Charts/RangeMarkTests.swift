import Testing

@testable import Privacy
@testable import Reporting

@Suite struct RangeMarkTests {
  private let axis = Axis.gap(holding: [1], step: 0.5, cap: 2, isTicked: true, decimals: 1)

  @Test func `a figure that is told as a range has a stretch, from end to end`() throws {
    let figure = Figure(Disclosed(.range(0, 0.5)), as: .gap)
    let span = try #require(axis.span(of: figure))
    #expect(span.start == axis.place(0))
    #expect(span.end == axis.place(0.5))
  }

  @Test(arguments: [Disclosed<Double>.Form.exact(0.5), .below(0.5), .above(0.5)])
  func `a number or a bound has none`(_ form: Disclosed<Double>.Form) {
    #expect(axis.span(of: Figure(Disclosed(form), as: .gap)) == nil)
  }
}
