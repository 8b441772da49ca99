import Extracts
import Foundation
import Rendering
import Testing

@Suite struct ZipWriterTests {
  private func number(_ bytes: [UInt8], at place: Int, width: Int) -> Int {
    (0..<width).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
  }

  @Test func `sums, sizes and places are those of the format`() throws {
    let sink = MemorySink()
    let zip = ZipWriter(into: sink)
    try zip.add("a.txt", Array("123456789".utf8))
    try zip.add("empty", [])
    try zip.finish()
    let bytes = sink.bytes
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    let end = bytes.count - 22
    #expect(number(bytes, at: end, width: 4) == 0x0605_4B50)
    #expect(number(bytes, at: end + 10, width: 2) == 2)
    let directory = number(bytes, at: end + 16, width: 4)
    #expect(number(bytes, at: directory, width: 4) == 0x0201_4B50)
    // The check value of CRC-32 that every description of it gives.
    #expect(number(bytes, at: directory + 16, width: 4) == 0xCBF4_3926)
    #expect(number(bytes, at: directory + 24, width: 4) == 9)
    #expect(number(bytes, at: directory + 12, width: 2) == 0)
    #expect(number(bytes, at: directory + 14, width: 2) == 0x21)
  }

  @Test func `a file on the disk is packed as its bytes are`() throws {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "zip-\(UUID().uuidString)"
    ).path
    defer { unlink(path) }
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 * $0 >> 3) }
    let file = try FileSink(path: path)
    #expect(bytes.withUnsafeBytes { file.take($0) })
    let content = try file.finish()
    #expect(content == FileContents.sum(of: bytes))
    func packed(_ add: (ZipWriter) throws -> Void) throws -> [UInt8] {
      let sink = MemorySink()
      let zip = ZipWriter(into: sink)
      try add(zip)
      try zip.finish()
      return sink.bytes
    }
    #expect(
      try packed { try $0.add("x", bytes) } == packed { try $0.add("x", fileAt: path) })
  }

  @Test func `a file that is there already is not written over`() throws {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "sink-\(UUID().uuidString)"
    ).path
    defer { unlink(path) }
    try Data("kept".utf8).write(to: URL(filePath: path))
    #expect(throws: ExtractError.unwritable(errno: EEXIST)) { try FileSink(path: path) }
    #expect(FileManager.default.contents(atPath: path) == Data("kept".utf8))
  }

  @Test func `a folder that is not there is an error`() throws {
    let path = FileManager.default.temporaryDirectory.appending(
      path: "absent-\(UUID().uuidString)/file"
    ).path
    #expect(throws: ExtractError.unwritable(errno: ENOENT)) { try FileSink(path: path) }
  }
}
