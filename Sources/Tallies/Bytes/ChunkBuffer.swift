/// A window on a stream: what was read and not yet used, always beginning with a whole row.
struct ChunkBuffer: ~Copyable {
  private var stream: ByteStream
  private var storage: UnsafeMutableBufferPointer<UInt8>
  private var filled = 0
  private var dropped = 0
  private let longestRow: Int

  /// Whether the stream has ended; then the bytes end with a line end.
  private(set) var isAtEnd = false

  init(_ stream: consuming ByteStream, longestRow: Int, size: Int = 256 * 1024) {
    self.stream = stream
    storage = .allocate(capacity: size)
    storage.initialize(repeating: 0)
    self.longestRow = longestRow
  }

  deinit {
    storage.deallocate()
  }

  /// The bytes that were read and not yet dropped; valid until the buffer is filled again.
  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: storage[dropped..<filled])
  }

  /// Gives up the first bytes.
  mutating func drop(_ count: Int) {
    dropped += count
  }

  /// Reads on, after moving what is left to the front.
  ///
  /// - Returns: Whether anything came; `false` at the end.
  mutating func fill(line: Int) throws(AnswersError) -> Bool {
    if isAtEnd { return false }
    if dropped > 0 {
      for index in dropped..<filled { storage[index - dropped] = storage[index] }
      (filled, dropped) = (filled - dropped, 0)
    }
    // One byte stays free for the line end that is added to a last row without one.
    if filled + 1 >= storage.count { try grow(line: line) }
    let room = UnsafeMutableBufferPointer(rebasing: storage[filled..<(storage.count - 1)])
    let count = try stream.read(into: room)
    filled += count
    if count > 0 { return true }
    isAtEnd = true
    if filled == 0 || storage[filled - 1] == CellScanner.newline { return false }
    storage[filled] = CellScanner.newline
    filled += 1
    return true
  }

  private mutating func grow(line: Int) throws(AnswersError) {
    guard storage.count < longestRow else { throw .endlessRow(line: line) }
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: storage.count * 2)
    larger.initialize(repeating: 0)
    for index in 0..<filled { larger[index] = storage[index] }
    storage.deallocate()
    storage = larger
  }
}
