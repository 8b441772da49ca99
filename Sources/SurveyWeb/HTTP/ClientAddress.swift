import Foundation
import HTTPTypes
import Hummingbird

/// Whose request it is, where a proxy stands in between.
enum ClientAddress {
  /// The sender of a request.
  ///
  /// A trusted peer names whom it got the request from at the end of `X-Forwarded-For`; further
  /// trusted proxies at the end are passed over. What a stranger writes there counts for nothing.
  static func sender(_ headers: HTTPFields, peer: String, trusted: Set<String>) -> String {
    guard trusted.contains(peer), let name = HTTPField.Name.forwardedFor else { return peer }
    let named = headers[values: name].flatMap { $0.split(separator: ",") }
      .map { withoutPort($0.trimmingCharacters(in: .whitespaces)) }
    return named.last { !trusted.contains($0) && isAddress($0) } ?? peer
  }

  /// The part of an address that stands for one sender: of IPv6 the network of 64 bits, out of which
  /// one person can have any address.
  static func network(of address: String) -> String {
    guard let bytes = bytes(of: address, in: AF_INET6, count: 16) else { return address }
    // An IPv4 address in the clothes of IPv6.
    if bytes.prefix(10).allSatisfy({ $0 == 0 }), bytes[10] == 0xFF, bytes[11] == 0xFF {
      return bytes.suffix(4).map(String.init).joined(separator: ".")
    }
    return bytes.prefix(8).map { String($0, radix: 16) }.joined(separator: ":")
  }

  /// The network around the one that stands for one sender.
  ///
  /// Of IPv6 it is that of 48 bits, which one customer may be given and which holds 65,536 of those of 64.
  /// An IPv4 address has none but itself.
  static func surroundings(of address: String) -> String {
    let network = network(of: address)
    let parts = network.split(separator: ":")
    return parts.count == 8 ? parts.prefix(6).joined(separator: ":") : network
  }

  /// An address without the port that some proxies write behind it: `192.0.2.1:4711`, `[2001:db8::1]:4711`.
  private static func withoutPort(_ text: String) -> String {
    if let found = text.wholeMatch(of: /\[([^\]]*)\](:[0-9]+)?/) { return String(found.1) }
    if let found = text.wholeMatch(of: /([0-9.]+):[0-9]+/) { return String(found.1) }
    return text
  }

  private static func isAddress(_ text: String) -> Bool {
    bytes(of: text, in: AF_INET, count: 4) != nil || bytes(of: text, in: AF_INET6, count: 16) != nil
  }

  private static func bytes(of text: String, in family: Int32, count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    return inet_pton(family, text, &bytes) == 1 ? bytes : nil
  }
}

/// Believes what a proxy says about a request if it is one that we were told to trust, and takes it
/// off the request otherwise.
struct TrustedProxies: RouterMiddleware {
  typealias Context = WebContext

  /// The addresses of the proxies.
  let addresses: Set<String>

  private static let headers: [HTTPField.Name] = [.forwardedFor, .forwardedHost, .forwardedProto]
    .compactMap(\.self)

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var (request, context) = (request, context)
    context.sender = ClientAddress.sender(
      request.headers, peer: context.peer, trusted: addresses)
    if !addresses.contains(context.peer), Self.headers.contains(where: request.headers.contains) {
      var head = request.head
      for name in Self.headers { head.headerFields[values: name] = [] }
      request = Request(head: head, body: request.body)
    }
    return try await next(request, context)
  }
}
