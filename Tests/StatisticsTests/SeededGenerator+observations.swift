import Simulation

extension SeededGenerator {
  /// Scores as a block of four items on five points gives them.
  mutating func observations(_ count: Int, from low: Double = 1, to high: Double = 5) -> [Double] {
    (0..<count).map { _ in
      (Double.random(in: low...high, using: &self) * 4).rounded() / 4
    }
  }
}
