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
    let roots = count <= sharedRoots.count ? sharedRoots : Roots(count: count)
    let sign = inverse ? 1.0 : -1.0
    real.withUnsafeMutableBufferPointer { real in
      imaginary.withUnsafeMutableBufferPointer { imaginary in
        butterflies(real, imaginary, roots, sign: sign)
      }
    }
    if inverse {
      for i in real.indices {
        real[i] /= Double(count)
        imaginary[i] /= Double(count)
      }
    }
  }

  /// The stages of the transform, on elements in the order of their reversed bits.
  private static func butterflies(
    _ real: UnsafeMutableBufferPointer<Double>, _ imaginary: UnsafeMutableBufferPointer<Double>,
    _ roots: Roots, sign: Double
  ) {
    let count = real.count
    var length = 2
    while length <= count {
      let stride = roots.count / length
      for start in Swift.stride(from: 0, to: count, by: length) {
        for offset in 0..<length / 2 {
          let (c, s) = (roots.cosines[offset * stride], sign * roots.sines[offset * stride])
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
  }

  /// The roots of unity of a power of two; one table keeps them exact at every stage.
  private struct Roots {
    let count: Int
    let cosines: [Double]
    let sines: [Double]

    init(count: Int) {
      self.count = count
      let angle = 2 * Double.pi / Double(count)
      cosines = (0..<count / 2).map { Double.cos(angle * Double($0)) }
      sines = (0..<count / 2).map { Double.sin(angle * Double($0)) }
    }
  }

  /// Roots for all transforms up to this length, made once.
  private static let sharedRoots = Roots(count: 16_384)

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

  /// The distribution of the sum of `draws` independent draws, on the sums that matter.
  ///
  /// The transform goes around in a circle as long as the window or longer: what lies outside the window
  /// would fall onto it, and must be too little to count.
  ///
  /// - Parameters:
  ///   - chances: The chance of 0, 1, 2, … in one draw.
  ///   - draws: How many draws are added, at least 1.
  ///   - window: The sums wanted; all of them where it is `nil`.
  /// - Returns: The chance of each sum of the window.
  static func sums(of chances: [Double], draws: Int, window: ClosedRange<Int>? = nil) -> [Double] {
    let window = window ?? 0...(chances.count - 1) * draws
    var size = 1
    while size < window.count { size *= 2 }
    var real = Array(repeating: 0.0, count: size)
    var imaginary = real
    for (value, chance) in chances.enumerated() { real[value & (size - 1)] += chance }
    transform(&real, &imaginary, inverse: false)
    let power = Double(draws)
    for i in 0..<size {
      let square = real[i] * real[i] + imaginary[i] * imaginary[i]
      let logarithm = square > 0 ? power / 2 * Double.log(square) : -.infinity
      // Below e⁻⁶⁰ nothing reaches the last digit of a chance.
      guard logarithm > -60 else {
        (real[i], imaginary[i]) = (0, 0)
        continue
      }
      let angle = power * Double.atan2(y: imaginary[i], x: real[i])
      let raised = Double.exp(logarithm)
      (real[i], imaginary[i]) = (raised * Double.cos(angle), raised * Double.sin(angle))
    }
    transform(&real, &imaginary, inverse: true)
    return window.map { Swift.max(0, real[$0 & (size - 1)]) }
  }
}
