import Testing

@testable import Privacy
@testable import Reporting

@Suite struct AxisTests {
  private func labels(_ axis: Axis) -> [String] { axis.ticks.map(\.label) }

  @Test(arguments: [
    ([3.3, 4.24], 1...5, ["2", "3", "4", "5"]), ([1.2, 4.9], 1...5, ["1", "2", "3", "4", "5"]),
    ([4.1], 1...5, ["2", "3", "4", "5"]), ([3.3, 3.9], 1...5, ["2", "3", "4", "5"]),
    ([0.2, 9.5], 0...10, ["0", "2", "4", "6", "8", "10"]),
    ([-1.5, 1.5], -2...2, ["−2", "−1", "0", "1", "2"]), ([1.4], 1...2, ["1", "2"]),
  ])
  func `an axis of levels ends at whole points that hold the data`(
    _ values: [Double], _ scale: ClosedRange<Int>, _ words: [String]
  ) {
    #expect(labels(.level(holding: values, scale: scale)) == words)
  }

  @Test(arguments: [
    ([3.3, 4.24], "drawn from 2 to 5"), ([1.2, 4.9], nil), ([1.2, 2.9], "drawn from 1 to 4"),
  ])
  func `an axis that shows a part of the scale says which`(_ values: [Double], _ words: String?) {
    #expect(Axis.level(holding: values, scale: 1...5).part(of: 1...5)?.text == words)
  }

  @Test(arguments: [(0.41, "+0.50"), (0.5, "+0.50"), (0.51, "+0.75"), (0.01, "+0.25")])
  func `an axis of gaps ends at the next step on both sides`(_ reach: Double, _ end: String) {
    let axis = Axis.gap(holding: [-reach], step: 0.25, cap: 3, isTicked: false, decimals: 2)
    #expect(labels(axis) == ["−" + end.dropFirst(), "0", end])
  }

  @Test func `an axis with all steps has at most seven labels`() {
    let axis = Axis.gap(holding: [9], step: 0.5, cap: 1.5, isTicked: true, decimals: 1)
    #expect(labels(axis) == ["−1.5", "−1.0", "−0.5", "0", "+0.5", "+1.0", "+1.5"])
  }

  @Test func `what lies beyond the axis is cut at its end`() {
    let axis = Axis.gap(holding: [9], step: 0.5, cap: 1.5, isTicked: true, decimals: 1)
    let place = axis.position(of: Figure(Disclosed(.exact(-2)), as: .gap))
    #expect(place == Position(fraction: 0, isCut: true))
  }

  @Test func `zero stands in the middle of an axis of gaps`() {
    let axis = Axis.gap(holding: [0.3], step: 0.25, cap: 3, isTicked: false, decimals: 2)
    let zero = axis.position(of: Figure(Disclosed(.exact(0)), as: .gap))
    #expect(zero == Position(fraction: 0.5, isCut: false))
  }
}
