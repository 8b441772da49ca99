import Foundation
import SurveyModel
import TestSupport
import Testing

@testable import Collecting

@Suite struct MailMessageTests {
  private let secret: LinkSecret

  init() throws {
    let key = try #require(LinkKey(Data(repeating: 7, count: 32)))
    secret = LinkSecret(key: key, nonce: Data(repeating: 1, count: 16))
  }

  private func message(
    _ kind: MailKind = .invitation, organisation: String = "Harbour Services",
    language: Language = "en", texts: MailTexts? = nil
  ) throws -> MailMessage {
    let composer = MailComposer(
      facts: MailComposer.Facts(
        organisation: organisation, wave: Harbour.wave(), survey: Harbour.survey,
        server: "https://survey.example.org/", sender: try #require(MailAddress("s@example.org")),
        contact: "ask@example.org", timeZone: .gmt),
      texts: try texts ?? .shipped())
    return try composer.message(
      kind, to: #require(MailAddress("ann@harbour.example")), secret: secret, language: language,
      at: Harbour.during)
  }

  private func text(_ message: MailMessage) -> String {
    String(decoding: message.bytes, as: UTF8.self)
  }

  @Test func `both parts hold the link once to be read, and the same words`() throws {
    let message = try message()
    let link = "https://survey.example.org\(secret.path)"
    #expect(message.plain.components(separatedBy: link).count == 2)
    #expect(message.html.contains("<a href=\"\(link)\">\(link)</a>"))
    #expect(message.subject == "Harbour Services: how do you see it?")
    #expect(message.plain.contains("about 6 minutes"))
    #expect(message.plain.contains("ask@example.org"))
    #expect(!message.plain.contains("{") && !message.html.contains("{"))
  }

  @Test func `the end of the wave is told in the reader's language`() throws {
    // The wave ends on 26 January 2027 at 21:46:40 UTC.
    #expect(try message().plain.contains("26 January 2027"))
    #expect(try message(language: "de").plain.contains("26. Januar 2027"))
    #expect(try message(language: "ar").html.contains("<html lang=\"ar\" dir=\"rtl\">"))
  }

  @Test func `a mail is well formed: heads, two parts, and nothing but short plain lines`() throws {
    let text = try text(message(organisation: "Hafen „Süd“", language: "ar"))
    #expect(!text.replacing("\r\n", with: "").contains { $0.isNewline })
    let lines = text.components(separatedBy: "\r\n")
    for line in lines {
      #expect(line.utf8.count <= 78)
      #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
    let boundary = try #require(text.firstMatch(of: /boundary="([^"]+)"/)).1
    #expect(lines.count { $0 == "--\(boundary)" } == 2)
    #expect(lines.count { $0 == "--\(boundary)--" } == 1)
    for field in ["Date", "From", "To", "Subject", "Message-ID", "MIME-Version"] {
      #expect(lines.prefix { !$0.isEmpty }.count { $0.hasPrefix("\(field): ") } == 1)
    }
  }

  @Test func `no name leaves the head or becomes a tag`() throws {
    let name = "Evil\r\nBcc: all@example.org\r\n\r\n<script>alert(1)</script>"
    let message = try message(organisation: name)
    let head = text(message).components(separatedBy: "\r\n\r\n")[0]
    #expect(!head.contains("\r\nBcc:"))
    #expect(!message.html.contains("<script>"))
    #expect(message.html.contains("&lt;script&gt;"))
  }

  @Test func `nothing is fetched when a mail is read`() throws {
    let html = try message().html
    for word in ["<img", "src=", "<link", "url(", "<script", "<iframe", "style"] {
      #expect(!html.contains(word))
    }
    #expect(html.components(separatedBy: "http").count == 3)
  }

  @Test func `the mark is the same for the same mail, and leads back to no link`() throws {
    let first = try message(), again = try message()
    #expect(first.mark == again.mark)
    #expect(try message(.reminder(1)).mark != first.mark)
    #expect(try message(.reminder(2)).mark != message(.reminder(1)).mark)
    #expect(first.mark.wholeMatch(of: /[0-9a-f]{32}/) != nil)
    #expect(!secret.hash.map { String($0, radix: 16) }.joined().contains(first.mark.prefix(8)))
  }

  @Test func `what is filled in is not read again as a field`() throws {
    let message = try message(organisation: "{link}")
    #expect(message.subject == "{link}: how do you see it?")
  }

  @Test func `a test mail says so, and its link is nobody's`() throws {
    let composer = MailComposer(
      facts: MailComposer.Facts(
        organisation: "Harbour", wave: Harbour.wave(), survey: Harbour.survey,
        server: "https://survey.example.org", sender: try #require(MailAddress("s@example.org")),
        contact: "c", timeZone: .gmt),
      texts: try .shipped())
    let to = try #require(MailAddress("me@example.org"))
    let test = try composer.test(.invitation, to: to, language: "de", at: Harbour.during)
    #expect(test.plain.hasPrefix("Dies ist ein Test."))
    #expect(test.plain.contains("https://survey.example.org/test\n"))
    #expect(!test.plain.contains("/s/"))
  }

  @Test func `a mail tells no log what is in it`() throws {
    let message = try message()
    for words in ["\(message)", String(reflecting: message)] {
      #expect(!words.contains(secret.text) && !words.contains("ann@"))
    }
    var dumped = ""
    dump(message, to: &dumped)
    #expect(!dumped.contains(secret.text) && !dumped.contains("ann@"))
  }
}
