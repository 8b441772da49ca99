import CZlib
public import Rendering

/// Writes a zip file whose bytes follow from what it holds: no time, no owner, entries in the order in
/// which they are added.
///
/// - Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3 and 4.4.
public final class ZipWriter {
  private struct Entry {
    let name: [UInt8]
    let offset: UInt32
    let sum: UInt32
    let packed: UInt32
    let size: UInt32
  }

  private let sink: any ByteSink
  private var position = 0
  private var entries: [Entry] = []

  /// Midnight of the first day that a zip file can hold: 1 January 1980.
  private static let date: UInt16 = 1 << 5 | 1

  /// UTF-8 names; sums and sizes follow the data.
  private static let flags: UInt16 = 1 << 11 | 1 << 3

  /// Begins a zip file.
  public init(into sink: any ByteSink) {
    self.sink = sink
  }

  /// Adds a file of a name with bytes.
  ///
  /// - Throws: ``ExtractError``.
  public func add(_ name: String, _ bytes: [UInt8]) throws(ExtractError) {
    try add(name) { (take) throws(ExtractError) in
      var failure: ExtractError?
      bytes.withUnsafeBytes { pointer in
        do throws(ExtractError) { try take(pointer) } catch { failure = error }
      }
      if let failure { throw failure }
    }
  }

  /// Adds a file of a name with what a file on the disk holds.
  ///
  /// - Throws: ``ExtractError``.
  public func add(_ name: String, fileAt path: String) throws(ExtractError) {
    try add(name) { (take) throws(ExtractError) in try FileContents.read(path, take) }
  }

  private func add(
    _ name: String,
    _ contents: (_ take: (UnsafeRawBufferPointer) throws(ExtractError) -> Void)
      throws(ExtractError) -> Void
  ) throws(ExtractError) {
    let offset = position
    let name = Array(name.utf8)
    try put(
      field(0x0403_4B50, 4) + field(20, 2) + common(sum: 0, packed: 0, size: 0)
        + field(UInt32(name.count), 2) + field(0, 2) + name)
    let start = position
    var size = 0
    var sum = crc32(0, nil, 0)
    let deflater = try Deflater()
    try contents { (piece) throws(ExtractError) in
      size += piece.count
      sum = crc32(sum, piece.bindMemory(to: UInt8.self).baseAddress, UInt32(piece.count))
      try deflater.pack(piece, isLast: false) {
        (packed) throws(ExtractError) in try self.put(packed)
      }
    }
    try deflater.pack(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) {
      (packed) throws(ExtractError) in try self.put(packed)
    }
    guard size <= Int(UInt32.max), position <= Int(UInt32.max) else { throw .packing }
    let entry = Entry(
      name: name, offset: UInt32(offset), sum: UInt32(sum), packed: UInt32(position - start),
      size: UInt32(size))
    entries.append(entry)
    try put(
      field(0x0807_4B50, 4) + field(entry.sum, 4) + field(entry.packed, 4) + field(entry.size, 4))
  }

  /// Ends the zip file with its directory.
  ///
  /// - Throws: ``ExtractError``.
  public func finish() throws(ExtractError) {
    let start = position
    for entry in entries {
      try put(
        field(0x0201_4B50, 4) + field(20, 2) + field(20, 2)
          + common(sum: entry.sum, packed: entry.packed, size: entry.size)
          + field(UInt32(entry.name.count), 2) + field(0, 2) + field(0, 2) + field(0, 2)
          + field(0, 2) + field(0, 4) + field(entry.offset, 4) + entry.name)
    }
    guard position <= Int(UInt32.max), entries.count < Int(UInt16.max) else { throw .packing }
    let count = UInt32(entries.count)
    try put(
      field(0x0605_4B50, 4) + field(0, 2) + field(0, 2) + field(count, 2) + field(count, 2)
        + field(UInt32(position - start), 4) + field(UInt32(start), 4) + field(0, 2))
  }

  /// What the local header and the directory say alike.
  private func common(sum: UInt32, packed: UInt32, size: UInt32) -> [UInt8] {
    field(UInt32(Self.flags), 2) + field(8, 2) + field(0, 2) + field(UInt32(Self.date), 2)
      + field(sum, 4) + field(packed, 4) + field(size, 4)
  }

  /// A number of so many bytes, the lowest first.
  private func field(_ number: UInt32, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) }
  }

  private func put(_ bytes: [UInt8]) throws(ExtractError) {
    guard bytes.withUnsafeBytes({ sink.take($0) }) else { throw .unwritable(errno: 0) }
    position += bytes.count
  }
}
