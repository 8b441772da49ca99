import Foundation
import Schemas

/// The OpenAPI document as it is served: one file, with the published schemas inside.
///
/// In the repository it refers to them as files; here each is a component, and what it defines is one too,
/// with the schema's name before it: `#/$defs/cell` of the gaps is `#/components/schemas/gaps.cell`.
struct APIDocument: Sendable {
  /// The bytes.
  let bytes: [UInt8]

  /// Why a document cannot be put together.
  enum Fault: Error, Hashable, Sendable {
    /// It is no JSON object with components.
    case notADocument
  }

  /// Puts the document together.
  ///
  /// - Throws: ``Fault`` for a file that is none.
  init(_ text: String = OpenAPIFile.text, schemas: [Schemas] = [.gaps, .changes]) throws {
    guard var document = try Self.object(text),
      var components = document["components"] as? [String: Any],
      var parts = components["schemas"] as? [String: Any]
    else { throw Fault.notADocument }
    for schema in schemas {
      guard var root = try Self.object(schema.text) else { throw Fault.notADocument }
      let definitions = root.removeValue(forKey: "$defs") as? [String: Any] ?? [:]
      for key in ["$schema", "$id"] { root[key] = nil }
      parts[schema.rawValue] = Self.rewritten(root, in: schema)
      for (name, definition) in definitions {
        parts["\(schema.rawValue).\(name)"] = Self.rewritten(definition, in: schema)
      }
    }
    components["schemas"] = parts
    document["components"] = components
    guard let whole = Self.rewritten(document, in: nil) as? [String: Any] else {
      throw Fault.notADocument
    }
    bytes =
      Array(
        try JSONSerialization.data(
          withJSONObject: whole, options: [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]))
      + [UInt8(ascii: "\n")]
  }

  private static func object(_ text: String) throws -> [String: Any]? {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
  }

  /// A part with its references as they are in one file.
  private static func rewritten(_ part: Any, in schema: Schemas?) -> Any {
    if let values = part as? [Any] { return values.map { rewritten($0, in: schema) } }
    guard let members = part as? [String: Any] else { return part }
    var changed: [String: Any] = [:]
    for (key, value) in members {
      guard key == "$ref", let reference = value as? String else {
        changed[key] = rewritten(value, in: schema)
        continue
      }
      changed[key] = inside(reference, of: schema)
    }
    return changed
  }

  private static func inside(_ reference: String, of schema: Schemas?) -> String {
    let components = "#/components/schemas/"
    if let schema, reference.hasPrefix("#/$defs/") {
      return reference.replacing("#/$defs/", with: "\(components)\(schema.rawValue).")
    }
    let file = ".schema.json"
    return reference.hasSuffix(file) ? components + reference.dropLast(file.count) : reference
  }
}
