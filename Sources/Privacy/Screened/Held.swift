/// A value that lies in memory once, however often what holds it is copied.
///
/// A cell of a report has some seventy numbers, and reports copy their cells into tables, maps and charts.
/// Frozen it is its value and nothing else.
public final class Held<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  /// The value.
  public let value: Value

  init(_ value: Value) { self.value = value }

  /// Reads the value.
  public init(from decoder: any Decoder) throws { value = try Value(from: decoder) }

  /// Writes the value.
  public func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }

  /// Whether both hold the same value.
  public static func == (left: Held, right: Held) -> Bool {
    left === right || left.value == right.value
  }

  /// Hashes the value.
  public func hash(into hasher: inout Hasher) { value.hash(into: &hasher) }
}
