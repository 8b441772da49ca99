public import Foundation

/// One HTTP call as it is made.
public struct Call: Hashable, Sendable {
  /// One line of the head.
  public struct Header: Hashable, Sendable {
    /// The name.
    public let name: String

    /// The value.
    public let value: String

    /// Makes a line.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// Where to.
  public let address: CallAddress

  /// The headers.
  public let headers: [Header]

  /// What is posted; `nil` for a call that reads.
  public let body: Data?

  /// The most bytes of the answer's body that are taken; `nil` where none is kept, however many come.
  public let mostBytes: Int?

  /// How long the whole call may take, in seconds.
  public let patience: Int

  /// Makes a call.
  public init(
    to address: CallAddress, headers: [Header] = [], body: Data? = nil, mostBytes: Int? = nil,
    patience: Int = 20
  ) {
    self.address = address
    self.headers = headers
    self.body = body
    self.mostBytes = mostBytes
    self.patience = patience
  }
}

/// What came of a call.
public enum CallOutcome: Hashable, Sendable {
  /// There was an answer.
  case answered(CallAnswer)

  /// The address leads into a private network or to this machine, or plainly to another one.
  case privateAddress

  /// The host is not known.
  case unknownHost

  /// Nobody answered in time, or not over HTTPS.
  case unreachable

  /// The answer was longer than ``Call/mostBytes``.
  case tooLong
}

/// The answer to a call.
public struct CallAnswer: Hashable, Sendable {
  /// The status.
  public let status: Int

  /// How long to wait before another call, in seconds (`Retry-After`); `nil` where it is not said.
  public let retryAfter: TimeInterval?

  /// The body, as far as it was asked for.
  public let body: Data

  /// Makes an answer.
  public init(status: Int, retryAfter: TimeInterval? = nil, body: Data = Data()) {
    self.status = status
    self.retryAfter = retryAfter
    self.body = body
  }
}

/// Makes HTTP calls.
public protocol Caller: Sendable {
  /// Makes one call; no redirect is followed.
  func make(_ call: Call) async throws(CallError) -> CallOutcome
}

/// Why no call can be made at all.
public enum CallError: Error, Hashable, Sendable {
  /// The library that speaks HTTP cannot be used.
  case library
}
