/// The name of a thing, tagged with the kind of thing that it names.
///
/// The tag is a phantom: `Identifier<Item>` and `Identifier<Block>` hold the same text, yet one is
/// never taken for the other.
public struct Identifier<Subject>: RawRepresentable, Codable, Hashable, Sendable {
  /// The text of the identifier, as it stands in files, tables and links.
  public let rawValue: String

  /// Makes an identifier of a text.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// Makes an identifier of a text.
  public init(_ text: String) {
    rawValue = text
  }
}

extension Identifier: Comparable {
  /// Orders by text, so that listings come out the same on every machine.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Identifier: ExpressibleByStringLiteral {
  /// Makes an identifier of a literal.
  public init(stringLiteral value: String) {
    rawValue = value
  }
}

extension Identifier: CustomStringConvertible {
  /// The text of the identifier.
  public var description: String { rawValue }
}
