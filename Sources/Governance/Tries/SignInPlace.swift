import Crypto
import Foundation

/// From where somebody signs in.
public struct SignInPlace: Hashable, Sendable {
  /// The smallest network that is one person's.
  public let network: String

  /// The secret of a device that has signed in before, if the browser shows one.
  public let device: BearerSecret?

  /// The kind of browser, for the list of sessions alone; it proves nothing.
  public let browser: String?

  /// Makes a place.
  public init(network: String, device: BearerSecret? = nil, browser: String? = nil) {
    self.browser = browser
    self.network = network
    self.device = device
  }

  /// The hash under which the network of an account is kept.
  func networkHash(of address: String) -> Data { Self.hash(["network", address, network]) }

  /// The hash under which the device of an account is kept.
  func deviceHash(of address: String) -> Data? {
    device.map { Self.hash(["device", address, $0.text]) }
  }

  /// The hash for an account as a whole.
  static func accountHash(of address: String) -> Data { hash(["account", address]) }

  /// The hash for the codes of an account.
  static func codeHash(of account: Int64) -> Data { hash(["code", "\(account)"]) }

  private static func hash(_ parts: [String]) -> Data {
    var bytes = Data()
    for part in parts { bytes.append(Data("\(part.utf8.count):\(part)".utf8)) }
    return Data(SHA256.hash(data: bytes))
  }
}
