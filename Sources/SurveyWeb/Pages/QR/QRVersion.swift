/// How large a picture is, and how its words are guarded, at level M.
struct QRVersion: Sendable, Hashable {
  let number: Int

  /// How many words of correction a block has.
  let guards: Int

  /// How many blocks there are.
  let blocks: Int

  /// The versions up to the 20th.
  static let all: [QRVersion] = zip(
    [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26],
    [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]
  ).enumerated().map { QRVersion(number: $0 + 1, guards: $1.0, blocks: $1.1) }

  /// The number of squares on a side.
  var size: Int { 17 + 4 * number }

  /// Where the centres of the small marks lie, on both axes.
  var marks: [Int] {
    guard number > 1 else { return [] }
    let count = number / 7 + 2
    let step = (number * 4 + count * 2 + 1) / (count * 2 - 2) * 2
    return [6] + (0..<count - 1).map { size - 7 - $0 * step }.reversed()
  }

  /// How many words the picture has in all.
  var wordCount: Int {
    var squares = (16 * number + 128) * number + 64
    if number >= 2 {
      let count = number / 7 + 2
      squares -= (25 * count - 10) * count - 55
      if number >= 7 { squares -= 36 }
    }
    return squares / 8
  }

  /// How many of them hold the text.
  var textWordCount: Int { wordCount - guards * blocks }

  /// Whether a text of so many bytes has room.
  func holds(_ count: Int) -> Bool { 4 + lengthBits + 8 * count <= 8 * textWordCount }

  private var lengthBits: Int { number < 10 ? 8 : 16 }

  /// The words that hold a text: mode, length, bytes, an end, and filling.
  func words(of bytes: [UInt8]) -> [UInt8] {
    var bits: [Bool] = []
    func append(_ value: Int, _ count: Int) {
      for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
    }
    append(4, 4)
    append(bytes.count, lengthBits)
    for byte in bytes { append(Int(byte), 8) }
    append(0, min(4, 8 * textWordCount - bits.count))
    append(0, (8 - bits.count % 8) % 8)
    var words = stride(from: 0, to: bits.count, by: 8).map { start in
      bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
    }
    for filling in 0..<max(0, textWordCount - words.count) {
      words.append(filling % 2 == 0 ? 0xEC : 0x11)
    }
    return words
  }

  /// The words in blocks with their correction, one word of each block after the other.
  func interleaved(_ words: [UInt8]) -> [UInt8] {
    let short = textWordCount / blocks
    let long = textWordCount % blocks
    var parts: [[UInt8]] = []
    var start = 0
    for block in 0..<blocks {
      let end = start + short + (block < blocks - long ? 0 : 1)
      parts.append(Array(words[start..<end]))
      start = end
    }
    let corrections = parts.map { GaloisField.remainder(of: $0, count: guards) }
    let text = (0...short).flatMap { place in
      parts.compactMap { place < $0.count ? $0[place] : nil }
    }
    return text + (0..<guards).flatMap { place in corrections.map { $0[place] } }
  }
}

/// Counting with bytes as the correction of errors does.
enum GaloisField {
  /// The product of two bytes, modulo x⁸ + x⁴ + x³ + x² + 1.
  static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
    var product: UInt8 = 0
    for bit in (0..<8).reversed() {
      product = product << 1 ^ (product >> 7) &* 0x1D
      if right >> bit & 1 == 1 { product ^= left }
    }
    return product
  }

  /// The words of correction: what is left of the words divided by (x − 2⁰)(x − 2¹)… .
  static func remainder(of words: [UInt8], count: Int) -> [UInt8] {
    var divisor = [UInt8](repeating: 0, count: count - 1) + [1]
    var root: UInt8 = 1
    for _ in 0..<count {
      for index in divisor.indices {
        divisor[index] = product(divisor[index], root)
        if index + 1 < divisor.count { divisor[index] ^= divisor[index + 1] }
      }
      root = product(root, 2)
    }
    var rest = [UInt8](repeating: 0, count: count)
    for word in words {
      let factor = word ^ rest.removeFirst()
      rest.append(0)
      for index in rest.indices { rest[index] ^= product(divisor[index], factor) }
    }
    return rest
  }
}
