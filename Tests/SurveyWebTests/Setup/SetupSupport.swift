import Foundation
import Governance
import HTTPTypes
import TestSupport

@testable import SurveyWeb

extension DeskVisitor {
  /// Sends a form with a file.
  func upload(
    _ path: String, _ field: String, _ content: String, fields: [String: String] = [:]
  ) async throws -> Visitor.Reply {
    var parts = fields
    if parts[FormMark.field] == nil { parts[FormMark.field] = mark }
    let body =
      parts.sorted { $0.key < $1.key }.map {
        "--wall\r\nContent-Disposition: form-data; name=\"\($0.key)\"\r\n\r\n\($0.value)\r\n"
      }.joined()
      + "--wall\r\nContent-Disposition: form-data; name=\"\(field)\"; filename=\"file\"\r\n\r\n"
      + content + "\r\n--wall--\r\n"
    return try await send(
      .post, path, body: body, headers: [.contentType: "multipart/form-data; boundary=wall"])
  }
}

extension Visitor.Reply {
  /// The value of a field that is not seen.
  func hidden(_ name: String) -> String? {
    guard let start = body.range(of: "name=\"\(name)\" value=\"")?.upperBound else { return nil }
    return String(body[start...].prefix { $0 != "\"" })
  }
}

extension DeskWorld {
  /// A world with its consultant and administrator.
  static func withConsultant(
    post: @Sendable (MemoryStore) throws -> MailRounds? = { _ in nil }
  ) async throws -> DeskWorld {
    let world = try await DeskWorld(post: post)
    try await world.add("carl", .consultant(organisations: ["Harbour Services"]))
    try await world.add("anna", .administrator)
    return world
  }
}
