import CZlib

/// Packs bytes as they stream by, without a header of their own.
final class Deflater {
  // zlib keeps a pointer to the stream, so that it must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var output = [UInt8](repeating: 0, count: 1 << 16)

  init() throws(ExtractError) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    // A negative width of the window: raw data, as zip files hold it.
    guard
      deflateInit2_(
        stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { throw .packing }
  }

  deinit {
    deflateEnd(stream)
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Packs a piece, and hands on what comes out.
  func pack(
    _ piece: UnsafeRawBufferPointer, isLast: Bool,
    _ take: ([UInt8]) throws(ExtractError) -> Void
  ) throws(ExtractError) {
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: piece.bindMemory(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = UInt32(piece.count)
    repeat {
      let room = output.count
      var status = Z_OK
      output.withUnsafeMutableBufferPointer { buffer in
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(room)
        status = deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
      }
      guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else {
        throw .packing
      }
      let written = room - Int(stream.pointee.avail_out)
      if written > 0 { try take(Array(output[..<written])) }
      if status == Z_STREAM_END { return }
    } while stream.pointee.avail_out == 0
  }
}
