import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import Rendering
import Reporting

/// What a program gets: bytes, and a mark by which it knows them again.
struct APIReply: Sendable {
  static let json = "application/json"
  static let problem = "application/problem+json"

  let body: ByteBuffer

  /// How many bytes it is.
  let size: Int

  /// The address of the next part of a list; `nil` at its end, and for what is no list.
  let next: String?

  /// The strong mark of the bytes (RFC 9110): the start of their SHA-256.
  let entityTag: String

  /// Takes what a program gets.
  init(bytes: [UInt8], next: String? = nil) {
    self.init(ByteBuffer(bytes: bytes), next: next)
  }

  /// Takes a report as JSON: it lies in memory once.
  ///
  /// - Throws: ``RenderingError``.
  init(_ report: Report) throws {
    var body = ByteBuffer()
    try Renderer.writeJSON(of: report) { body.writeBytes($0) }
    self.init(body, next: nil)
  }

  private init(_ body: ByteBuffer, next: String?) {
    self.body = body
    size = body.readableBytes
    self.next = next
    let hash = body.withUnsafeReadableBytes { SHA256.hash(data: $0) }
    entityTag = "\"\(Hexadecimal.text(hash.prefix(16)))\""
  }

  /// The response: without a body where the program has these bytes already.
  func response(to request: Request) -> Response {
    var headers = Self.headers
    headers[.eTag] = entityTag
    if let next, let name = HTTPField.Name("Link") { headers[name] = "<\(next)>; rel=\"next\"" }
    guard !Self.isKnown(entityTag, to: request) else {
      return Response(status: .notModified, headers: headers)
    }
    headers[.contentType] = Self.json
    return Response(
      status: .ok, headers: headers, body: ResponseBody(byteBuffer: body))
  }

  /// A problem in the place of what was asked for.
  static func response(of problem: APIProblem, to request: Request) throws -> Response {
    var headers = headers
    headers[.contentType] = Self.problem
    headers.append(contentsOf: problem.headers)
    let body = try problem.value(instance: request.uri.path).bytes()
    let response = Response(
      status: problem.status, headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    return request.method == .head ? response.createHeadResponse() : response
  }

  /// No cache that others share keeps it, and no other asks less than once more.
  private static let headers: HTTPFields = [
    .cacheControl: "private, no-cache", .vary: "Authorization, Accept",
  ]

  /// Whether the request names the mark; it compares weakly, as RFC 9110 has it here.
  private static func isKnown(_ tag: String, to request: Request) -> Bool {
    let named: [String] = request.headers[values: .ifNoneMatch].flatMap { (line: String) in
      line.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    return !Set(named).isDisjoint(with: ["*", tag, "W/\(tag)"])
  }
}
