/// A random generator that gives the same numbers for the same seed, on every machine.
///
/// - Source: Steele, Lea and Flood (2014), Fast splittable pseudorandom number generators: the
///   mixing function of SplitMix64.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts a stream.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, 1.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// A number with mean 0 and standard deviation 1, close to normal.
  ///
  /// Formula: the sum of four uniform numbers of 16 bits, centred and scaled. Its tails end at
  /// ±3.46, which suits answers on a scale, and it costs one draw.
  public mutating func bell() -> Double {
    let bits = next()
    let sum =
      (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + (bits >> 48)
    return (Double(sum) / 65_535 - 2) * 1.732_050_807_568_877_2
  }
}
