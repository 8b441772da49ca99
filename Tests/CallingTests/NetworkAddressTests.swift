import Testing

@testable import Calling

/// Addresses inside a network are never called.
@Suite struct NetworkAddressTests {
  /// An address of version 6 as text: eight groups, `::` for a run of zeros.
  private static func version6(_ text: String) -> [UInt8] {
    let halves = text.split(separator: "::", omittingEmptySubsequences: false)
    func groups(_ part: Substring) -> [UInt8] {
      part.split(separator: ":").flatMap { group -> [UInt8] in
        let value = UInt16(group, radix: 16) ?? 0
        return [UInt8(value >> 8), UInt8(value & 255)]
      }
    }
    guard halves.count == 2 else { return groups(halves[0]) }
    let (high, low) = (groups(halves[0]), groups(halves[1]))
    return high + [UInt8](repeating: 0, count: 16 - high.count - low.count) + low
  }

  private static func address(_ text: String) -> NetworkAddress? {
    text.contains(":")
      ? NetworkAddress(version6(text))
      : NetworkAddress(text.split(separator: ".").compactMap { UInt8($0) })
  }

  @Test(arguments: [
    "0.0.0.0", "0.255.255.255", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255",
    "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255",
    "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255",
    "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.255", "240.0.0.1",
    "255.255.255.255",
    "::", "::1", "::ffff:a00:1", "::ffff:7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1",
    "2001::1", "2001:2::1", "2001:db8::1", "2002:7f00:1::1", "2002:c0a8:1::", "3fff::1", "5f00::1",
    "fc00::1", "fd12:3456::1", "fe80::1", "fec0::1", "ff02::1",
  ])
  func `a special address is not public`(_ text: String) throws {
    #expect(try #require(Self.address(text)).isPublic == false)
  }

  @Test(arguments: [
    "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
    "128.0.0.1", "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.167.255.255",
    "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2a00:1450::1",
    "2001:4860:4860::8888", "::ffff:101:101", "64:ff9b::101:101", "2002:101:101::1",
  ])
  func `an address beside the special ones is public`(_ text: String) throws {
    #expect(try #require(Self.address(text)).isPublic)
  }

  @Test func `an address has four bytes or sixteen, and says them`() {
    #expect(NetworkAddress([1, 2, 3]) == nil)
    #expect(NetworkAddress([1, 2, 3, 4])?.text == "1.2.3.4")
    #expect(NetworkAddress(Self.version6("2001:db8::a1"))?.text == "2001:db8:0:0:0:0:0:a1")
  }

  @Test func `what the system writes in other forms is this machine all the same`() {
    for host in ["127.1", "0x7f.0.0.1", "2130706433", "localhost"] {
      let found = HostLookup.addresses(of: host)
      #expect(!found.isEmpty, "\(host) is not known")
      #expect(found.allSatisfy { !$0.isPublic && $0.isLoopback }, "\(host)")
    }
  }
}
