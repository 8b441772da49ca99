/// Reads what ``SealWriter`` wrote; the only thing from which a ``Disclosed`` number is read.
final class SealReader: Decoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private let bytes: [UInt8]
  private var position: Int

  /// The version of the encoding in which the bytes were written.
  let version: Int

  /// Reads bytes from a place on.
  init(_ bytes: [UInt8], from position: Int = 0, version: Int = FrozenWave.version) {
    self.bytes = bytes
    self.position = position
    self.version = version
  }

  /// The value that bytes hold, to the last of them.
  static func value<Value: Decodable>(
    _ type: Value.Type, in bytes: [UInt8], from start: Int = 0, version: Int = FrozenWave.version
  ) throws -> Value {
    let reader = SealReader(bytes, from: start, version: version)
    let value = try reader.read(type)
    guard reader.isAtEnd else { throw SealFormatError() }
    return value
  }

  /// Whether the last byte was read.
  var isAtEnd: Bool { position == bytes.count }

  func container<Key>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(SealKeyedReader(reader: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    SealListReader(reader: self, length: try length())
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    SealValueReader(reader: self)
  }

  /// The next value.
  ///
  /// A wave holds some half a million numbers that were disclosed: they, and what consists of them up to its
  /// cells, are read at once, without a container for each.
  func read<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let value = try direct(type) { return value }
    return try Value(from: self)
  }

  func byte() throws -> UInt8 {
    guard position < bytes.count else { throw SealFormatError() }
    defer { position += 1 }
    return bytes[position]
  }

  func flag() throws -> Bool {
    switch try byte() {
    case 0: false
    case 1: true
    default: throw SealFormatError()
    }
  }

  func number() throws -> Int {
    var found: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = try byte()
      guard shift < 63 || next <= 1 else { throw SealFormatError() }
      found |= UInt64(next & 0x7F) << shift
      if next < 0x80 { break }
      shift += 7
    }
    return Int(truncatingIfNeeded: Int64(bitPattern: found >> 1) ^ -Int64(found & 1))
  }

  func real() throws -> Double {
    guard bytes.count - position >= 8 else { throw SealFormatError() }
    let pattern = bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    }
    position += 8
    return Double(bitPattern: UInt64(littleEndian: pattern))
  }

  func text() throws -> String {
    let count = try number()
    guard count >= 0, count <= bytes.count - position else { throw SealFormatError() }
    defer { position += count }
    let text = bytes.withUnsafeBufferPointer {
      String(
        validating: UnsafeBufferPointer(rebasing: $0[position..<position + count]), as: UTF8.self)
    }
    guard let text else { throw SealFormatError() }
    return text
  }

  /// How many elements the list has that comes next.
  func length() throws -> Int {
    guard position + 4 <= bytes.count else { throw SealFormatError() }
    let count = (0..<4).reduce(0) { $0 | Int(bytes[position + $1]) << (8 * $1) }
    position += 4
    // Every element takes a byte at least.
    guard count <= bytes.count - position else { throw SealFormatError() }
    return count
  }
}

/// Reads the parts of a type in the order in which it asks for them.
private struct SealKeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let reader: SealReader
  let codingPath: [any CodingKey] = []
  let allKeys: [Key] = []

  func contains(_ key: Key) -> Bool { true }
  func decodeNil(forKey key: Key) throws -> Bool { try !reader.flag() }
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try reader.flag() }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try reader.number() }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try reader.real() }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try reader.text() }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try reader.read(type) }

  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try reader.flag() ? try reader.flag() : nil
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try reader.flag() ? try reader.number() : nil
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try reader.flag() ? try reader.real() : nil
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try reader.flag() ? try reader.text() : nil
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    try reader.flag() ? try reader.read(type) : nil
  }

  func nestedContainer<Nested>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedDecodingContainer<Nested> { reader.container(keyedBy: type) }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try reader.unkeyedContainer()
  }

  func superDecoder() -> any Decoder { reader }
  func superDecoder(forKey key: Key) -> any Decoder { reader }
}

/// Reads a list.
private struct SealListReader: UnkeyedDecodingContainer {
  let reader: SealReader
  let length: Int
  let codingPath: [any CodingKey] = []
  private(set) var currentIndex = 0

  init(reader: SealReader, length: Int) {
    self.reader = reader
    self.length = length
  }

  var count: Int? { length }
  var isAtEnd: Bool { currentIndex >= length }

  func decodeNil() -> Bool { false }

  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    guard !isAtEnd else { throw SealFormatError() }
    currentIndex += 1
    return try T(from: reader)
  }

  func nestedContainer<Nested>(keyedBy type: Nested.Type) -> KeyedDecodingContainer<Nested> {
    reader.container(keyedBy: type)
  }

  func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try reader.unkeyedContainer()
  }

  func superDecoder() -> any Decoder { reader }
}

/// Reads one value.
private struct SealValueReader: SingleValueDecodingContainer {
  let reader: SealReader
  let codingPath: [any CodingKey] = []

  func decodeNil() -> Bool { false }
  func decode(_ type: Bool.Type) throws -> Bool { try reader.flag() }
  func decode(_ type: Int.Type) throws -> Int { try reader.number() }
  func decode(_ type: Double.Type) throws -> Double { try reader.real() }
  func decode(_ type: String.Type) throws -> String { try reader.text() }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try T(from: reader) }
}
