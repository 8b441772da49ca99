import CCurl
import Collecting
import Foundation

/// One handle of libcurl: made, used by one thread at a time, and given back.
///
/// All pointers of the library stay in this file.
final class CurlHandle {
  /// What the library said at the end of a transfer.
  struct Outcome {
    /// The library's own code.
    let code: CURLcode

    /// The last reply of the server; 0 for none.
    let reply: Int
  }

  private let handle: UnsafeMutableRawPointer

  /// Prepares the library once for the whole program.
  private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  init() throws(MailFault) {
    guard Self.isReady, let handle = curl_easy_init() else { throw .library }
    self.handle = handle
  }

  deinit {
    curl_easy_cleanup(handle)
  }

  /// Hands one mail over, through a connection of its own.
  func perform(
    _ exchange: Exchange, to server: SMTPServer, from sender: String, for recipient: String
  ) throws(MailFault) -> Outcome {
    curl_easy_reset(handle)
    try set(server)
    try check(curl_set_text(handle, CURLOPT_MAIL_FROM, "<\(sender)>"))
    var recipients: UnsafeMutablePointer<curl_slist>?
    recipients = curl_slist_append(nil, "<\(recipient)>")
    defer { curl_slist_free_all(recipients) }
    try check(curl_set_pointer(handle, CURLOPT_MAIL_RCPT, recipients))
    return try withExtendedLifetime(exchange) { () throws(MailFault) -> Outcome in
      let pointer = Unmanaged.passUnretained(exchange).toOpaque()
      try check(curl_set_pointer(handle, CURLOPT_READDATA, pointer))
      try check(curl_set_pointer(handle, CURLOPT_DEBUGDATA, pointer))
      let code = curl_easy_perform(handle)
      var reply = 0
      try check(curl_last_reply(handle, &reply))
      return Outcome(code: code, reply: reply)
    }
  }

  private func set(_ server: SMTPServer) throws(MailFault) {
    try check(curl_set_text(handle, CURLOPT_URL, server.address))
    try check(curl_set_text(handle, CURLOPT_PROXY, ""))
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_UPLOAD, 1), (CURLOPT_CONNECTTIMEOUT, 20),
      (CURLOPT_TIMEOUT, 120), (CURLOPT_FRESH_CONNECT, 1), (CURLOPT_FORBID_REUSE, 1),
      (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
      // Without it the listener hears nothing; with a listener, the library prints nothing.
      (CURLOPT_VERBOSE, 1),
    ]
    for (option, value) in numbers { try check(curl_set_number(handle, option, value)) }
    let security = server.protection == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
    try check(curl_set_number(handle, CURLOPT_USE_SSL, Int(security.rawValue)))
    let version = CURL_SSLVERSION_TLSv1_2
    try check(curl_set_number(handle, CURLOPT_SSLVERSION, Int(version)))
    if let authorities = server.authorities {
      try check(curl_set_text(handle, CURLOPT_CAINFO, authorities))
    }
    if let credentials = server.credentials {
      try check(curl_set_text(handle, CURLOPT_USERNAME, credentials.user))
      try check(curl_set_text(handle, CURLOPT_PASSWORD, credentials.password))
    }
    try check(curl_set_reader(handle, Self.reader))
    try check(curl_set_listener(handle, Self.listener))
  }

  private func check(_ code: CURLcode) throws(MailFault) {
    guard code == CURLE_OK else { throw .library }
  }

  private static let reader: curl_read_callback = { buffer, size, count, pointer in
    guard let buffer, let pointer else { return 0 }
    let exchange = Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
    return exchange.fill(UnsafeMutableRawBufferPointer(start: buffer, count: size * count))
  }

  private static let listener: curl_debug_callback = { _, type, bytes, count, pointer in
    guard type == CURLINFO_HEADER_OUT, let bytes, let pointer else { return 0 }
    let exchange = Unmanaged<Exchange>.fromOpaque(pointer).takeUnretainedValue()
    exchange.hear(UnsafeRawBufferPointer(start: bytes, count: count))
    return 0
  }
}
