import CCurl
import Foundation

/// Calls receivers through the system's libcurl.
///
/// The host is looked up once, every one of its addresses is judged, and the call goes to those that were
/// judged: a name that answers otherwise the second time leads nowhere else. No redirect is followed and
/// no proxy is asked. A call holds its thread until the receiver has answered or 20 seconds are over.
public actor CurlCourier: WebhookCourier {
  private let allowsPrivate: Bool
  private let authorities: String?

  /// Makes a courier.
  ///
  /// - Parameters:
  ///   - allowsPrivate: whether receivers in private networks and on this machine are called.
  ///   - authorities: a file of certificates that are trusted in the place of the system's.
  public init(allowsPrivate: Bool = false, authorities: String? = nil) {
    self.allowsPrivate = allowsPrivate
    self.authorities = authorities
  }

  /// Makes one call.
  public func post(_ parcel: Parcel) async throws(WebhookError) -> Reply {
    let addresses = HostLookup.addresses(of: parcel.address.host)
    guard !addresses.isEmpty else { return .unknownHost }
    guard addresses.allSatisfy({ allowsPrivate || $0.isPublic }),
      !parcel.address.isPlain || addresses.allSatisfy(\.isLoopback)
    else { return .privateAddress }
    return try CurlCall(authorities: authorities).perform(parcel, at: addresses)
  }
}

/// One call on its way through libcurl; all pointers of the library stay here.
private final class CurlCall {
  private let handle: UnsafeMutableRawPointer
  private let authorities: String?

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  init(authorities: String?) throws(WebhookError) {
    guard Self.isReady, let handle = curl_easy_init() else { throw .library }
    self.handle = handle
    self.authorities = authorities
  }

  deinit {
    curl_easy_cleanup(handle)
  }

  func perform(
    _ parcel: Parcel, at addresses: [NetworkAddress]
  ) throws(WebhookError) -> Reply {
    try setUp(parcel.address)
    let pins = try list([pin(of: parcel.address, at: addresses)])
    defer { curl_slist_free_all(pins) }
    try check(curl_set_pointer(handle, CURLOPT_RESOLVE, pins))
    // Without the empty header the library waits for a word of the receiver before a longer body.
    let headers = try list(parcel.headers.map { "\($0.name): \($0.value)" } + ["Expect:"])
    defer { curl_slist_free_all(headers) }
    try check(curl_set_pointer(handle, CURLOPT_HTTPHEADER, headers))
    try check(curl_set_number(handle, CURLOPT_POST, 1))
    try check(curl_set_number(handle, CURLOPT_POSTFIELDSIZE, parcel.body.count))
    try check(
      curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, String(decoding: parcel.body, as: UTF8.self)))
    try check(curl_set_writer(handle, Self.dropping))
    guard curl_easy_perform(handle) == CURLE_OK else { return .unreachable }
    var (status, wait) = (0, curl_off_t(0))
    try check(curl_last_reply(handle, &status))
    try check(curl_last_wait(handle, &wait))
    return .status(status, retryAfter: wait > 0 ? TimeInterval(wait) : nil)
  }

  private func setUp(_ address: WebhookAddress) throws(WebhookError) {
    try check(curl_set_text(handle, CURLOPT_URL, address.text))
    try check(curl_set_text(handle, CURLOPT_PROXY, ""))
    try check(
      curl_set_text(handle, CURLOPT_PROTOCOLS_STR, address.isPlain ? "http" : "https"))
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_CONNECTTIMEOUT, 10),
      (CURLOPT_TIMEOUT, 20), (CURLOPT_FRESH_CONNECT, 1), (CURLOPT_FORBID_REUSE, 1),
      (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
    ]
    for (option, value) in numbers { try check(curl_set_number(handle, option, value)) }
    if let authorities { try check(curl_set_text(handle, CURLOPT_CAINFO, authorities)) }
  }

  /// Where the library finds the host, in the place of asking again.
  private func pin(of address: WebhookAddress, at addresses: [NetworkAddress]) -> String {
    let found = addresses.map { $0.bytes.count == 16 ? "[\($0.text)]" : $0.text }
    return "\(address.host):\(address.port):\(found.joined(separator: ","))"
  }

  private func list(_ lines: [String]) throws(WebhookError) -> UnsafeMutablePointer<curl_slist>? {
    var list: UnsafeMutablePointer<curl_slist>?
    for line in lines {
      guard let longer = curl_slist_append(list, line) else {
        curl_slist_free_all(list)
        throw .library
      }
      list = longer
    }
    return list
  }

  private func check(_ code: CURLcode) throws(WebhookError) {
    guard code == CURLE_OK else { throw .library }
  }

  /// Takes the receiver’s words and keeps none.
  private static let dropping: curl_write_callback = { _, size, count, _ in size * count }
}
