import Foundation

/// A form with files as a browser sends it (`multipart/form-data`).
///
/// Reading follows RFC 7578 as browsers write it: one line of `Content-Disposition` names the field, and a
/// file's name is taken for words alone, never for a path.
struct MultipartForm: Sendable {
  /// A file that was sent.
  struct File: Sendable, Hashable {
    /// The name that the browser gave it.
    let name: String
    let bytes: Data
  }

  /// The media type.
  static let mediaType = "multipart/form-data"

  /// The most parts that are read.
  static let mostParts = 50

  /// The fields, by name; of several with one name the last counts.
  private(set) var fields: [String: String] = [:]

  /// The files that hold something, by the name of their field.
  private(set) var files: [String: File] = [:]

  /// Reads a body.
  ///
  /// - Parameters:
  ///   - body: the bytes of the request.
  ///   - type: its `Content-Type`, which names the boundary.
  /// - Nil: for another media type, and for a body that does not end as it should.
  init?(_ body: Data, type: String) {
    guard let boundary = Self.boundary(of: type) else { return nil }
    let mark = Data("--\(boundary)".utf8)
    guard var at = body.range(of: mark)?.upperBound else { return nil }
    for _ in 0..<Self.mostParts {
      if body[at...].starts(with: Data("--".utf8)) { return }
      guard body[at...].starts(with: Self.lineEnd),
        let next = body.range(of: Self.lineEnd + mark, in: (at)..<body.endIndex)
      else { return nil }
      take(body[(at + Self.lineEnd.count)..<max(at + Self.lineEnd.count, next.lowerBound)])
      at = next.upperBound
    }
    return nil
  }

  private static let lineEnd = Data("\r\n".utf8)

  private static func boundary(of type: String) -> String? {
    guard type.lowercased().hasPrefix(mediaType),
      let found = type.firstMatch(of: /boundary="?([A-Za-z0-9'()+_,.\/:=?-]{1,70})"?/)
    else { return nil }
    return String(found.1)
  }

  /// Takes in one part: a head, an empty line, the content.
  private mutating func take(_ part: Data) {
    guard let gap = part.range(of: Self.lineEnd + Self.lineEnd) else { return }
    let head = String(decoding: part[part.startIndex..<gap.lowerBound], as: UTF8.self)
    let content = Data(part[gap.upperBound...])
    let line = head.split(separator: "\r\n").first {
      $0.lowercased().hasPrefix("content-disposition:")
    }
    guard let line, let name = Self.value("name", in: line) else { return }
    guard let file = Self.value("filename", in: line) else {
      fields[name] = String(decoding: content, as: UTF8.self)
      return
    }
    let last = file.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    if !content.isEmpty { files[name] = File(name: last, bytes: content) }
  }

  /// A value in quotation marks; browsers write a quotation mark inside it as `%22`.
  private static func value(_ key: String, in line: Substring) -> String? {
    for piece in line.split(separator: ";").dropFirst() {
      let pair = piece.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].trimmingCharacters(in: .whitespaces).lowercased() == key
      else { continue }
      return pair[1].trimmingCharacters(in: .whitespaces)
        .trimmingCharacters(in: CharacterSet(charactersIn: "\""))
        .replacing("%22", with: "\"").replacing("%0D", with: "").replacing("%0A", with: "")
    }
    return nil
  }
}
