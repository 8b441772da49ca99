import Dispatch

/// Makes calls through the system's libcurl.
///
/// The host is looked up once, every one of its addresses is judged, and the call goes to those that were
/// judged: a name that answers otherwise the second time leads nowhere else. Plain HTTP stays on this
/// machine. No redirect is followed and no proxy is asked. Calls wait on a thread of their own.
public struct CurlCaller: Caller {
  private let allowsPrivate: Bool
  private let authorities: String?

  private static let queue = DispatchQueue(label: "parallax.calls", attributes: .concurrent)

  /// Makes a caller.
  ///
  /// - Parameters:
  ///   - allowsPrivate: whether private networks and this machine are called.
  ///   - authorities: a file of certificates that are trusted in the place of the system's.
  public init(allowsPrivate: Bool = false, authorities: String? = nil) {
    self.allowsPrivate = allowsPrivate
    self.authorities = authorities
  }

  /// Makes one call.
  public func make(_ call: Call) async throws(CallError) -> CallOutcome {
    let result = await withCheckedContinuation {
      (continuation: CheckedContinuation<Result<CallOutcome, CallError>, Never>) in
      Self.queue.async { continuation.resume(returning: attempt(call)) }
    }
    return try result.get()
  }

  private func attempt(_ call: Call) -> Result<CallOutcome, CallError> {
    let addresses = HostLookup.addresses(of: call.address.host)
    guard !addresses.isEmpty else { return .success(.unknownHost) }
    guard addresses.allSatisfy({ allowsPrivate || $0.isPublic }),
      !call.address.isPlain || addresses.allSatisfy(\.isLoopback)
    else { return .success(.privateAddress) }
    do throws(CallError) {
      return .success(try CurlCall(authorities: authorities).perform(call, at: addresses))
    } catch {
      return .failure(error)
    }
  }
}
