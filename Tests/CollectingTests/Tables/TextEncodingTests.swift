import Foundation
import Testing

@testable import Collecting

@Suite struct TextEncodingTests {
  private let text = "id,name\n1,Zoë €\n"

  @Test func `UTF-8 is read with and without a mark`() throws {
    for data in [Data(text.utf8), Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)] {
      let decoded = try #require(TextEncoding.decode(data))
      #expect(decoded.text == text)
      #expect(decoded.encoding == .utf8)
    }
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func `UTF-16 is read with its mark`(encoding: String.Encoding) throws {
    let mark = encoding == .utf16BigEndian ? Data([0xFE, 0xFF]) : Data([0xFF, 0xFE])
    let bytes = try #require(text.data(using: encoding))
    let decoded = try #require(TextEncoding.decode(mark + bytes))
    #expect(decoded.text == text)
    #expect(decoded.encoding == .utf16)
  }

  @Test func `what is no UTF-8 is taken for Windows-1252`() throws {
    let bytes = Data("id,name\n1,Zo".utf8) + Data([0xEB, 0x20, 0x80, 0x0A])
    let decoded = try #require(TextEncoding.decode(bytes))
    #expect(decoded.text == text)
    #expect(decoded.encoding == .windows1252)
  }

  @Test func `every byte of Windows-1252 is the letter that Foundation takes it for`() {
    for byte in UInt8(1)...255 {
      // A lone lead byte at the front keeps the bytes from being UTF-8.
      let data = Data([0xFC, byte])
      guard String(data: data, encoding: .utf8) == nil else { continue }
      #expect(
        TextEncoding.decode(data)?.text == String(data: data, encoding: .windowsCP1252),
        "byte \(byte)")
    }
  }

  @Test(
    arguments: [
      [0x50, 0x4B, 3, 4, 0, 0], [0xFF, 0xFE, 0x41], [0xFF, 0xFE, 0x00, 0xD8],
      [0xEF, 0xBB, 0xBF, 0xFC], [0x41, 0x00, 0x42, 0x00], [0xFC, 0x81],
    ] as [[UInt8]])
  func `what is no text is none`(bytes: [UInt8]) {
    #expect(TextEncoding.decode(Data(bytes)) == nil)
  }
}
