import Testing

@testable import Calling

@Suite struct CallAddressTests {
  @Test(arguments: [
    ("https://example.org/hook?x=1", "example.org", 443),
    ("HTTPS://EXAMPLE.ORG", "EXAMPLE.ORG", 443),
    ("https://example.org:8443/", "example.org", 8443),
    ("https://[2001:db8::1]/a", "2001:db8::1", 443),
  ])
  func `an address over HTTPS is taken`(_ text: String, _ host: String, _ port: Int) throws {
    let address = try CallAddress(text)
    #expect(address.host == host)
    #expect(address.port == port)
    #expect(!address.isPlain)
  }

  @Test(arguments: [
    ("", CallAddress.Fault.notAURL), ("example.org", .notAURL), ("https://", .notAURL),
    ("https:///path", .notAURL), ("http://example.org/", .notEncrypted),
    ("ftp://example.org/", .notEncrypted), ("file:///etc/passwd", .notAURL),
    ("https://me:secret@example.org/", .tooMuch), ("https://me@example.org/", .tooMuch),
    ("https://example.org/#part", .tooMuch), ("https://example.org:0/", .notAURL),
    ("https://exa_mple.org/", .host), ("https://bücher.example/", .host),
    ("https://e\u{0130}.org/", .host),
  ])
  func `any other address is refused, with its reason`(
    _ text: String, _ fault: CallAddress.Fault
  ) {
    #expect(throws: fault) { try CallAddress(text) }
  }

  @Test func `an address beyond two thousand characters is refused`() {
    let path = String(repeating: "a", count: 2_000)
    #expect(throws: CallAddress.Fault.tooLong) { try CallAddress("https://a.b/" + path) }
  }

  @Test func `plain HTTP is taken only where it is allowed`() throws {
    let address = try CallAddress("http://127.0.0.1:9/", allowsPlain: true)
    #expect(address.isPlain)
    #expect(try CallAddress("http://127.0.0.1/", allowsPlain: true).port == 80)
  }
}
