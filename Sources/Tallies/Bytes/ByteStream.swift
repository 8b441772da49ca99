/// The bytes of an answers file, unpacked where they are gzip data.
struct ByteStream: ~Copyable {
  private var input: RawInput
  private let packed: UnsafeMutableBufferPointer<UInt8>
  private var waiting: Range<Int>
  private var inflater: GzipInflater?

  /// Opens the source and looks at its first bytes.
  static func open(_ source: AnswersFile.Source) throws(AnswersError) -> ByteStream {
    var stream = ByteStream(input: try RawInput(source))
    try stream.detectGzip()
    return stream
  }

  private init(input: consuming RawInput, bufferSize: Int = 128 * 1024) {
    self.input = input
    packed = .allocate(capacity: bufferSize)
    packed.initialize(repeating: 0)
    waiting = 0..<0
    inflater = nil
  }

  deinit {
    packed.deallocate()
  }

  /// Reads the next bytes.
  ///
  /// - Returns: How many bytes were read; 0 at the end.
  mutating func read(
    into output: UnsafeMutableBufferPointer<UInt8>
  ) throws(AnswersError) -> Int {
    guard inflater != nil else { return try readPlain(into: output) }
    while true {
      if waiting.isEmpty {
        let count = try input.read(into: packed)
        waiting = 0..<count
        if count == 0 {
          if inflater?.isComplete == true { return 0 }
          throw .damagedGzip
        }
      }
      let chunk = UnsafeMutableBufferPointer(rebasing: packed[waiting])
      guard let step = try inflater?.inflate(chunk, into: output) else { return 0 }
      waiting = waiting.lowerBound + step.used..<waiting.upperBound
      if step.written > 0 { return step.written }
      if step.used == 0, !waiting.isEmpty { throw .damagedGzip }
    }
  }

  private mutating func detectGzip() throws(AnswersError) {
    // A pipe may hand out one byte at first; two decide.
    while waiting.count < GzipInflater.magic.count {
      let rest = UnsafeMutableBufferPointer(rebasing: packed[waiting.upperBound...])
      let count = try input.read(into: rest)
      if count == 0 { return }
      waiting = 0..<waiting.upperBound + count
    }
    if packed[0] == GzipInflater.magic[0], packed[1] == GzipInflater.magic[1] {
      inflater = try GzipInflater.make()
    }
  }

  private mutating func readPlain(
    into output: UnsafeMutableBufferPointer<UInt8>
  ) throws(AnswersError) -> Int {
    if waiting.isEmpty { return try input.read(into: output) }
    let count = min(output.count, waiting.count)
    for offset in 0..<count { output[offset] = packed[waiting.lowerBound + offset] }
    waiting = waiting.lowerBound + count..<waiting.upperBound
    return count
  }
}
