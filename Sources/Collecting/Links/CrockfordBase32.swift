/// Douglas Crockford's base 32: digits and letters without I, L, O and U, so that a code can be
/// read aloud and typed.
enum CrockfordBase32 {
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

  /// The first `count` characters of the bits of `bytes`, highest bit first, in lower case.
  ///
  /// - Shape: `bytes` holds at least `5 × count` bits; missing bits read as zero.
  static func encode(_ bytes: some Sequence<UInt8>, count: Int) -> String {
    var characters: [UInt8] = []
    characters.reserveCapacity(count)
    var pending: UInt32 = 0
    var bits = 0
    var source = bytes.makeIterator()
    while characters.count < count {
      if bits < 5 {
        pending = pending << 8 | UInt32(source.next() ?? 0)
        bits += 8
      }
      bits -= 5
      characters.append(alphabet[Int(pending >> UInt32(bits) & 31)])
    }
    return String(decoding: characters, as: UTF8.self)
  }

  /// Whether a text is a code in its one spelling already.
  static func isCanonical(_ text: String, count: Int) -> Bool {
    text.utf8.count == count && text.utf8.allSatisfy(alphabet.contains)
  }

  /// A typed code in its one spelling: lower case, O read as 0, I and L as 1, without hyphens and
  /// spaces; `nil` where a character is none of the alphabet or the length is another.
  static func canonical(_ typed: some StringProtocol, count: Int) -> String? {
    var characters: [UInt8] = []
    for byte in typed.lowercased().utf8 {
      switch byte {
      case UInt8(ascii: "-"), UInt8(ascii: " "): continue
      case UInt8(ascii: "o"): characters.append(UInt8(ascii: "0"))
      case UInt8(ascii: "i"), UInt8(ascii: "l"): characters.append(UInt8(ascii: "1"))
      case _ where alphabet.contains(byte): characters.append(byte)
      default: return nil
      }
      if characters.count > count { return nil }
    }
    guard characters.count == count else { return nil }
    return String(decoding: characters, as: UTF8.self)
  }
}
