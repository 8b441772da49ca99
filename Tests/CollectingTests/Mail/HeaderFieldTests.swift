import Foundation
import Testing

@testable import Collecting

@Suite struct HeaderFieldTests {
  /// A field's value with folds taken out and encoded words read (RFC 2047).
  static func decode(_ field: String) -> String {
    let line = field.replacing("\r\n ", with: " ")
    let value = String(line.split(separator: ":", maxSplits: 1)[1].dropFirst())
    let joined = value.replacing("?= =?", with: "?==?")
    return joined.replacing(/=\?utf-8\?B\?([A-Za-z0-9+\/=]*?)\?=/) { match in
      String(decoding: Data(base64Encoded: String(match.1)) ?? Data(), as: UTF8.self)
    }
  }

  static let names = [
    "Spring survey", "Frühjahr: wie sehen Sie es?", "مسح الربيع في الميناء للجميع",
    "=?utf-8?B?aGVsbG8=?=", String(repeating: "long words go on ", count: 12) + "end",
    String(repeating: "ü", count: 90), "👩‍👩‍👧 family",
  ]

  @Test(arguments: names)
  func `a subject comes back as it was, in short lines of plain characters`(_ name: String) {
    let field = HeaderField("Subject", words: name).text
    #expect(Self.decode(field) == name)
    for line in field.components(separatedBy: "\r\n") {
      #expect(line.utf8.count <= 78)
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
    for line in field.components(separatedBy: "\r\n").dropFirst() { #expect(line.hasPrefix(" ")) }
  }

  @Test(arguments: [
    "Survey\r\nBcc: all@example.org", "Survey\nBcc: all@example.org", "Survey\rBcc: x",
    "Survey\u{0}Bcc: x", "Survey\u{2028}Bcc: x", "Survey\u{85}Bcc: x", "\r\n\r\n<html>",
    "Ü\r\nBcc: all@example.org",
  ])
  func `no name begins a field of its own`(_ name: String) throws {
    let address = try #require(MailAddress("\(name) <survey@example.org>"))
    for field in [
      HeaderField("Subject", words: name), HeaderField("From", address: address),
      HeaderField("X", exactly: name),
    ] {
      for line in field.text.components(separatedBy: .newlines).dropFirst() where !line.isEmpty {
        #expect(line.hasPrefix(" "))
      }
      #expect(!field.text.contains("\u{0}"))
    }
  }

  @Test func `a name with quotes stays one name`() throws {
    let address = try #require(MailAddress(#"A "B" \ C, D <survey@example.org>"#))
    #expect(
      HeaderField("From", address: address).text
        == #"From: "A \"B\" \\ C, D" <survey@example.org>"#)
  }

  @Test(arguments: [
    "a@b.example", "first.last+tag@sub.example.org", "survey@localhost",
    "Service survey <survey@example.org>", "\"Survey, the\" <survey@example.org>",
  ])
  func `an address is read`(_ text: String) {
    #expect(MailAddress(text) != nil)
  }

  @Test(arguments: [
    "", "a", "a@", "@b.example", "a@b@c.example", "a b@c.example", "a@b.example\r\nRCPT",
    "a\n@b.example", "<a@b.example>\r\nRCPT TO:<x@y.z",
    "<a@b.example", "a@b.example>", "ü@b.example", "a@bücher.example", "a@b..example",
    "a@.example", "a,b@c.example", "<>", "a@b.example <",
    String(repeating: "a", count: 65) + "@b.example",
  ])
  func `what is no address, or could end a command, is refused`(_ text: String) {
    #expect(MailAddress(text) == nil)
    #expect(MailAddress(bare: text) == nil)
  }

  @Test(arguments: ["Ann <a@b.example>", "a@b.example\r\nRCPT TO:<x@y.example>", "<a@b.example>"])
  func `an address that stands alone has no name`(_ text: String) {
    #expect(MailAddress(bare: text) == nil)
  }

  @Test func `an address does not tell itself`() throws {
    let address = try #require(MailAddress("Ann <ann@example.org>"))
    #expect(!"\(address)".contains("ann") && !"\(address)".contains("Ann"))
  }
}
