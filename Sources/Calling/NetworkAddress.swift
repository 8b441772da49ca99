/// An address of the internet protocol, and whether it lies in the open internet.
///
/// A webhook is called by this server: an address inside its own network would let whoever sets one up
/// reach what only the server can. So whatever the registries of IANA list as special is refused.
public struct NetworkAddress: Hashable, Sendable {
  /// Four bytes (IPv4) or sixteen (IPv6), highest first.
  public let bytes: [UInt8]

  /// Takes four or sixteen bytes; `nil` for any other count.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == 4 || bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// The address as text, an IPv6 address in eight groups.
  public var text: String {
    if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
    return stride(from: 0, to: 16, by: 2)
      .map { String(Int(bytes[$0]) << 8 | Int(bytes[$0 + 1]), radix: 16) }
      .joined(separator: ":")
  }

  /// Whether it is this machine's own (127.0.0.0/8, ::1).
  public var isLoopback: Bool {
    bytes.count == 4 ? bytes[0] == 127 : bytes == Array(repeating: 0, count: 15) + [1]
  }

  /// Whether it lies in the open internet.
  public var isPublic: Bool {
    if bytes.count == 4 { return !Self.special4.contains { matches($0.prefix, $0.length) } }
    // Addresses of version 4 come in several clothes; each counts as what it carries.
    if let inner = carried { return inner.isPublic }
    return matches([0x20], 3) && !Self.special6.contains { matches($0.prefix, $0.length) }
  }

  /// The address of version 4 that one of version 6 stands for: mapped (::ffff:0:0/96), translated
  /// (64:ff9b::/96) or by 6to4 (2002::/16).
  private var carried: NetworkAddress? {
    let zeros = [UInt8](repeating: 0, count: 10)
    if matches(zeros + [0xFF, 0xFF], 96) { return NetworkAddress(Array(bytes[12...])) }
    if matches([0, 0x64, 0xFF, 0x9B] + zeros.prefix(8), 96) {
      return NetworkAddress(Array(bytes[12...]))
    }
    if matches([0x20, 0x02], 16) { return NetworkAddress(Array(bytes[2..<6])) }
    return nil
  }

  private func matches(_ prefix: [UInt8], _ length: Int) -> Bool {
    for place in 0..<length / 8 where bytes[place] != prefix[place] { return false }
    guard length % 8 > 0 else { return true }
    let mask = UInt8.max << UInt8(8 - length % 8)
    return bytes[length / 8] & mask == prefix[length / 8] & mask
  }

  private struct Block {
    let prefix: [UInt8]
    let length: Int
  }

  /// IANA IPv4 Special-Purpose Address Registry, with multicast and what is reserved.
  private static let special4: [Block] = [
    Block(prefix: [0], length: 8), Block(prefix: [10], length: 8),
    Block(prefix: [100, 64], length: 10), Block(prefix: [127], length: 8),
    Block(prefix: [169, 254], length: 16), Block(prefix: [172, 16], length: 12),
    Block(prefix: [192, 0, 0], length: 24), Block(prefix: [192, 0, 2], length: 24),
    Block(prefix: [192, 88, 99], length: 24), Block(prefix: [192, 168], length: 16),
    Block(prefix: [198, 18], length: 15), Block(prefix: [198, 51, 100], length: 24),
    Block(prefix: [203, 0, 113], length: 24), Block(prefix: [224], length: 4),
    Block(prefix: [240], length: 4),
  ]

  /// What is special inside 2000::/3, the only part of version 6 that is handed out: Teredo and the
  /// other protocol assignments, and what documents use.
  private static let special6: [Block] = [
    Block(prefix: [0x20, 0x01, 0x00], length: 23),
    Block(prefix: [0x20, 0x01, 0x0D, 0xB8], length: 32),
    Block(prefix: [0x3F, 0xFF, 0x00], length: 20),
  ]
}
