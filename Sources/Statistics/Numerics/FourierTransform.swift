import RealModule

/// The discrete Fourier transform of a power of two, used for sums of many independent draws.
enum FourierTransform {
  /// Transforms in place: X_k = Σ x_j e^(−2πi jk/N), or with the other sign for the way back, where the
  /// result is divided by N.
  ///
  /// The length must be a power of two.
  static func transform(_ real: inout [Double], _ imaginary: inout [Double], inverse: Bool) {
    let count = real.count
    reorder(&real, &imaginary)
    let sign = inverse ? 1.0 : -1.0
    // One table of roots keeps them exact at every stage.
    let half = count / 2
    let angle = 2 * Double.pi / Double(count)
    let cosines = (0..<half).map { Double.cos(angle * Double($0)) }
    let sines = (0..<half).map { sign * Double.sin(angle * Double($0)) }
    var length = 2
    while length <= count {
      let stride = count / length
      for start in Swift.stride(from: 0, to: count, by: length) {
        for offset in 0..<length / 2 {
          let (c, s) = (cosines[offset * stride], sines[offset * stride])
          let (upper, lower) = (start + offset, start + offset + length / 2)
          let (x, y) = (
            real[lower] * c - imaginary[lower] * s, real[lower] * s + imaginary[lower] * c
          )
          (real[lower], imaginary[lower]) = (real[upper] - x, imaginary[upper] - y)
          (real[upper], imaginary[upper]) = (real[upper] + x, imaginary[upper] + y)
        }
      }
      length *= 2
    }
    if inverse {
      for i in real.indices {
        real[i] /= Double(count)
        imaginary[i] /= Double(count)
      }
    }
  }

  /// Puts every element where its bits in reverse order say.
  private static func reorder(_ real: inout [Double], _ imaginary: inout [Double]) {
    var j = 0
    for i in 1..<Swift.max(1, real.count) {
      var bit = real.count >> 1
      while j & bit != 0 {
        j ^= bit
        bit >>= 1
      }
      j |= bit
      if i < j {
        real.swapAt(i, j)
        imaginary.swapAt(i, j)
      }
    }
  }

  /// The distribution of the sum of `draws` independent draws.
  ///
  /// - Parameters:
  ///   - chances: The chance of 0, 1, 2, … in one draw.
  ///   - draws: How many draws are added, at least 1.
  /// - Returns: The chance of each sum from 0 to draws · (chances.count − 1).
  static func sums(of chances: [Double], draws: Int) -> [Double] {
    let length = (chances.count - 1) * draws + 1
    var size = 1
    while size < length { size *= 2 }
    var real = chances + Array(repeating: 0, count: size - chances.count)
    var imaginary = Array(repeating: 0.0, count: size)
    transform(&real, &imaginary, inverse: false)
    let power = Double(draws)
    for i in 0..<size {
      let radius = Double.hypot(real[i], imaginary[i])
      let angle = Double.atan2(y: imaginary[i], x: real[i])
      let raised = Double.pow(radius, power)
      (real[i], imaginary[i]) = (
        raised * Double.cos(power * angle), raised * Double.sin(power * angle)
      )
    }
    transform(&real, &imaginary, inverse: true)
    return real[..<length].map { Swift.max(0, $0) }
  }
}
