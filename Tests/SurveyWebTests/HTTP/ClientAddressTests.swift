import HTTPTypes
import Testing

@testable import SurveyWeb

@Suite struct ClientAddressTests {
  private func sender(
    _ forwarded: [String], peer: String, trusted: Set<String> = ["127.0.0.1"]
  ) throws -> String {
    let name = try #require(HTTPField.Name("X-Forwarded-For"))
    var headers = HTTPFields()
    headers[values: name] = forwarded
    return ClientAddress.sender(headers, peer: peer, trusted: trusted)
  }

  @Test func `a stranger cannot choose whose tries are counted`() throws {
    #expect(try sender(["198.51.100.7"], peer: "203.0.113.9") == "203.0.113.9")
    #expect(try sender(["198.51.100.7"], peer: "127.0.0.1", trusted: []) == "127.0.0.1")
  }

  @Test func `a trusted proxy names its client last, whatever the client wrote before`() throws {
    #expect(try sender(["198.51.100.7"], peer: "127.0.0.1") == "198.51.100.7")
    #expect(try sender(["10.9.9.9, 198.51.100.7"], peer: "127.0.0.1") == "198.51.100.7")
    #expect(try sender(["10.9.9.9", "198.51.100.7"], peer: "127.0.0.1") == "198.51.100.7")
    #expect(try sender(["2001:db8::1"], peer: "127.0.0.1") == "2001:db8::1")
  }

  @Test func `the port that some proxies write behind an address is no part of it`() throws {
    #expect(try sender(["198.51.100.7:99"], peer: "127.0.0.1") == "198.51.100.7")
    #expect(try sender(["[2001:db8::1]:4711"], peer: "127.0.0.1") == "2001:db8::1")
    #expect(try sender(["[2001:db8::1]"], peer: "127.0.0.1") == "2001:db8::1")
  }

  @Test func `several trusted proxies are passed over from the end`() throws {
    let trusted: Set = ["127.0.0.1", "10.0.0.2"]
    let found = try sender(["198.51.100.7, 10.0.0.2"], peer: "127.0.0.1", trusted: trusted)
    #expect(found == "198.51.100.7")
  }

  @Test(arguments: ["", "unknown", "_hidden", "198.51.100:99", "[x]:1", "<script>"])
  func `what is no address stands for the proxy itself`(_ named: String) throws {
    #expect(try sender([named], peer: "127.0.0.1") == "127.0.0.1")
  }

  @Test(arguments: [
    ("192.0.2.1", "192.0.2.1"), ("::ffff:192.0.2.1", "192.0.2.1"), ("", ""),
    ("2001:db8:1:2:3:4:5:6", "20:1:d:b8:0:1:0:2"), ("2001:db8:1:2::ff", "20:1:d:b8:0:1:0:2"),
  ])
  func `of IPv6 the network of 64 bits counts`(_ address: String, _ network: String) {
    #expect(ClientAddress.network(of: address) == network)
  }

  @Test(arguments: [
    ("192.0.2.1", "192.0.2.1"), ("::ffff:192.0.2.1", "192.0.2.1"), ("", ""),
    ("2001:db8:1:2::ff", "20:1:d:b8:0:1"), ("2001:db8:1:ffff::1", "20:1:d:b8:0:1"),
    ("2001:db8:2:2::ff", "20:1:d:b8:0:2"),
  ])
  func `around it lies the network of 48 bits, and around IPv4 nothing`(
    _ address: String, _ network: String
  ) {
    #expect(ClientAddress.surroundings(of: address) == network)
  }
}
