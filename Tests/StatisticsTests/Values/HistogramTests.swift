import Statistics
import Testing

@Suite struct HistogramTests {
  @Test func `an empty histogram has no mean`() {
    #expect(Histogram.empty.mean == nil)
    #expect(Histogram.empty.share(atOrAbove: 3) == nil)
  }
}
