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

  @Test func `ballots at once get one chain and a step each`() async throws {
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
    #expect(try await store.ratchets(of: wave).count == 1)
    #expect(Set(ballots.map(\.step)).count == 60)
    var opener = try BallotOpener(
      wave: wave, key: key, ratchets: await store.ratchets(of: wave))
    let opened = Set(ballots.compactMap { opener.open($0) })
    #expect(opened == Set(plaintexts))
  }

  @Test func `steps of a block come by chance, each once, and then those of the next`() async throws
  {
    let store = try await openedStore()
    let ratchet = BallotRatchet(wave: wave, boxKey: key.publicKey, store: store)
    let size = BallotRatchet.blockSize
    var steps: [Int] = []
    for _ in 0..<2 * size {
      steps.append(try await ratchet.seal(Data(count: 8), receipt: receipt(0)).step)
    }
    #expect(steps.prefix(size).sorted() == Array(0..<size))
    #expect(steps.suffix(size).sorted() == Array(size..<2 * size))
    // How many of neighbours rise is half of them by chance; 511 pairs stray by 6.5 from that, so that
    // 60 more or less are nine times as much, and a chain in its order has all of them.
    let rising = zip(steps.prefix(size), steps.prefix(size).dropFirst()).count { $0 < $1 }
    #expect((size / 2 - 60...size / 2 + 60).contains(rising))
  }

  @Test func `two processes have two chains`() async throws {
    let store = try await openedStore()
    for number in 0..<2 {
      let ratchet = BallotRatchet(wave: wave, boxKey: key.publicKey, store: store)
      _ = try await ratchet.seal(plaintexts(1)[0], receipt: receipt(number))
    }
    #expect(Set(try await store.ratchets(of: wave).map(\.id)).count == 2)
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
