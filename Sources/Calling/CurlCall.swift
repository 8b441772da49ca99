import CCurl
import Foundation

/// One call on its way through libcurl; all pointers of the library stay here.
final class CurlCall {
  private let handle: UnsafeMutableRawPointer
  private let authorities: String?

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  init(authorities: String?) throws(CallError) {
    guard Self.isReady, let handle = curl_easy_init() else { throw .library }
    self.handle = handle
    self.authorities = authorities
  }

  deinit {
    curl_easy_cleanup(handle)
  }

  func perform(
    _ call: Call, at addresses: [NetworkAddress]
  ) throws(CallError) -> CallOutcome {
    try setUp(call)
    let pins = try list([pin(of: call.address, at: addresses)])
    defer { curl_slist_free_all(pins) }
    try check(curl_set_pointer(handle, CURLOPT_RESOLVE, pins))
    // Without the empty header the library waits for a word of the receiver before a longer body.
    let headers = try list(call.headers.map { "\($0.name): \($0.value)" } + ["Expect:"])
    defer { curl_slist_free_all(headers) }
    try check(curl_set_pointer(handle, CURLOPT_HTTPHEADER, headers))
    if let body = call.body { try post(body) }
    let received = Received(most: call.mostBytes)
    try check(curl_set_writer(handle, Received.taking))
    try check(
      curl_set_pointer(handle, CURLOPT_WRITEDATA, Unmanaged.passUnretained(received).toOpaque()))
    let code = withExtendedLifetime(received) { curl_easy_perform(handle) }
    if received.isTooLong { return .tooLong }
    guard code == CURLE_OK else { return .unreachable }
    var (status, wait) = (0, curl_off_t(0))
    try check(curl_last_reply(handle, &status))
    try check(curl_last_wait(handle, &wait))
    return .answered(
      CallAnswer(
        status: status, retryAfter: wait > 0 ? TimeInterval(wait) : nil, body: received.bytes))
  }

  private func post(_ body: Data) throws(CallError) {
    try check(curl_set_number(handle, CURLOPT_POST, 1))
    try check(curl_set_number(handle, CURLOPT_POSTFIELDSIZE, body.count))
    try check(
      curl_set_text(handle, CURLOPT_COPYPOSTFIELDS, String(decoding: body, as: UTF8.self)))
  }

  private func setUp(_ call: Call) throws(CallError) {
    try check(curl_set_text(handle, CURLOPT_URL, call.address.text))
    try check(curl_set_text(handle, CURLOPT_PROXY, ""))
    try check(
      curl_set_text(handle, CURLOPT_PROTOCOLS_STR, call.address.isPlain ? "http" : "https"))
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_FOLLOWLOCATION, 0), (CURLOPT_CONNECTTIMEOUT, 10),
      (CURLOPT_TIMEOUT, call.patience), (CURLOPT_FRESH_CONNECT, 1), (CURLOPT_FORBID_REUSE, 1),
      (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
    ]
    for (option, value) in numbers { try check(curl_set_number(handle, option, value)) }
    if let authorities { try check(curl_set_text(handle, CURLOPT_CAINFO, authorities)) }
  }

  /// Where the library finds the host, in the place of asking again.
  private func pin(of address: CallAddress, at addresses: [NetworkAddress]) -> String {
    let found = addresses.map { $0.bytes.count == 16 ? "[\($0.text)]" : $0.text }
    return "\(address.host):\(address.port):\(found.joined(separator: ","))"
  }

  private func list(_ lines: [String]) throws(CallError) -> UnsafeMutablePointer<curl_slist>? {
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

  private func check(_ code: CURLcode) throws(CallError) {
    guard code == CURLE_OK else { throw .library }
  }
}

/// Takes the body of an answer, up to a limit.
private final class Received {
  private let most: Int?
  private(set) var bytes = Data()
  private(set) var isTooLong = false

  init(most: Int?) {
    self.most = most
  }

  /// Takes some bytes; whether the rest is wanted.
  private func take(_ part: UnsafeRawBufferPointer) -> Bool {
    guard let most else { return true }
    guard bytes.count + part.count <= most else {
      isTooLong = true
      return false
    }
    bytes.append(contentsOf: part)
    return true
  }

  static let taking: curl_write_callback = { start, size, count, context in
    guard let start, let context else { return size * count }
    let received = Unmanaged<Received>.fromOpaque(context).takeUnretainedValue()
    let part = UnsafeRawBufferPointer(start: start, count: size * count)
    return received.take(part) ? size * count : 0
  }
}
