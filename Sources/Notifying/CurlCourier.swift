import Calling

/// Calls receivers through the system's libcurl.
public struct CurlCourier: WebhookCourier {
  private let caller: CurlCaller

  /// Makes a courier.
  ///
  /// - Parameters:
  ///   - allowsPrivate: whether receivers in private networks and on this machine are called.
  ///   - authorities: a file of certificates that are trusted in the place of the system's.
  public init(allowsPrivate: Bool = false, authorities: String? = nil) {
    caller = CurlCaller(allowsPrivate: allowsPrivate, authorities: authorities)
  }

  /// Makes one call.
  public func post(_ parcel: Parcel) async throws(WebhookError) -> Reply {
    let call = Call(
      to: parcel.address, headers: parcel.headers.map { Call.Header($0.name, $0.value) },
      body: parcel.body)
    let outcome: CallOutcome
    do {
      outcome = try await caller.make(call)
    } catch {
      throw .library
    }
    return switch outcome {
    case .answered(let answer): .status(answer.status, retryAfter: answer.retryAfter)
    case .privateAddress: .privateAddress
    case .unknownHost: .unknownHost
    case .unreachable, .tooLong: .unreachable
    }
  }
}
