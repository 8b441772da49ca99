import Foundation

/// A mail server to which mails are handed over, and how.
public struct SMTPServer: Sendable {
  /// How the way to the server is protected.
  public enum Protection: Hashable, Sendable {
    /// Not at all: the server is on this machine.
    case none

    /// By STARTTLS, without which nothing is sent.
    case startTLS

    /// By TLS from the first byte.
    case implicitTLS
  }

  /// The name and password with which a sender makes himself known.
  public struct Credentials: Sendable {
    let user: String
    let password: String

    /// Makes credentials.
    public init(user: String, password: String) {
      self.user = user
      self.password = password
    }
  }

  /// The address: `smtp://mail.example.org:587`.
  let address: String

  /// How the way is protected.
  public let protection: Protection

  let credentials: Credentials?

  /// A file of certificates that are trusted in the place of the system's.
  let authorities: String?

  /// Reads the address of a server.
  ///
  /// Without encryption nothing leaves this machine: only to `localhost`, `127.0.0.1` and `::1`,
  /// and where no file of certificates is named, mails are handed over in the clear.
  ///
  /// - Returns: `nil` for an address that is not `smtp://HOST[:PORT]` or `smtps://HOST[:PORT]`; a
  ///   name or password in it is refused, since an address is seen by others on the machine.
  public init?(_ address: String, credentials: Credentials? = nil, authorities: String? = nil) {
    guard let parts = URLComponents(string: address), let host = parts.host, !host.isEmpty,
      parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil,
      ["", "/"].contains(parts.path), (1...65_535).contains(parts.port ?? 25)
    else { return nil }
    let isHere = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host.lowercased())
    switch parts.scheme?.lowercased() {
    case "smtp": protection = isHere && authorities == nil ? .none : .startTLS
    case "smtps": protection = .implicitTLS
    default: return nil
    }
    let port = parts.port ?? (protection == .implicitTLS ? 465 : protection == .none ? 25 : 587)
    let name = host.contains(":") && !host.hasPrefix("[") ? "[\(host)]" : host
    self.address = "\(protection == .implicitTLS ? "smtps" : "smtp")://\(name):\(port)"
    self.credentials = credentials
    self.authorities = authorities
  }
}
