/// One key press, as far as the questionnaire knows it.
enum Key: Hashable {
  case up
  case down
  case left
  case right
  case enter
  case backspace
  case interrupt
  case endOfInput

  /// No key: the window has another size.
  case resized
  case text(Character)

  /// The key that begins the bytes, and how many bytes it took.
  ///
  /// - Returns: `nil` when the bytes end inside a key.
  static func first(of bytes: [UInt8]) -> (key: Key, length: Int)? {
    guard let byte = bytes.first else { return nil }
    switch byte {
    case 0x03: return (.interrupt, 1)
    case 0x04: return (.endOfInput, 1)
    case 0x0A, 0x0D: return (.enter, 1)
    case 0x08, 0x7F: return (.backspace, 1)
    case 0x1B: return escape(bytes)
    default: return character(bytes)
    }
  }

  private static func escape(_ bytes: [UInt8]) -> (key: Key, length: Int)? {
    guard bytes.count >= 3 else { return nil }
    guard bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else {
      return (.left, 1)
    }
    let arrows: [UInt8: Key] = [
      UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
      UInt8(ascii: "D"): .left,
    ]
    if let arrow = arrows[bytes[2]] { return (arrow, 3) }
    // A sequence that is not known here is taken whole, so that its rest is not read as an answer.
    let end = bytes.dropFirst(2).firstIndex { (0x40...0x7E).contains($0) }
    return end.map { (.text("\u{0}"), $0 + 1) }
  }

  private static func character(_ bytes: [UInt8]) -> (key: Key, length: Int)? {
    let byte = bytes[0]
    let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    guard bytes.count >= length else { return nil }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    return (.text(text.first ?? "\u{0}"), length)
  }
}
