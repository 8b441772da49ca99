import Collecting
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting

@testable import SurveyWeb

/// A browser that keeps its cookies and the mark of the last form it saw, and goes where a page waits that
/// answers a form, and on from a link.
actor Visitor {
  private let client: any TestClientProtocol
  private var cookies: [String: String] = [:]
  private var token: String?

  init(_ client: any TestClientProtocol) {
    self.client = client
  }

  /// A response, as a reader sees it.
  struct Reply: Sendable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let body: String

    var location: String? { headers[.location] }

    /// Where the browser goes by itself, at once.
    var goesOn: String? {
      let refresh = HTTPField.Name("Refresh").flatMap { headers[$0] }
      return refresh?.wholeMatch(of: /0; url=(.+)/).map { String($0.1) }
    }

    /// The words between the tags of the first `h1`.
    var heading: String? { body.firstMatch(of: /<h1[^>]*>([^<]*)</).map { String($0.1) } }

    var title: String? { body.firstMatch(of: /<title>([^<]*)</).map { String($0.1) } }

    /// The receipt on the page.
    var code: String? { body.firstMatch(of: /class="code">([^<]*)</).map { String($0.1) } }

    /// The values of the radios that are chosen, by name.
    var chosen: [String: String] {
      let found = body.matches(of: /name="([^"]*)"[^>]* value="([^"]*)" checked/)
      return Dictionary(found.map { (String($0.1), String($0.2)) }) { first, _ in first }
    }
  }

  func get(_ path: String, headers: HTTPFields = [:]) async throws -> Reply {
    let reply = try await look(path, headers: headers)
    guard let next = reply.goesOn else { return reply }
    return try await look(next, headers: headers)
  }

  /// Looks at a page without going on from it.
  func look(_ path: String, headers: HTTPFields = [:]) async throws -> Reply {
    try await send(.get, path, body: nil, headers: headers)
  }

  /// Sends a form with the mark of the last page, unless another is given.
  func post(
    _ path: String, _ form: [String: String] = [:], headers: HTTPFields = [:]
  ) async throws -> Reply {
    var fields = form
    if fields[FormToken.field] == nil { fields[FormToken.field] = token }
    // Who sends a sheet means it; the question about an empty one has tests of its own.
    if path == SitePath.submit, fields[EmptySheetComposer.sure] == nil {
      fields[EmptySheetComposer.sure] = "yes"
    }
    if fields[EmptySheetComposer.sure] == "" { fields[EmptySheetComposer.sure] = nil }
    let body = fields.sorted { $0.key < $1.key }
      .map { "\(Self.escape($0.key))=\(Self.escape($0.value))" }.joined(separator: "&")
    return try await post(path, raw: body, headers: headers)
  }

  /// Sends a body as it is.
  func post(
    _ path: String, raw: String, headers: HTTPFields = [:]
  ) async throws -> Reply {
    var all: HTTPFields = [.contentType: FormBody.mediaType]
    for field in headers { all[field.name] = field.value }
    return try await send(.post, path, body: raw, headers: all)
  }

  /// Opens a link and presses the button of its start page.
  func begin(_ link: LinkSecret) async throws -> Reply {
    let start = try await post(SitePath.start(secret: link.text))
    return try await get(start.location ?? "/")
  }

  private func send(
    _ method: HTTPRequest.Method, _ path: String, body: String?, headers: HTTPFields
  ) async throws -> Reply {
    var headers = headers
    if !cookies.isEmpty {
      headers[.cookie] = cookies.sorted { $0.key < $1.key }
        .map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
    }
    let response = try await client.executeRequest(
      uri: path, method: method, headers: headers, body: body.map { ByteBuffer(string: $0) })
    for set in response.headers[values: .setCookie] {
      let pair = set.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
      let isGone = set.contains("Max-Age=0") || pair.count < 2
      cookies[String(pair[0])] = isGone ? nil : String(pair[1])
    }
    if response.headers[.location] == SitePath.shown {
      return try await send(.get, SitePath.shown, body: nil, headers: [:])
    }
    let text = String(buffer: response.body)
    if let found = text.firstMatch(of: /name="_sheet" value="([0-9a-f]+)"/) {
      token = String(found.1)
    }
    return Reply(status: response.status, headers: response.headers, body: text)
  }

  private static func escape(_ text: String) -> String {
    text.utf8.map { byte in
      let plain =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      let digits = String(byte, radix: 16, uppercase: true)
      return plain
        ? String(UnicodeScalar(byte)) : "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
