/// What is refused before the YAML parser sees it, because parsing it could take for ever.
enum SourceGuard {
  /// The most bytes that a survey file may have.
  static let largest = 1_000_000

  /// The most lists and mappings that may be open on one line or in brackets.
  private static let deepest = 32

  /// The furthest that a line may be indented.
  private static let furthestIndent = 200

  /// The bytes as a text that is safe to parse.
  ///
  /// - Throws: the first thing that makes the bytes unfit.
  static func text(of bytes: [UInt8]) throws(LocatedFault) -> String {
    guard bytes.count <= largest else {
      throw LocatedFault(mark: .start, cause: .tooLarge(bytes: bytes.count))
    }
    guard let decoded = String(validating: bytes, as: UTF8.self) else {
      throw LocatedFault(mark: markOfInvalidByte(in: bytes), cause: .notText)
    }
    let text = decoded.hasPrefix("\u{FEFF}") ? String(decoded.unicodeScalars.dropFirst()) : decoded
    try refuseControlCharacters(in: text)
    try refuseDepth(in: text)
    try refuseAliases(in: text)
    return text
  }

  /// Refuses what YAML forbids, and the rare line breaks that editors do not count.
  private static func refuseControlCharacters(in text: String) throws(LocatedFault) {
    var place = Place()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x9, 0xA, 0xD, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFFFD, 0x10000...:
        place.advance(over: scalar)
      default:
        throw LocatedFault(mark: place.mark, cause: .controlCharacter(scalar.value))
      }
    }
  }

  /// Refuses nesting that no survey needs, by signs that cannot miss it.
  ///
  /// Brackets inside texts count too: thirty-two that are never closed are no text.
  private static func refuseDepth(in text: String) throws(LocatedFault) {
    var place = Place()
    var brackets = 0
    var indicators = 0
    var inIndent = true
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if place.column == 1 { (inIndent, indicators, previous) = (true, 0, nil) }
      if place.column == 1, scalar == "%" {
        throw LocatedFault(mark: place.mark, cause: .directive)
      }
      if inIndent, previous == "?", scalar == " " || scalar == "\t" || scalar.isBreak {
        throw LocatedFault(mark: place.mark, cause: .complexKey)
      }
      if scalar == "[" || scalar == "{" { brackets += 1 }
      if scalar == "]" || scalar == "}" { brackets = max(0, brackets - 1) }
      if inIndent, scalar == "-" { indicators += 1 }
      inIndent = inIndent && (scalar == " " || scalar == "\t" || scalar == "-" || scalar == "?")
      let indent = inIndent ? place.column : 0
      if brackets > deepest || indicators > deepest || indent > furthestIndent {
        throw LocatedFault(mark: place.mark, cause: .tooDeep)
      }
      previous = scalar
      place.advance(over: scalar)
    }
  }

  /// Refuses a name that is both set (`&name`) and used (`*name`): a few of them can grow to
  /// billions of nodes, also while the parser compares the keys of a mapping.
  private static func refuseAliases(in text: String) throws(LocatedFault) {
    let anchors = names(after: "&", in: text)
    guard !anchors.isEmpty else { return }
    let aliases = names(after: "*", in: text)
    let both = anchors.filter { aliases[$0.key] != nil }
    guard let first = both.min(by: { $0.value < $1.value }) else { return }
    throw LocatedFault(mark: first.value, cause: .alias(first.key))
  }

  /// The words that directly follow a sign anywhere in the text, and where each first does.
  private static func names(after sign: Unicode.Scalar, in text: String) -> [String: Mark] {
    var found: [String: Mark] = [:]
    var place = Place()
    var current: (mark: Mark, name: String)?
    for scalar in text.unicodeScalars {
      if scalar.isNameScalar {
        current?.name.unicodeScalars.append(scalar)
      } else if let ended = current {
        if !ended.name.isEmpty, found[ended.name] == nil { found[ended.name] = ended.mark }
        current = nil
      }
      if scalar == sign { current = (place.mark, "") }
      place.advance(over: scalar)
    }
    if let ended = current, !ended.name.isEmpty, found[ended.name] == nil {
      found[ended.name] = ended.mark
    }
    return found
  }

  /// Where the longest valid beginning of the bytes ends.
  private static func markOfInvalidByte(in bytes: [UInt8]) -> Mark {
    var place = Place()
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { place.advance(over: scalar) }
    return place.mark
  }

  /// Counts lines and columns while walking over a text.
  private struct Place {
    var line = 1
    var column = 1
    private var afterReturn = false

    var mark: Mark { Mark(line: line, column: column) }

    mutating func advance(over scalar: Unicode.Scalar) {
      if scalar == "\n", afterReturn {
        afterReturn = false
        return
      }
      afterReturn = scalar == "\r"
      if scalar.isBreak {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether a line ends here.
  fileprivate var isBreak: Bool { self == "\n" || self == "\r" }

  /// Whether YAML allows it in the name of an anchor.
  fileprivate var isNameScalar: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self) || ("0"..."9").contains(self)
      || self == "_" || self == "-"
  }
}
