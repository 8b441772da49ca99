import Mailing
import Testing

@Suite struct SMTPServerTests {
  @Test(arguments: [
    ("smtp://mail.example.org:587", SMTPServer.Protection.startTLS),
    ("smtp://mail.example.org", .startTLS), ("smtp://10.0.0.1:25", .startTLS),
    ("smtp://127.0.0.2:25", .startTLS), ("smtp://localhost.example.org", .startTLS),
    ("smtps://mail.example.org:465", .implicitTLS), ("smtps://localhost", .implicitTLS),
    ("smtp://localhost:25", .none), ("smtp://127.0.0.1", .none), ("smtp://[::1]:25", .none),
  ])
  func `only to this machine mails go in the clear`(
    _ address: String, _ protection: SMTPServer.Protection
  ) throws {
    #expect(try #require(SMTPServer(address)).protection == protection)
  }

  @Test func `a file of certificates demands encryption on this machine, too`() throws {
    let server = try #require(SMTPServer("smtp://127.0.0.1:25", authorities: "ca.pem"))
    #expect(server.protection == .startTLS)
  }

  @Test(arguments: [
    "mail.example.org", "http://mail.example.org", "smtp://", "smtp://user@mail.example.org",
    "smtp://user:secret@mail.example.org", "smtp://mail.example.org/path",
    "smtp://mail.example.org?x=1", "smtp://mail.example.org:0", "smtp://mail.example.org:70000",
    "smtp://mail example.org", "",
  ])
  func `an address that is none, or holds a password, is refused`(_ address: String) {
    #expect(SMTPServer(address) == nil)
  }
}
