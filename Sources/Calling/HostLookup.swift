import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Asks the system for the addresses of a host.
enum HostLookup {
  /// The addresses, in the system's order; empty where the host is not known.
  static func addresses(of host: String) -> [NetworkAddress] {
    var hints = addrinfo()
    #if canImport(Glibc)
      hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    #else
      hints.ai_socktype = SOCK_STREAM
    #endif
    var first: UnsafeMutablePointer<addrinfo>?
    guard getaddrinfo(host, nil, &hints, &first) == 0 else { return [] }
    defer { freeaddrinfo(first) }
    var found: [NetworkAddress] = []
    var next = first
    while let info = next?.pointee {
      if let address = address(info), !found.contains(address) { found.append(address) }
      next = info.ai_next
    }
    return found
  }

  private static func address(_ info: addrinfo) -> NetworkAddress? {
    guard let raw = UnsafeRawPointer(info.ai_addr) else { return nil }
    let count = Int(info.ai_addrlen)
    if info.ai_family == AF_INET, count >= MemoryLayout<sockaddr_in>.size {
      let address = raw.loadUnaligned(as: sockaddr_in.self).sin_addr
      return NetworkAddress(withUnsafeBytes(of: address) { Array($0) })
    }
    if info.ai_family == AF_INET6, count >= MemoryLayout<sockaddr_in6>.size {
      let address = raw.loadUnaligned(as: sockaddr_in6.self).sin6_addr
      return NetworkAddress(withUnsafeBytes(of: address) { Array($0) })
    }
    return nil
  }
}
