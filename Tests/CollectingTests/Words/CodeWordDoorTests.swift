import Crypto
import Foundation
import Simulation
import Synchronization
import TestSupport
import Testing

@testable import Collecting

/// From a session to five words, and from five words to the link.
@Suite struct CodeWordDoorTests {
  private func door(_ harbour: OpenedHarbour) -> CodeWordDoor {
    CodeWordDoor(store: harbour.store, rounds: 16)
  }

  private static let here = CodeWordDoor.Sender(address: "192.0.2.1", network: "192.0.2.1")

  private func words(
    _ harbour: OpenedHarbour, of number: Int, seed: UInt64 = 4
  ) async throws -> CodeWords {
    var generator = SeededGenerator(seed: seed)
    let session = try await harbour.session(number)
    guard
      case .words(let words) = try await door(harbour).make(
        for: session, from: Self.here, using: &generator)
    else { throw BadOpening(description: "no words") }
    return words
  }

  private func link(_ words: CodeWords, in harbour: OpenedHarbour) async throws -> LinkSecret? {
    if case .link(let secret) = try await door(harbour).open(words, from: Self.here) {
      secret
    } else {
      nil
    }
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
      for: harbour.session(1), from: Self.here, using: &generator)
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

  @Test func `a full room is told, and says nothing of the words`() async throws {
    let harbour = try await OpenedHarbour(allowsCodeWords: true)
    let right = try await words(harbour, of: 1)
    let full = CodeWordDoor(store: harbour.store, rounds: 16, room: 0)
    for words in [right, stranger(harbour)] {
      guard case .busy = try await full.open(words, from: Self.here) else {
        throw BadOpening(description: "not busy")
      }
    }
  }

  @Test func `words that find nothing take as many keys as words that find a row`() async throws {
    let harbour = try await OpenedHarbour(allowsCodeWords: true)
    let right = try await words(harbour, of: 1)
    let made = Mutex(0)
    let keys = SlowKeys { _, _ in
      made.withLock { $0 += 1 }
      return SymmetricKey(data: Data(count: 32))
    }
    let door = CodeWordDoor(store: harbour.store, keys: keys, room: 8)
    for words in [right, stranger(harbour)] {
      let before = made.withLock { $0 }
      guard case .unknown = try await door.open(words, from: Self.here) else {
        throw BadOpening(description: "a link")
      }
      #expect(made.withLock { $0 } == before + 1)
    }
  }

  @Test func `a server without code words makes no key for anybody`() async throws {
    let harbour = try await OpenedHarbour()
    let keys = SlowKeys { _, _ in
      Issue.record("a key was made")
      return nil
    }
    let door = CodeWordDoor(store: harbour.store, keys: keys, room: 8)
    guard case .unknown = try await door.open(stranger(harbour), from: Self.here) else {
      throw BadOpening(description: "an answer")
    }
  }

  @Test func `of many wrong tries at once no more than ten are made`() async throws {
    let harbour = try await OpenedHarbour(allowsCodeWords: true)
    let right = try await words(harbour, of: 1)
    let store = harbour.store
    let passed = await withTaskGroup { group in
      for _ in 0..<40 {
        group.addTask {
          (try? await store.countTry(finding: right.finding, most: CodeWordDoor.mostWrong)) == true
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(passed == CodeWordDoor.mostWrong)
    #expect(try await link(right, in: harbour) == nil)
  }

  /// Words of nobody.
  private func stranger(_ harbour: OpenedHarbour) -> CodeWords {
    CodeWords(
      of: harbour.links[3].secret, salt: Data(repeating: 1, count: WrappedLink.saltByteCount))
  }
}
