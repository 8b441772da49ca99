import Crypto
import Foundation
public import Rendering

/// A new file that takes bytes piece by piece and knows their sum: it is whole, or it is an error.
public final class FileSink: ByteSink {
  /// What was written.
  public struct Content: Hashable, Sendable {
    /// How many bytes.
    public let bytes: Int

    /// Their SHA-256 sum in hexadecimal digits.
    public let sha256: String
  }

  /// The path of the file.
  public let path: String

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var sum = SHA256()
  private var bytes = 0
  private var failure: ExtractError?

  private static let capacity = 1 << 18

  /// Begins a file that must not exist.
  ///
  /// - Parameters:
  ///   - path: Where it lies.
  ///   - isPrivate: Whether only its owner may read it.
  /// - Throws: ``ExtractError/unwritable(errno:)``.
  public init(path: String, isPrivate: Bool = false) throws(ExtractError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw .unwritable(errno: errno) }
    buffer.reserveCapacity(Self.capacity + 4096)
  }

  deinit { close(descriptor) }

  /// Takes bytes.
  public func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    buffer.append(contentsOf: bytes)
    return buffer.count < Self.capacity || flush()
  }

  private func flush() -> Bool {
    guard failure == nil else { return false }
    sum.update(data: buffer)
    bytes += buffer.count
    let isWritten = buffer.withUnsafeBytes { pointer in
      var rest = pointer[...]
      while !rest.isEmpty {
        let piece = UnsafeRawBufferPointer(rebasing: rest)
        let count = write(descriptor, piece.baseAddress, piece.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
    if !isWritten { failure = .unwritable(errno: errno) }
    buffer.removeAll(keepingCapacity: true)
    return isWritten
  }

  /// Ends the file: all bytes are on the disk, and read back they are the ones that were written.
  ///
  /// - Throws: ``ExtractError`` when the disk is full, or holds something else.
  public func finish() throws(ExtractError) -> Content {
    guard flush(), fsync(descriptor) == 0 else { throw failure ?? .unwritable(errno: errno) }
    let written = Content(bytes: bytes, sha256: sum.finalize().hexadecimal)
    guard try FileContents.sum(of: path) == written else { throw .damaged }
    return written
  }
}

/// Reads files piece by piece.
public enum FileContents {
  /// How long a file is, and its sum.
  ///
  /// - Throws: ``ExtractError/unwritable(errno:)`` when it cannot be read.
  public static func sum(of path: String) throws(ExtractError) -> FileSink.Content {
    var sum = SHA256()
    var bytes = 0
    try read(path) { piece in
      sum.update(bufferPointer: piece)
      bytes += piece.count
    }
    return FileSink.Content(bytes: bytes, sha256: sum.finalize().hexadecimal)
  }

  /// The sum of bytes.
  public static func sum(of bytes: [UInt8]) -> FileSink.Content {
    FileSink.Content(
      bytes: bytes.count, sha256: SHA256.hash(data: bytes).hexadecimal)
  }

  /// Hands a file on in pieces.
  static func read(
    _ path: String, _ take: (UnsafeRawBufferPointer) throws(ExtractError) -> Void
  ) throws(ExtractError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unwritable(errno: errno) }
    defer { close(descriptor) }
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { piece.deallocate() }
    while true {
      let count = Foundation.read(descriptor, piece.baseAddress, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unwritable(errno: errno) }
      guard count > 0 else { return }
      try take(UnsafeRawBufferPointer(rebasing: piece[..<count]))
    }
  }
}

extension SHA256.Digest {
  /// The sum in hexadecimal digits.
  var hexadecimal: String {
    map { byte in
      let digits = String(byte, radix: 16)
      return digits.count < 2 ? "0" + digits : digits
    }.joined()
  }
}
