public import Calling
public import Foundation

/// Makes one HTTP call.
public protocol WebhookCourier: Sendable {
  /// Sends a parcel, follows no redirect, and keeps nothing of the answer but its status.
  func post(_ parcel: Parcel) async throws(WebhookError) -> Reply
}

/// One call as it is sent.
public struct Parcel: Hashable, Sendable {
  /// Where to.
  public let address: CallAddress

  /// The headers.
  public let headers: [Header]

  /// The body, JSON.
  public let body: Data

  /// One line of the head.
  public struct Header: Hashable, Sendable {
    /// The name.
    public let name: String

    /// The value.
    public let value: String
  }
}

/// What came of a call.
public enum Reply: Hashable, Sendable {
  /// The receiver answered with this status, and asked to wait so many seconds.
  case status(Int, retryAfter: TimeInterval?)

  /// The address leads into a private network, or to this machine.
  case privateAddress

  /// The host is not known.
  case unknownHost

  /// Nobody answered in time, or not over HTTPS.
  case unreachable
}
