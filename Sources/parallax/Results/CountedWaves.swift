import Collecting

/// Closed waves that are compared one after another: each is counted once, however often it is compared.
struct CountedWaves {
  let workshop: Workshop
  private var counted: [WaveID: ClosedWave]

  /// Starts with waves that were counted before.
  init(workshop: Workshop, counted: [ClosedWave] = []) {
    self.workshop = workshop
    self.counted = Dictionary(
      counted.map { ($0.wave.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A wave with its tallies.
  mutating func wave(_ id: WaveID) async throws -> ClosedWave {
    if let found = counted[id] { return found }
    let closed = try await ClosedWave(id, in: workshop)
    counted[id] = closed
    return closed
  }
}
