import Collecting
import Foundation
import TestSupport
import Testing

/// How much of a wave's time has gone.
@Suite struct WaveElapsedTests {
  @Test(arguments: [
    (-5.0, 0.0), (0, 0), (250_000, 0.25), (500_000, 0.5), (1_000_000, 1), (2_000_000, 1),
  ])
  func `it goes from nought at the beginning to one at the end`(
    _ seconds: TimeInterval, _ gone: Double
  ) {
    let moment = Harbour.opens + seconds
    #expect(abs(Harbour.wave().elapsed(at: moment) - gone) < 1e-12)
  }
}
