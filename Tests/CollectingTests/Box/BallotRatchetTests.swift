import Foundation
import Simulation
import SurveyModel
import TestSupport
import Testing

@testable import Collecting

@Suite struct BallotRatchetTests {
  private let key = BoxPrivateKey.random()
  private let wave = Harbour.wave().id
  private let layout = SheetLayout(Harbour.survey)

  private func receipt(_ number: Int) throws -> Receipt {
    let key = try #require(LinkKey(Data(repeating: 3, count: 32)))
    return LinkSecret(key: key, nonce: Data([UInt8(number)])).receipt
  }

  private func plaintexts(_ count: Int) throws -> [Data] {
    var sheets = RandomSheets(seed: 21)
    return try (0..<count).map { _ in try #require(layout.ballot(sheets.sheet())) }
  }

  /// Seals sheets, each with a receipt of its own.
  private func seal(_ plaintexts: [Data]) throws -> [(ballot: Ballot, chain: RatchetRecord)] {
    let ratchet = BallotRatchet(wave: wave, boxKey: key.publicKey)
    return try plaintexts.enumerated().map { number, plaintext in
      try ratchet.seal(plaintext, receipt: receipt(number))
    }
  }

  @Test func `what was sealed comes out, whatever the order`() throws {
    let plaintexts = try plaintexts(40)
    let sealed = try seal(plaintexts)
    var generator = SeededGenerator(seed: 22)
    var opener = try BallotOpener(wave: wave, key: key, ratchets: sealed.map(\.chain))
    for (number, sealed) in sealed.enumerated().shuffled(using: &generator) {
      #expect(opener.open(sealed.ballot) == plaintexts[number])
    }
  }

  @Test func `every ballot has one size, and every chain`() throws {
    let sealed = try seal(plaintexts(40))
    #expect(Set(sealed.map(\.ballot.ciphertext.count)) == [layout.ballotSize + 28])
    #expect(Set(sealed.map(\.chain.sealedFirstKey.count)).count == 1)
  }

  @Test func `each ballot gets a chain of its own, and stands at its first step`() throws {
    let plaintexts = try plaintexts(60)
    let sealed = try seal(plaintexts)
    let ballots = sealed.map(\.ballot)
    #expect(Set(ballots.map(\.ratchet)).count == 60)
    #expect(Set(ballots.map(\.step)) == [0])
    #expect(sealed.map(\.chain.id) == ballots.map(\.ratchet))
    #expect(Set(sealed.map(\.chain.sealedFirstKey)).count == 60)
    var opener = try BallotOpener(wave: wave, key: key, ratchets: sealed.map(\.chain))
    #expect(ballots.compactMap { opener.open($0) } == plaintexts)
  }

  @Test func `another private key does not open the box`() throws {
    let chains = try seal(plaintexts(1)).map(\.chain)
    #expect(throws: CollectingError.boxKeyDoesNotFit(wave: "spring")) {
      try BallotOpener(wave: wave, key: .random(), ratchets: chains)
    }
    #expect(throws: CollectingError.boxKeyDoesNotFit(wave: "autumn")) {
      try BallotOpener(wave: Harbour.wave("autumn").id, key: key, ratchets: chains)
    }
  }

  @Test func `a ballot that was changed or moved does not open`() throws {
    let plaintexts = try plaintexts(2)
    let sealed = try seal(plaintexts)
    let first = sealed[0].ballot
    var opener = try BallotOpener(wave: wave, key: key, ratchets: sealed.map(\.chain))
    var flipped = first.ciphertext
    flipped[40] ^= 1
    for (step, ciphertext) in [
      (first.step, flipped), (first.step + 1, first.ciphertext), (-1, first.ciphertext),
      (Int.max, first.ciphertext), (first.step, Data()),
    ] {
      let ballot = Ballot(
        ratchet: first.ratchet, step: step, receiptHash: first.receiptHash,
        ciphertext: ciphertext)
      #expect(opener.open(ballot) == nil)
    }
    let stray = Ballot(
      ratchet: Data(count: 16), step: 0, receiptHash: first.receiptHash,
      ciphertext: first.ciphertext)
    #expect(opener.open(stray) == nil)
    #expect(opener.open(first) == plaintexts[0])
  }

  @Test func `a public key that is none seals nothing`() throws {
    let ratchet = BallotRatchet(wave: wave, boxKey: Data(count: 5))
    #expect(throws: CollectingError.boxKeyDoesNotFit(wave: "spring")) {
      try ratchet.seal(plaintexts(1)[0], receipt: receipt(0))
    }
  }
}
