/// A part that few values have, in a place of its own: those that lack it take eight bytes for it.
///
/// A cell of a report has room for some seventy numbers, of which a small group tells ten. Frozen it is what an
/// optional part is: a byte that says whether it is there, and the part.
@propertyWrapper
public struct Apart<Part: Codable & Hashable & Sendable>: Hashable, Sendable {
  private var held: Held<Part>?

  /// The part; `nil` where there is none.
  public var wrappedValue: Part? {
    get { held?.value }
    set { held = newValue.map(Held.init) }
  }

  /// Takes the part, where there is one.
  public init(wrappedValue: Part?) { held = wrappedValue.map(Held.init) }
}

extension Apart: Codable {
  /// Reads a part that this module froze.
  public init(from decoder: any Decoder) throws {
    guard let reader = decoder as? SealReader else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a part of a frozen result"))
    }
    held = try reader.flag() ? Held(try reader.read(Part.self)) : nil
  }

  /// Freezes the part, for this module to read again.
  public func encode(to encoder: any Encoder) throws {
    guard let writer = encoder as? SealWriter else {
      throw EncodingError.invalidValue(
        self, .init(codingPath: encoder.codingPath, debugDescription: "a part of a frozen result"))
    }
    writer.put(held == nil ? UInt8(0) : 1)
    try held?.encode(to: writer)
  }
}
