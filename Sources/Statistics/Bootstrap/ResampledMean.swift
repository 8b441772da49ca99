import RealModule

/// The mean of n draws from a histogram, around the histogram's own, as a wave: its characteristic
/// function E e^(i t (mean* − mean)).
struct ResampledMean {
  private let distances: [Double]
  private let chances: [Double]
  private let n: Double

  /// The sign is −1 for a mean that is subtracted.
  init(_ histogram: Histogram, sign: Double) {
    let mean = histogram.mean ?? 0
    n = Double(histogram.n)
    distances = histogram.values.map { [n] in sign * ($0 - mean) / n }
    chances = histogram.counts.map { [n] in Double($0) / n }
  }

  /// Its length and angle at t: those of one draw, to the power of n.
  func wave(at t: Double) -> (length: Double, angle: Double) {
    var (real, imaginary) = (0.0, 0.0)
    for (distance, chance) in zip(distances, chances) {
      real += chance * Double.cos(t * distance)
      imaginary += chance * Double.sin(t * distance)
    }
    let length = (real * real + imaginary * imaginary).squareRoot()
    return (Double.pow(length, n), Double.atan2(y: imaginary, x: real) * n)
  }
}
