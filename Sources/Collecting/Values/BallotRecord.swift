/// What has become of the ballot with a receipt.
public struct BallotRecord: Hashable, Sendable {
  /// How far a ballot has come.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// It lies in the box.
    case inBox = "in-box"

    /// It was taken out before the wave's end.
    case withdrawn

    /// The box was opened with it inside.
    case counted
  }

  /// The wave.
  public let wave: WaveID

  /// How far it has come.
  public let state: State

  /// Whether it lies at a site without network, from where it is brought home: what is taken out here
  /// may be on its way already, so it is taken back at home.
  public let isAtSite: Bool

  /// Makes a record.
  public init(wave: WaveID, state: State, isAtSite: Bool = false) {
    self.wave = wave
    self.state = state
    self.isAtSite = isAtSite
  }
}

/// What came of taking a ballot out of the box.
public enum WithdrawOutcome: Hashable, Sendable {
  /// It is out, and the disk has it.
  case withdrawn

  /// It had been taken out before.
  case alreadyOut
}
