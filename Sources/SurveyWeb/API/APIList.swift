import Foundation

/// A list that is handed out in parts.
struct APIList: Sendable {
  /// A thing of the list, with the name by which no other of the list goes.
  struct Entry: Sendable {
    let name: String
    let value: APIValue
  }

  let entries: [Entry]

  /// The address of the list.
  let address: String

  /// The part that is asked for.
  ///
  /// A cursor stands for the name of the last thing before the part, so that what is added or taken away
  /// elsewhere moves nothing.
  ///
  /// - Throws: ``APIProblem/badQuery(_:)`` for a cursor of another list, or of a thing that is gone.
  func part(_ query: APIQuery) throws -> APIReply {
    let count = try query.count()
    var rest = entries[...]
    if let cursor = query[APIQuery.cursor] {
      guard let name = Self.name(of: cursor),
        let last = entries.firstIndex(where: { $0.name == name })
      else {
        throw APIProblem.badQuery("The cursor is none of this list. Begin again without it.")
      }
      rest = entries[(last + 1)...]
    }
    let part = rest.prefix(count)
    let next = part.count < rest.count ? part.last.map { following($0, count) } : nil
    let value = APIValue.object([
      "items": .array(part.map(\.value)), "next": APIValue(next),
    ])
    return APIReply(bytes: try value.bytes(), next: next)
  }

  private func following(_ last: Entry, _ count: Int) -> String {
    "\(address)?\(APIQuery.limit)=\(count)&\(APIQuery.cursor)=\(Self.cursor(after: last.name))"
  }

  /// A name as a cursor: Base64 for addresses (RFC 4648), without padding.
  static func cursor(after name: String) -> String {
    Data(name.utf8).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// The name that a cursor stands for; `nil` for what no list has made.
  private static func name(of cursor: String) -> String? {
    let plain = cursor.replacing("-", with: "+").replacing("_", with: "/")
    let padding = String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4)
    return Data(base64Encoded: plain + padding).map { String(decoding: $0, as: UTF8.self) }
  }
}
