import Foundation
import TestSupport
import Testing

@testable import Collecting

@Suite struct CodeWordsTests {
  private func secret(_ number: UInt8) throws -> LinkSecret {
    LinkSecret(key: try #require(LinkKey(Data(repeating: 3, count: 32))), nonce: Data([number]))
  }

  private let salt = Data(repeating: 8, count: WrappedLink.saltByteCount)

  @Test func `a link and a salt have one set of words`() throws {
    let words = CodeWords(of: try secret(1), salt: salt)
    #expect(words == CodeWords(of: try secret(1), salt: salt))
    #expect(words != CodeWords(of: try secret(2), salt: salt))
    #expect(words != CodeWords(of: try secret(1), salt: Data(repeating: 9, count: 16)))
    #expect(words.words.count == 5 && words.words.allSatisfy(CodeWordList.holds))
    #expect("\(words)" == "CodeWords(hidden)")
  }

  @Test func `words come from all over the list`() throws {
    var found: Set<String> = []
    for number in 0..<200 as Range<UInt8> {
      found.formUnion(CodeWords(of: try secret(number), salt: salt).words)
    }
    // Of 1,000 draws from 6,050 words about 925 differ; 40 below is more than six deviations.
    #expect(found.count > 885)
  }

  @Test func `typed words are read whatever stands between them`() throws {
    let words = CodeWords(of: try secret(1), salt: salt)
    let list = words.words
    for typed in [
      words.text, words.text.uppercased(), list.joined(separator: "-"),
      "  " + list.joined(separator: ",\n") + ". ", "1. " + list.joined(separator: " 2. "),
    ] {
      #expect(try CodeWords(typed) == words)
    }
  }

  @Test func `who mistypes is told which word it is, or how many are there`() throws {
    var list = CodeWords(of: try secret(1), salt: salt).words
    #expect(throws: CodeWords.Fault.notFive(4)) {
      _ = try CodeWords(list.dropLast().joined(separator: " "))
    }
    #expect(throws: CodeWords.Fault.notFive(0)) { _ = try CodeWords("  12 ") }
    list[3] = "xxxxx"
    list[1] = String(list[1].dropLast())
    #expect(throws: CodeWords.Fault.misspelt([2, 4])) {
      _ = try CodeWords(list.joined(separator: " "))
    }
  }

  @Test func `a wrapped link opens with the key of its words, and shows none`() async throws {
    let secret = try secret(1)
    let words = CodeWords(of: secret, salt: salt)
    let keys = SlowKeys(cost: .init(rounds: 16, blockSize: 8, parallelism: 1))
    let key = try #require(await keys.key(of: words, salt: salt))
    let wrapped = try #require(WrappedLink(secret, words: words, salt: salt, key: key))
    #expect(wrapped.open(with: key) == secret)
    let other = CodeWords(of: try self.secret(2), salt: salt)
    #expect(wrapped.open(with: try #require(await keys.key(of: other, salt: salt))) == nil)
    #expect(wrapped.finding == words.words.prefix(2).joined(separator: " "))
    let kept = wrapped.ciphertext + wrapped.salt + Data(wrapped.finding.utf8)
    for hidden in words.words.dropFirst(2) + [secret.text] {
      #expect(kept.range(of: Data(hidden.utf8)) == nil)
    }
  }
}
