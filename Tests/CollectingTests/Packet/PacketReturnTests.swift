import Foundation
import Simulation
import SurveyModel
import TestSupport
import Testing

@testable import Collecting

/// What a site brings home.
@Suite struct PacketReturnTests {
  private static let chain = RatchetRecord(
    id: Data(repeating: 1, count: 16), sealedFirstKey: Data(repeating: 2, count: 80))
  private static let unused = RatchetRecord(
    id: Data(repeating: 3, count: 16), sealedFirstKey: Data(repeating: 4, count: 80))

  private func ballot(
    _ step: Int, chain: Data = PacketReturnTests.chain.id, bytes: Int = 100
  ) -> Ballot {
    Ballot(
      ratchet: chain, step: step, receiptHash: Data(repeating: UInt8(step), count: 32),
      ciphertext: Data(repeating: 9, count: bytes))
  }

  private func brought(_ ballots: [Ballot]) -> PacketReturn {
    var generator = SeededGenerator(seed: 11)
    return PacketReturn(
      wave: Harbour.wave().id, chains: [Self.chain, Self.unused], ballots: ballots,
      using: &generator)
  }

  @Test func `the order in which people answered is gone from the file`() {
    let steps = brought((0..<20).map { ballot($0) }).sheets.map(\.step)
    #expect(steps.sorted() == Array(0..<20))
    #expect(steps != Array(0..<20))
  }

  @Test func `a ballot goes with its place in the chain and its receipt, and nothing else`() throws
  {
    let bytes = try brought([ballot(0)]).padded(people: 1, ballotBytes: 100)
    let file = try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    #expect(Set(file.keys) == ["organisation", "wave", "chains", "sheets"])
    let sheets = try #require(file["sheets"] as? [[String: Any]])
    #expect(sheets.map { Set($0.keys) } == [["chain", "step", "receiptHash", "ciphertext"]])
  }

  @Test func `a chain without a ballot stays at the site`() {
    #expect(brought([ballot(0)]).ratchets == [Self.chain])
    #expect(brought([]).ratchets.isEmpty)
  }

  @Test func `the size is the same for none and for all, each from a process of its own`() throws {
    var generator = SeededGenerator(seed: 12)
    let chains = (0..<12).map { number in
      RatchetRecord(
        id: Data(repeating: UInt8(number), count: 16),
        sealedFirstKey: Data(repeating: 2, count: 80))
    }
    let all = PacketReturn(
      wave: Harbour.wave().id, chains: chains,
      ballots: chains.enumerated().map { ballot($0, chain: $1.id) },
      using: &generator)
    let none = try brought([]).padded(people: 12, ballotBytes: 100)
    #expect(try all.padded(people: 12, ballotBytes: 100).count == none.count)
  }

  @Test func `ballots of another size, or without their chain, do not fit`() {
    #expect(brought([ballot(0)]).fits(ballotBytes: 100))
    #expect(!brought([ballot(0, bytes: 99)]).fits(ballotBytes: 100))
    #expect(!brought([ballot(0, chain: Data(repeating: 8, count: 16))]).fits(ballotBytes: 100))
    #expect(!brought([ballot(0), ballot(1, bytes: 101)]).fits(ballotBytes: 100))
  }
}
