import Foundation
import Simulation
import TestSupport
import Testing

@testable import Collecting

/// From a session to five words, and from five words to the link.
@Suite struct CodeWordDoorTests {
  private func door(_ harbour: OpenedHarbour) -> CodeWordDoor {
    CodeWordDoor(store: harbour.store, rounds: 16)
  }

  private func words(
    _ harbour: OpenedHarbour, of number: Int, seed: UInt64 = 4
  ) async throws -> CodeWords {
    var generator = SeededGenerator(seed: seed)
    let session = try await harbour.session(number)
    guard case .words(let words) = try await door(harbour).make(for: session, using: &generator)
    else { throw BadOpening(description: "no words") }
    return words
  }

  private func link(_ words: CodeWords, in harbour: OpenedHarbour) async throws -> LinkSecret? {
    if case .link(let secret) = try await door(harbour).open(words) { secret } else { nil }
  }

  @Test func `words open the link of the person they were made for`() async throws {
    let harbour = try await OpenedHarbour(allowsCodeWords: true)
    let first = try await words(harbour, of: 1)
    let second = try await words(harbour, of: 2, seed: 5)
    #expect(first != second)
    #expect(try await link(first, in: harbour) == harbour.links[1].secret)
    #expect(try await link(second, in: harbour) == harbour.links[2].secret)
  }

  @Test func `who asks again reads the same words`() async throws {
    let harbour = try await OpenedHarbour(allowsCodeWords: true)
    let session = try await harbour.session(1)
    #expect(try await door(harbour).words(of: session) == nil)
    let first = try await words(harbour, of: 1)
    #expect(try await words(harbour, of: 1, seed: 6) == first)
    #expect(try await door(harbour).words(of: session) == first)
  }

  @Test func `a wave that does not allow words makes none`() async throws {
    let harbour = try await OpenedHarbour()
    var generator = SeededGenerator(seed: 4)
    let made = try await door(harbour).make(
      for: harbour.session(1), using: &generator)
    guard case .refused = made else { throw BadOpening(description: "words were made") }
    #expect(try await !door(harbour).isOpen())
  }

  @Test func `with the answers the words end`() async throws {
    let harbour = try await OpenedHarbour(allowsCodeWords: true)
    let runner = harbour.runner()
    let words = try await words(harbour, of: 1)
    _ = try await runner.submit(harbour.session(1, in: runner), at: Harbour.during)
    #expect(try await link(words, in: harbour) == nil)
  }

  @Test func `after ten words that begin rightly and end wrongly the right ones end`()
    async throws
  {
    let harbour = try await OpenedHarbour(allowsCodeWords: true)
    let right = try await words(harbour, of: 1)
    let other = try await words(harbour, of: 2, seed: 5)
    let wrong = try CodeWords(
      (right.words.prefix(2) + other.words.suffix(3)).joined(separator: " "))
    for _ in 1...9 { #expect(try await link(wrong, in: harbour) == nil) }
    #expect(try await link(right, in: harbour) == harbour.links[1].secret)
    #expect(try await link(wrong, in: harbour) == nil)
    #expect(try await link(right, in: harbour) == nil)
    #expect(try await link(other, in: harbour) == harbour.links[2].secret)
  }

  @Test func `a full room is told, and words that find nothing never come to it`() async throws {
    let harbour = try await OpenedHarbour(allowsCodeWords: true)
    let right = try await words(harbour, of: 1)
    let full = CodeWordDoor(store: harbour.store, rounds: 16, room: 0)
    guard case .busy = try await full.open(right) else {
      throw BadOpening(description: "not busy")
    }
    let stranger = CodeWords(
      of: harbour.links[3].secret, salt: Data(repeating: 1, count: WrappedLink.saltByteCount))
    guard case .unknown = try await full.open(stranger) else {
      throw BadOpening(description: "busy with nothing")
    }
  }
}
