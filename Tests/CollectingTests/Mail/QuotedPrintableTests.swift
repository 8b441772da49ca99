import Foundation
import Testing

@testable import Collecting

@Suite struct QuotedPrintableTests {
  /// RFC 2045, section 6.7, read the other way.
  static func decode(_ text: String) -> String {
    let joined = text.replacing("=\r\n", with: "")
    var bytes: [UInt8] = []
    var rest = Array(joined.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="), rest.count > 1 {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        rest = rest.dropFirst(2)
        bytes.append(UInt8(digits, radix: 16) ?? 0)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }

  @Test func `the examples of RFC 2045 are encoded as it demands`() {
    #expect(QuotedPrintable.encode("a=b") == "a=3Db")
    #expect(QuotedPrintable.encode("ü") == "=C3=BC")
    #expect(QuotedPrintable.encode("a\tb") == "a=09b")
    #expect(QuotedPrintable.encode("blank at the end ") == "blank at the end=20")
    #expect(QuotedPrintable.encode("one\ntwo\r\nthree") == "one\r\ntwo\r\nthree")
  }

  @Test(arguments: [
    "", "\n\n", String(repeating: "x", count: 76), String(repeating: "x", count: 77),
    String(repeating: "ü", count: 200), "مرحبًا 👩‍👩‍👧 = \t end\t", "=\n=3D\n.\n..\nFrom me",
    String(repeating: "word ", count: 60),
  ])
  func `a text comes back as it was, through lines that are short and plain`(_ text: String) {
    let encoded = QuotedPrintable.encode(text)
    #expect(Self.decode(encoded) == text)
    for line in encoded.components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 76)
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
      #expect(!line.hasSuffix(" "))
    }
  }
}
