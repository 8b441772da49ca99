/// Reproducible random numbers for tests (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Scores as a block of four items on five points gives them.
  mutating func observations(_ count: Int, from low: Double = 1, to high: Double = 5) -> [Double] {
    (0..<count).map { _ in
      (Double.random(in: low...high, using: &self) * 4).rounded() / 4
    }
  }
}
