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
    self = try reader.disclosed { try Number(from: reader) }
  }

  /// Freezes the number, for this module to read again.
  public func encode(to encoder: any Encoder) throws {
    guard let writer = encoder as? SealWriter else {
      throw EncodingError.invalidValue(
        self, .init(codingPath: encoder.codingPath, debugDescription: "a disclosed number"))
    }
    switch form {
    case .exact(let number):
      writer.beginDisclosed(decimals, form: 0)
      try number.encode(to: writer)
    case .range(let low, let high):
      writer.beginDisclosed(decimals, form: 1)
      try low.encode(to: writer)
      try high.encode(to: writer)
    case .below(let number):
      writer.beginDisclosed(decimals, form: 2)
      try number.encode(to: writer)
    case .above(let number):
      writer.beginDisclosed(decimals, form: 3)
      try number.encode(to: writer)
    }
  }
}

extension SealWriter {
  /// Begins a disclosed number: one more than its decimals over two bits of form.
  ///
  /// The p-value of a large organisation has hundreds of decimals: where they do not fit, the byte says so, and
  /// they follow as a whole number.
  fileprivate func beginDisclosed(_ decimals: Int?, form: UInt8) {
    let code = (decimals ?? -1) + 1
    guard code >= SealReader.manyDecimals else { return put(UInt8(code) << 2 | form) }
    put(UInt8(SealReader.manyDecimals) << 2 | form)
    put(code - 1)
  }
}

extension SealReader {
  /// Says that the decimals follow; in the first version it stood for 62 of them, which was the most.
  fileprivate static let manyDecimals = 63

  private func decimals(_ code: Int) throws -> Int? {
    if code == 0 { return nil }
    guard code == Self.manyDecimals, version > 1 else { return code - 1 }
    let decimals = try number()
    guard (0...Int(Int16.max)).contains(decimals) else { throw SealFormatError() }
    return decimals
  }

  /// The next number that was frozen; `number` reads one of its kind.
  func disclosed<Number>(_ number: () throws -> Number) throws -> Disclosed<Number> {
    let head = try byte()
    let decimals = try decimals(Int(head >> 2))
    let form: Disclosed<Number>.Form =
      switch head & 3 {
      case 0: .exact(try number())
      case 1: .range(try number(), try number())
      case 2: .below(try number())
      default: .above(try number())
      }
    return Disclosed(form, decimals: decimals)
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

extension ScreenedStatementSide {
  /// Reads a side: before the third version it told nothing point by point.
  public init(from decoder: any Decoder) throws {
    typealias Share = Disclosed<Double>
    let parts = try decoder.container(keyedBy: CodingKeys.self)
    mean = try parts.decodeIfPresent(Share.self, forKey: .mean)
    favorable = try parts.decodeIfPresent(Share.self, forKey: .favorable)
    dontKnow = try parts.decodeIfPresent(Share.self, forKey: .dontKnow)
    let tellsPoints = (decoder as? SealReader).map { $0.version > 2 } ?? true
    distribution =
      tellsPoints ? try parts.decodeIfPresent([Share].self, forKey: .distribution) : nil
    itemRest = try parts.decodeIfPresent(Share.self, forKey: .itemRest)
  }
}
