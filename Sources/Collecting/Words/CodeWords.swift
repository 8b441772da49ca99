import Crypto
import Foundation

/// Five words that stand for a person's link on another device, where a wave allows it.
///
/// They are made of the link's secret and a random salt, so that whoever has opened the link can read
/// them again. The first two find the row in the store; the last three are the secret part, and the
/// store has them nowhere.
///
/// - Units: the list has 6,050 words, 12.56 bits each: 62.8 bits in all, 25.1 to find and 37.7 secret.
public struct CodeWords: Hashable, Sendable {
  /// How many words there are.
  public static let count = 5

  /// How many of them find the row.
  static let findingCount = 2

  /// Why typed words cannot be code words.
  public enum Fault: Error, Hashable, Sendable {
    /// There are not five of them.
    case notFive(Int)

    /// Words at these places, from 1 on, are not in the list: a letter is wrong.
    case misspelt([Int])
  }

  /// The words, in their order.
  public let words: [String]

  /// The words of a link under a salt.
  ///
  /// Formula: word i is number `u_i mod n` of the list, `u` the 64-bit numbers of
  /// HKDF-SHA256(secret, salt, info "parallax code words").
  init(of secret: LinkSecret, salt: Data) {
    let list = CodeWordList.words
    let bytes = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: SymmetricKey(data: Data(secret.text.utf8)), salt: salt,
      info: Data("parallax code words".utf8), outputByteCount: 8 * Self.count
    ).withUnsafeBytes { Array($0) }
    words = (0..<Self.count).map { place in
      let number = bytes[8 * place..<8 * place + 8].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return list[Int(number % UInt64(list.count))]
    }
  }

  /// Reads words as they were typed: case and whatever stands between them do not matter.
  public init(_ typed: String) throws(Fault) {
    let found = typed.lowercased().split { !($0.isASCII && $0.isLetter) }.map(String.init)
    guard found.count == Self.count else { throw .notFive(found.count) }
    let misspelt = found.indices.filter { !CodeWordList.holds(found[$0]) }
    guard misspelt.isEmpty else { throw .misspelt(misspelt.map { $0 + 1 }) }
    words = found
  }

  /// The words in one line.
  public var text: String { words.joined(separator: " ") }

  /// The first words, by which the store finds the row.
  var finding: String { words.prefix(Self.findingCount).joined(separator: " ") }
}

extension CodeWords: CustomStringConvertible, CustomReflectable {
  /// Words that do not tell the code words, so that no log can.
  public var description: String { "CodeWords(hidden)" }

  /// A mirror that does not show the words.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
