import CZlib

/// Unpacks gzip data as it streams by, also several members one after the other.
struct GzipInflater: ~Copyable {
  // zlib keeps a pointer to the stream, so that it must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var isAtMemberEnd = false
  private let isReady: Bool

  /// The two bytes with which gzip data begins.
  static let magic: [UInt8] = [0x1f, 0x8b]

  /// Begins to unpack.
  static func make() throws(AnswersError) -> GzipInflater {
    let inflater = GzipInflater()
    guard inflater.isReady else { throw .damagedGzip }
    return inflater
  }

  private init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, and 16 more for gzip's own header and checksum.
    let size = Int32(MemoryLayout<z_stream>.size)
    isReady = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, size) == Z_OK
  }

  deinit {
    inflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Whether the data could end here.
  var isComplete: Bool { isAtMemberEnd }

  /// Unpacks what fits.
  ///
  /// - Returns: How many bytes of the input were used up, and how many were written.
  mutating func inflate(
    _ input: UnsafeMutableBufferPointer<UInt8>, into output: UnsafeMutableBufferPointer<UInt8>
  ) throws(AnswersError) -> (used: Int, written: Int) {
    if isAtMemberEnd {
      guard !input.isEmpty else { return (0, 0) }
      guard inflateReset(stream) == Z_OK else { throw .damagedGzip }
      isAtMemberEnd = false
    }
    stream.pointee.next_in = input.baseAddress
    stream.pointee.avail_in = UInt32(input.count)
    stream.pointee.next_out = output.baseAddress
    stream.pointee.avail_out = UInt32(output.count)
    let status = CZlib.inflate(stream, Z_NO_FLUSH)
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: isAtMemberEnd = true
    default: throw .damagedGzip
    }
    return (
      input.count - Int(stream.pointee.avail_in), output.count - Int(stream.pointee.avail_out)
    )
  }
}
