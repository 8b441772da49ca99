import Foundation

/// An address of HTTP that is called: HTTPS, with a host and neither name nor password.
public struct CallAddress: Hashable, Sendable {
  /// What is wrong with an address.
  public enum Fault: String, Error, CaseIterable, Hashable, Sendable {
    /// It is no URL with a host.
    case notAURL

    /// It is not HTTPS; plain HTTP is for this machine alone, where that is allowed.
    case notEncrypted

    /// It holds a name, a password or a fragment.
    case tooMuch

    /// The host has letters beyond ASCII; its `xn--` form is asked for.
    case host

    /// It is longer than 2,000 characters.
    case tooLong
  }

  /// The whole address.
  public let text: String

  /// The host, an IPv6 address without its brackets.
  public let host: String

  /// The port.
  public let port: Int

  /// Whether it is plain HTTP.
  public let isPlain: Bool

  private static let most = 2_000

  /// Reads an address.
  ///
  /// - Parameters:
  ///   - typed: what was typed.
  ///   - allowsPlain: whether plain HTTP is taken, to be used on this machine alone.
  /// - Throws: what is wrong with it.
  public init(_ typed: String, allowsPlain: Bool = false) throws(Fault) {
    guard typed.utf8.count <= Self.most else { throw .tooLong }
    guard let parts = URLComponents(string: typed), let host = parts.host, !host.isEmpty,
      (1...65_535).contains(parts.port ?? 443)
    else { throw .notAURL }
    let scheme = parts.scheme?.lowercased()
    guard scheme == "https" || (scheme == "http" && allowsPlain) else { throw .notEncrypted }
    guard parts.user == nil, parts.password == nil, parts.fragment == nil else { throw .tooMuch }
    let bare = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
    guard bare.wholeMatch(of: /[A-Za-z0-9.-]+|[0-9A-Fa-f:.]+/) != nil else { throw .host }
    text = typed
    self.host = bare
    isPlain = scheme == "http"
    port = parts.port ?? (isPlain ? 80 : 443)
  }
}
