/// Writes values as bytes, in the order in which their types name their parts: the same value gives the
/// same bytes on every machine.
///
/// Nothing is named: whole numbers take seven bits a byte, a text its length and its UTF-8, a number its
/// eight bytes, a list its length in four, and what may be absent one byte before it.
final class SealWriter: Encoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private(set) var bytes: [UInt8] = []

  /// The bytes of a value.
  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let writer = SealWriter()
    try value.encode(to: writer)
    return writer.bytes
  }

  func container<Key>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(SealKeyedWriter(writer: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { SealListWriter(writer: self) }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    SealValueWriter(writer: self)
  }

  func put(_ byte: UInt8) { bytes.append(byte) }

  /// A whole number: small ones of either sign are short.
  func put(_ number: Int) {
    var rest = UInt64(bitPattern: Int64((number << 1) ^ (number >> (Int.bitWidth - 1))))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  func put(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  func put(_ text: String) {
    put(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Begins a list whose length is not known yet.
  ///
  /// - Returns: Where the length will stand.
  func beginList() -> Int {
    bytes.append(contentsOf: [0, 0, 0, 0])
    return bytes.count - 4
  }

  /// Says how long a list has become.
  func setCount(_ count: Int, at start: Int) {
    for place in 0..<4 {
      bytes[start + place] = UInt8(truncatingIfNeeded: count >> (8 * place))
    }
  }
}

/// Writes the parts of a type one after another, whatever they are called.
private struct SealKeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let writer: SealWriter
  let codingPath: [any CodingKey] = []

  func encodeNil(forKey key: Key) { writer.put(UInt8(0)) }
  func encode(_ value: Bool, forKey key: Key) { writer.put(value ? UInt8(1) : 0) }
  func encode(_ value: Int, forKey key: Key) { writer.put(value) }
  func encode(_ value: Double, forKey key: Key) { writer.put(value) }
  func encode(_ value: String, forKey key: Key) { writer.put(value) }
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws { try value.encode(to: writer) }

  func encodeIfPresent(_ value: Bool?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: Int?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: Double?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent(_ value: String?, forKey key: Key) throws { try optional(value) }
  func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws { try optional(value) }

  private func optional(_ value: (some Encodable)?) throws {
    writer.put(value == nil ? UInt8(0) : 1)
    try value?.encode(to: writer)
  }

  func nestedContainer<Nested>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> { writer.container(keyedBy: type) }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    writer.unkeyedContainer()
  }

  func superEncoder() -> any Encoder { writer }
  func superEncoder(forKey key: Key) -> any Encoder { writer }
}

/// Writes a list: its length in four bytes, then its elements.
private struct SealListWriter: UnkeyedEncodingContainer {
  let writer: SealWriter
  let codingPath: [any CodingKey] = []
  private(set) var count = 0
  private let start: Int

  init(writer: SealWriter) {
    self.writer = writer
    start = writer.beginList()
  }

  func encodeNil() throws { throw SealFormatError() }

  mutating func encode<T: Encodable>(_ value: T) throws {
    count += 1
    writer.setCount(count, at: start)
    try value.encode(to: writer)
  }

  func nestedContainer<Nested>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    writer.container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { writer.unkeyedContainer() }
  func superEncoder() -> any Encoder { writer }
}

/// Writes one value.
private struct SealValueWriter: SingleValueEncodingContainer {
  let writer: SealWriter
  let codingPath: [any CodingKey] = []

  func encodeNil() { writer.put(UInt8(0)) }
  func encode(_ value: Bool) { writer.put(value ? UInt8(1) : 0) }
  func encode(_ value: Int) { writer.put(value) }
  func encode(_ value: Double) { writer.put(value) }
  func encode(_ value: String) { writer.put(value) }
  func encode<T: Encodable>(_ value: T) throws { try value.encode(to: writer) }
}
