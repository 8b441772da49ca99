import Foundation

/// Bytes that are filled from the front and always have the same size.
struct PaddedBytes {
  private let size: Int
  private var bytes: [UInt8] = []
  private var fits = true

  /// Begins bytes of a size.
  init(size: Int) {
    self.size = size
    bytes.reserveCapacity(size)
  }

  /// Whether all that was appended fitted its room, and the size is reached exactly.
  var isComplete: Bool { fits && bytes.count == size }

  /// The bytes.
  var data: Data { Data(bytes) }

  mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  mutating func append(_ number: UInt16) {
    bytes.append(UInt8(number >> 8))
    bytes.append(UInt8(number & 0xFF))
  }

  mutating func append(_ more: [UInt8]) {
    bytes.append(contentsOf: more)
  }

  /// Appends a text with its length in front, in a room of fixed size.
  mutating func append(_ text: String, lengthBytes: Int, room: Int) {
    let utf8 = Array(text.utf8)
    let longest = lengthBytes == 1 ? min(room, 0xFF) : min(room, 0xFFFF)
    guard utf8.count <= longest else {
      fits = false
      return
    }
    if lengthBytes == 1 { append(UInt8(utf8.count)) } else { append(UInt16(utf8.count)) }
    bytes.append(contentsOf: utf8)
    bytes.append(contentsOf: repeatElement(0, count: room - utf8.count))
  }
}

/// Reads what ``PaddedBytes`` wrote; every reading past the end is `nil`.
struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ data: Data) {
    bytes = Array(data)
  }

  mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func number() -> UInt16? {
    guard let high = byte(), let low = byte() else { return nil }
    return UInt16(high) << 8 | UInt16(low)
  }

  mutating func text(_ count: Int) -> String? {
    guard count >= 0, position + count <= bytes.count else { return nil }
    defer { position += count }
    return String(validating: bytes[position..<position + count], as: UTF8.self)
  }

  mutating func text(lengthBytes: Int, room: Int) -> String? {
    let count = lengthBytes == 1 ? byte().map(Int.init) : number().map(Int.init)
    guard let count, count <= room, let text = text(count) else { return nil }
    position += room - count
    return text
  }
}
