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

  private func openedStore() async throws -> MemoryStore {
    let store = MemoryStore()
    try await store.create(Harbour.organisation)
    try await store.replaceRoster(of: Harbour.organisation.id, with: Harbour.roster())
    try await store.create(Harbour.wave())
    try await store.open(wave, boxKey: key.publicKey, at: Harbour.during)
    return store
  }

  private func receipt(_ number: Int) throws -> Receipt {
    let key = try #require(LinkKey(Data(repeating: 3, count: 32)))
    return LinkSecret(key: key, nonce: Data([UInt8(number)])).receipt
  }

  private func plaintexts(_ count: Int) throws -> [Data] {
    var sheets = RandomSheets(seed: 21)
    return try (0..<count).map { _ in try #require(layout.ballot(sheets.sheet())) }
  }

  @Test func `what was sealed comes out, whatever the order`() async throws {
    let store = try await openedStore()
    let ratchet = BallotRatchet(wave: wave, boxKey: key.publicKey, store: store)
    let plaintexts = try plaintexts(40)
    var sealed: [(Ballot, Data)] = []
    for (number, plaintext) in plaintexts.enumerated() {
      sealed.append((try await ratchet.seal(plaintext, receipt: receipt(number)), plaintext))
    }
    var generator = SeededGenerator(seed: 22)
    var opener = try BallotOpener(
      wave: wave, key: key, ratchets: await store.ratchets(of: wave))
    for (ballot, plaintext) in sealed.shuffled(using: &generator) {
      #expect(opener.open(ballot) == plaintext)
    }
  }

  @Test func `every ballot has one size`() async throws {
    let store = try await openedStore()
    let ratchet = BallotRatchet(wave: wave, boxKey: key.publicKey, store: store)
    for (number, plaintext) in try plaintexts(40).enumerated() {
      let ballot = try await ratchet.seal(plaintext, receipt: receipt(number))
      #expect(ballot.ciphertext.count == layout.ballotSize + 28)
    }
  }

  @Test func `ballots at once get a chain each, and all stand at its first step`() async throws {
    let store = try await openedStore()
    let ratchet = BallotRatchet(wave: wave, boxKey: key.publicKey, store: store)
    let plaintexts = try plaintexts(60)
    let receipts = try plaintexts.indices.map(receipt)
    let ballots = try await withThrowingTaskGroup { group in
      for (plaintext, receipt) in zip(plaintexts, receipts) {
        group.addTask { try await ratchet.seal(plaintext, receipt: receipt) }
      }
      return try await group.reduce(into: [Ballot]()) { $0.append($1) }
    }
    #expect(Set(ballots.map(\.ratchet)).count == 60)
    #expect(Set(ballots.map(\.step)) == [0])
    let ratchets = try await store.ratchets(of: wave)
    #expect(Set(ratchets.map(\.id)) == Set(ballots.map(\.ratchet)))
    #expect(Set(ratchets.map(\.sealedFirstKey)).count == 60)
    var opener = try BallotOpener(wave: wave, key: key, ratchets: ratchets)
    let opened = Set(ballots.compactMap { opener.open($0) })
    #expect(opened == Set(plaintexts))
  }

  @Test func `one who answers in the terminal leaves what many in the browser leave`() async throws
  {
    let store = try await openedStore()
    let server = BallotRatchet(wave: wave, boxKey: key.publicKey, store: store)
    for number in 0..<4 { _ = try await server.seal(plaintexts(1)[0], receipt: receipt(number)) }
    let terminal = BallotRatchet(wave: wave, boxKey: key.publicKey, store: store)
    let alone = try await terminal.seal(plaintexts(1)[0], receipt: receipt(4))
    let ratchets = try await store.ratchets(of: wave)
    #expect(ratchets.count == 5)
    #expect(Set(ratchets.map(\.sealedFirstKey.count)).count == 1)
    #expect(alone.step == 0)
  }

  @Test func `a chain that could not be recorded is drawn anew`() async throws {
    let store = try await openedStore()
    let stumbling = StumblingStore(base: store, moment: .beforeRegister)
    let ratchet = BallotRatchet(wave: wave, boxKey: key.publicKey, store: stumbling)
    let plaintext = try plaintexts(1)[0]
    await #expect(throws: CollectingError.self) {
      try await ratchet.seal(plaintext, receipt: receipt(0))
    }
    let ballot = try await ratchet.seal(plaintext, receipt: receipt(0))
    var opener = try BallotOpener(
      wave: wave, key: key, ratchets: await store.ratchets(of: wave))
    #expect(opener.open(ballot) == plaintext)
  }

  @Test func `another private key does not open the box`() async throws {
    let store = try await openedStore()
    let ratchet = BallotRatchet(wave: wave, boxKey: key.publicKey, store: store)
    _ = try await ratchet.seal(plaintexts(1)[0], receipt: receipt(0))
    let ratchets = try await store.ratchets(of: wave)
    #expect(throws: CollectingError.boxKeyDoesNotFit(wave: "spring")) {
      try BallotOpener(wave: wave, key: .random(), ratchets: ratchets)
    }
    #expect(throws: CollectingError.boxKeyDoesNotFit(wave: "autumn")) {
      try BallotOpener(wave: Harbour.wave("autumn").id, key: key, ratchets: ratchets)
    }
  }

  @Test func `a ballot that was changed or moved does not open`() async throws {
    let store = try await openedStore()
    let ratchet = BallotRatchet(wave: wave, boxKey: key.publicKey, store: store)
    let plaintexts = try plaintexts(2)
    let first = try await ratchet.seal(plaintexts[0], receipt: receipt(0))
    _ = try await ratchet.seal(plaintexts[1], receipt: receipt(1))
    var opener = try BallotOpener(
      wave: wave, key: key, ratchets: await store.ratchets(of: wave))
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

  @Test func `a public key that is none seals nothing`() async throws {
    let store = try await openedStore()
    let ratchet = BallotRatchet(wave: wave, boxKey: Data(count: 5), store: store)
    await #expect(throws: CollectingError.boxKeyDoesNotFit(wave: "spring")) {
      try await ratchet.seal(plaintexts(1)[0], receipt: receipt(0))
    }
  }
}
