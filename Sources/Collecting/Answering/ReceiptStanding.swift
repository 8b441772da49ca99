public import Foundation

/// What the holder of a receipt is told about the ballot; never anything about its answers.
public enum ReceiptStanding: Hashable, Sendable {
  /// There is no such receipt, or it was deleted with the links of its wave.
  case unknown

  /// It lies in the box, and can be taken out until the wave closes.
  case inBox(WaveNotice)

  /// It lies in the box, which takes and gives nothing any more.
  case waiting(WaveNotice)

  /// It lies in the box of a site without network, and is taken back where it is brought to.
  case atSite(WaveNotice)

  /// It was taken out.
  case withdrawn(WaveNotice)

  /// It was counted with the others.
  case counted(WaveNotice)

  /// The wave; `nil` where the receipt is not known.
  public var notice: WaveNotice? {
    switch self {
    case .unknown: nil
    case .inBox(let notice), .waiting(let notice), .atSite(let notice), .withdrawn(let notice),
      .counted(let notice):
      notice
    }
  }
}

extension SurveyRunner {
  /// How the ballot with a receipt stands; asking changes nothing.
  public func standing(
    of receipt: Receipt, at now: Date
  ) async throws(CollectingError) -> ReceiptStanding {
    let (waves, ballots) = (waves, ballots)
    let found = try await asking { () async throws(StoreError) in
      try await ballots.ballotRecord(receiptHash: receipt.hash)
    }
    guard let record = found, serves(record.wave) else { return .unknown }
    let wave = try await asking { () async throws(StoreError) in
      try await waves.wave(record.wave)
    }
    let notice = try await context(of: wave).notice(for: wave)
    switch record.state {
    case .withdrawn: return .withdrawn(notice)
    case .counted: return .counted(notice)
    case .inBox:
      if record.isAtSite { return .atSite(notice) }
      return wave.state(at: now) == .open ? .inBox(notice) : .waiting(notice)
    }
  }

  /// Takes the ballot with a receipt out of the box: exactly once, however often it is called.
  ///
  /// - Returns: how the ballot stands once the disk has it: withdrawn, or why it could not be.
  public func withdraw(
    _ receipt: Receipt, at now: Date
  ) async throws(CollectingError) -> ReceiptStanding {
    if case .unknown = try await standing(of: receipt, at: now) { return .unknown }
    let ballots = ballots
    do {
      _ = try await ballots.withdrawBallot(receiptHash: receipt.hash, at: now)
    } catch .notFound, .notOpen {
      // What holds instead is told below.
    } catch {
      throw .store(error)
    }
    return try await standing(of: receipt, at: now)
  }

  /// Whether a ballot with a receipt lies in the box of a wave that has not been closed yet.
  public func holdsBallot(_ receipt: Receipt) async throws(CollectingError) -> Bool {
    let ballots = ballots
    return try await asking { () async throws(StoreError) in
      try await ballots.ballotRecord(receiptHash: receipt.hash)?.state == .inBox
    }
  }
}
