import SurveyModel

/// A number that has passed the screen is frozen and read again by this module alone: from any other
/// decoder it is refused, so that nobody makes one out of a text.
extension Disclosed: Codable where Number: Codable {
  /// Reads a number that this module froze.
  public init(from decoder: any Decoder) throws {
    guard let reader = decoder as? SealReader else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a disclosed number"))
    }
    let head = try reader.byte()
    decimals = head >> 2 == 0 ? nil : Int(head >> 2) - 1
    switch head & 3 {
    case 0: form = .exact(try Number(from: reader))
    case 1: form = .range(try Number(from: reader), try Number(from: reader))
    case 2: form = .below(try Number(from: reader))
    default: form = .above(try Number(from: reader))
    }
  }

  /// Freezes the number, for this module to read again.
  public func encode(to encoder: any Encoder) throws {
    guard let writer = encoder as? SealWriter, (0...62).contains(decimals ?? 0) else {
      throw EncodingError.invalidValue(
        self, .init(codingPath: encoder.codingPath, debugDescription: "a disclosed number"))
    }
    let head = UInt8((decimals ?? -1) + 1) << 2
    switch form {
    case .exact(let number):
      writer.put(head)
      try number.encode(to: writer)
    case .range(let low, let high):
      writer.put(head | 1)
      try low.encode(to: writer)
      try high.encode(to: writer)
    case .below(let number):
      writer.put(head | 2)
      try number.encode(to: writer)
    case .above(let number):
      writer.put(head | 3)
      try number.encode(to: writer)
    }
  }
}

extension NearestView: Codable {
  /// Reads a view: a department's code, or nothing for the organisation.
  public init(from decoder: any Decoder) throws {
    let code = try decoder.singleValueContainer().decode(String.self)
    self = code.isEmpty ? .organisation : .department(Identifier(code))
  }

  /// Writes the department's code, or nothing for the organisation.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .department(let id): try container.encode(id.rawValue)
    case .organisation: try container.encode("")
    }
  }
}

extension Refusal: Codable {
  /// Reads a refusal: its code, and its numbers where it has any.
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    let code = try list.decode(String.self)
    switch code {
    case "few-departments":
      self = .fewDepartments(found: try list.decode(Int.self), needed: try list.decode(Int.self))
    case "few-people": self = .fewPeople(needed: try list.decode(Int.self))
    case "no-variation": self = .noVariation
    case "one-block": self = .oneBlock
    default: throw SealFormatError()
    }
  }

  /// Writes the code, and the numbers where it has any.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try list.encode(code)
    switch self {
    case .fewDepartments(let found, let needed):
      try list.encode(found)
      try list.encode(needed)
    case .fewPeople(let needed): try list.encode(needed)
    case .noVariation, .oneBlock: break
    }
  }
}
