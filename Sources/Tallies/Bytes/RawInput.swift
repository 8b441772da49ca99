#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes as the system hands them out, from a file, a descriptor or memory.
struct RawInput: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private let closes: Bool
  private let memory: [UInt8]
  private var position = 0

  init(_ source: AnswersFile.Source) throws(AnswersError) {
    switch source {
    case .path(let path):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw .unreadable(path: path, errno: errno) }
      (self.path, self.descriptor, closes, memory) = (path, descriptor, true, [])
    case .descriptor(let descriptor):
      (path, self.descriptor, closes, memory) = ("-", descriptor, false, [])
    case .bytes(let bytes):
      (path, descriptor, closes, memory) = ("-", -1, false, bytes)
    }
  }

  deinit {
    if closes { close(descriptor) }
  }

  /// Reads what is there, at most as much as the buffer holds.
  ///
  /// - Returns: How many bytes were read; 0 at the end.
  mutating func read(
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) throws(AnswersError) -> Int {
    guard descriptor >= 0 else {
      let count = min(buffer.count, memory.count - position)
      for offset in 0..<count { buffer[offset] = memory[position + offset] }
      position += count
      return count
    }
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
        let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
        let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
      if count >= 0 { return count }
      if errno != EINTR { throw .unreadable(path: path, errno: errno) }
    }
  }
}
