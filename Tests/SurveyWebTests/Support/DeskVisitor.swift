import Foundation
import Governance
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestSupport

@testable import SurveyWeb

/// A browser at the pages for people with accounts: it keeps its cookies and the mark of the last form.
actor DeskVisitor {
  private let client: any TestClientProtocol
  private(set) var cookies: [String: String] = [:]
  private(set) var mark: String?

  init(_ client: any TestClientProtocol) {
    self.client = client
  }

  func get(_ path: String, headers: HTTPFields = [:]) async throws -> Visitor.Reply {
    try await send(.get, path, body: nil, headers: headers)
  }

  /// Sends a form with the mark of the last page, unless another is given.
  func post(
    _ path: String, _ form: [String: String] = [:], headers: HTTPFields = [:]
  ) async throws -> Visitor.Reply {
    var fields = form
    if fields[FormMark.field] == nil { fields[FormMark.field] = mark }
    let body = fields.sorted { $0.key < $1.key }
      .map { "\(DeskPath.escaped($0.key))=\(DeskPath.escaped($0.value))" }.joined(separator: "&")
    var all: HTTPFields = [.contentType: FormBody.mediaType]
    for field in headers { all[field.name] = field.value }
    return try await send(.post, path, body: body, headers: all)
  }

  /// The field with the device's own mark, for forms that are sent before somebody is signed in.
  func deviceForm(for path: String) -> [String: String] {
    guard path == DeskPath.signIn, let device = cookies["parallax_device"],
      let secret = BearerSecret(device)
    else { return [:] }
    return [FormMark.field: FormMark(secret).text]
  }

  /// Opens the page to sign in, and sends address and password.
  @discardableResult
  func signIn(
    _ name: String, _ password: String = AccountHarbour.password, then next: String? = nil
  ) async throws -> Visitor.Reply {
    _ = try await get(DeskPath.signIn)
    var form = [
      SignInComposer.address: "\(name)@harbour.example", SignInComposer.password: password,
    ]
    form[DeskPath.next] = next
    return try await post(DeskPath.signIn, form)
  }

  /// Sends a request with the cookies, and takes over what the answer sets.
  func send(
    _ method: HTTPRequest.Method, _ path: String, body: String?, headers: HTTPFields = [:]
  ) async throws -> Visitor.Reply {
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
    let text = String(buffer: response.body)
    if let found = text.firstMatch(of: /name="_mark" value="([0-9a-f]+)"/) {
      mark = String(found.1)
    }
    return Visitor.Reply(status: response.status, headers: response.headers, body: text)
  }
}
