import Foundation
import SurveyModel

/// What a site brings home: its chains and its ballots, in mixed order.
///
/// A ballot carries the hash of its receipt, as in the box, and names no invitation. Which links were
/// used follows from that at home, where the key of the links lies.
struct PacketReturn: Codable, Hashable {
  struct Chain: Codable, Hashable {
    let name: Data
    let sealedFirstKey: Data
  }

  struct Sheet: Codable, Hashable {
    let chain: Data
    let step: Int
    let receiptHash: Data
    let ciphertext: Data
  }

  let organisation: String
  let wave: String
  let chains: [Chain]
  let sheets: [Sheet]

  /// Makes the return of what lies in a site's box; chains without a ballot stay there.
  init(
    wave: WaveID, chains: [RatchetRecord], ballots: [Ballot],
    using generator: inout some RandomNumberGenerator
  ) {
    organisation = wave.organisation.rawValue
    self.wave = wave.name
    let used = Set(ballots.map(\.ratchet))
    self.chains = chains.filter { used.contains($0.id) }
      .map { Chain(name: $0.id, sealedFirstKey: $0.sealedFirstKey) }.shuffled(using: &generator)
    sheets = ballots.map { ballot in
      Sheet(
        chain: ballot.ratchet, step: ballot.step, receiptHash: ballot.receiptHash,
        ciphertext: ballot.ciphertext)
    }.shuffled(using: &generator)
  }

  /// The chains as the store keeps them.
  var ratchets: [RatchetRecord] {
    chains.map { RatchetRecord(id: $0.name, sealedFirstKey: $0.sealedFirstKey) }
  }

  /// The bytes, filled up with blanks to the size that they have when everybody answers, each ballot with
  /// a chain of its own: the size of the file does not tell how many did.
  func padded(people: Int, ballotBytes: Int) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = try encoder.encode(self)
    let room =
      512 + organisation.utf8.count * 6 + wave.utf8.count * 6
      + people * (512 + (ballotBytes + 2) / 3 * 4)
    return bytes + Data(repeating: UInt8(ascii: " "), count: max(0, room - bytes.count))
  }

  /// Whether everything has the size that a wave's ballots and chains have, and no chain is longer than a
  /// site's can be: opening a ballot takes as many steps as it says.
  ///
  /// Older versions used one chain for a
  /// whole process, in blocks of 512 steps.
  func fits(ballotBytes: Int) -> Bool {
    let longest = 512 + 1_000 + 100 * sheets.count
    return chains.count <= max(1, sheets.count)
      && chains.allSatisfy { $0.name.count == 16 && $0.sealedFirstKey.count == Self.sealedKeyBytes }
      && sheets.allSatisfy { sheet in
        (0..<longest).contains(sheet.step) && sheet.receiptHash.count == 32
          && sheet.ciphertext.count == ballotBytes
          && chains.contains { $0.name == sheet.chain }
      }
  }

  /// An HPKE key (32), the sealed key (32) and its tag (16).
  private static let sealedKeyBytes = 80
}

extension SheetLayout {
  /// How many bytes a sealed ballot has: with the code of a panel, nonce (12) and tag (16).
  func sealedBallotSize(isPanel: Bool) -> Int {
    ballotSize + (isPanel ? PanelCode.byteCount : 0) + 28
  }
}
