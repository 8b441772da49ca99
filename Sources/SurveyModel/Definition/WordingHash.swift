/// Fingerprints of what people read, so that a silent change of a question becomes visible.
extension Item {
  /// The fingerprint of the item as it is asked on a scale.
  ///
  /// It changes with the id, the key, the referent, any word of either role in any language, and
  /// any point of the scale; the order of the file and the scale's name do not matter.
  ///
  /// - Parameters:
  ///   - scale: the scale on which the item is answered.
  ///   - languages: the languages that count; all of them where none are given. Two surveys are
  ///     compared in the languages that both have: a translation that is added changes no word.
  /// - Returns: sixteen hexadecimal digits, the same on every machine.
  /// - Source: FNV-1a in 64 bits, after Fowler, Noll and Vo. It guards against slips, not against forgers.
  public func wordingHash(on scale: Scale, in languages: Set<Language>? = nil) -> String {
    var hash = FNV1a(languages: languages)
    for part in [id.rawValue, facet.rawValue, key.rawValue, referent.rawValue] { hash.add(part) }
    hash.add(wording.leader)
    hash.add(wording.frontline)
    for point in scale.points {
      hash.add(String(point.value))
      hash.add(point.label)
      hash.add(point.meaning)
    }
    hash.add(scale.dontKnow)
    return hash.digits
  }
}

extension Survey {
  /// The fingerprint of each item, in codebook order; items on an unknown scale are left out.
  public var wordingHashes: [(item: Identifier<Item>, hash: String)] {
    items.compactMap { item in
      scale(item.scale).map { (item.id, item.wordingHash(on: $0)) }
    }
  }
}

/// The hash of a list of texts.
private struct FNV1a {
  /// The languages that count; all where it is `nil`.
  let languages: Set<Language>?

  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  init(languages: Set<Language>?) {
    self.languages = languages
  }

  /// Adds a text and an end mark, so that "ab", "c" differs from "a", "bc".
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)  // never a byte of UTF-8
  }

  /// Adds a text in all its languages, or the sign that there is none.
  mutating func add(_ text: LocalizedText?) {
    guard let text else {
      add(0xFE)
      return
    }
    for (language, words) in text.texts.sorted(by: { $0.key < $1.key })
    where languages?.contains(language) ?? true {
      add(language.rawValue)
      add(words)
    }
    add(0xFD)
  }

  private mutating func add(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
  }

  /// The state as sixteen hexadecimal digits.
  var digits: String {
    let digits = String(state, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
