/// Makes plain text of what other programs show as web pages.
enum PlainText {
  /// The text without tags, entities, control characters and needless blanks.
  ///
  /// The content of `script` and `style` goes with its tags. Entities are resolved once, so that
  /// `&amp;lt;` becomes `&lt;` and no tag can come out of it twice.
  ///
  /// - Returns: The text, and whether there was any formatting.
  static func of(_ text: String) -> (text: String, wasFormatted: Bool) {
    let bare = withoutTags(text)
    let resolved = resolvingEntities(bare.text)
    var scalars = String.UnicodeScalarView()
    var isBlank = true
    for scalar in resolved.unicodeScalars {
      if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
        if !isBlank { scalars.append(" ") }
        isBlank = true
      } else if !isHidden(scalar) {
        scalars.append(scalar)
        isBlank = false
      }
    }
    if isBlank, !scalars.isEmpty { scalars.removeLast() }
    return (String(scalars), bare.hadTags)
  }

  private static let blocks: Set<String> = ["br", "p", "div", "li", "td", "th", "tr", "h1", "h2"]

  private static func withoutTags(_ text: String) -> (text: String, hadTags: Bool) {
    guard text.utf8.contains(UInt8(ascii: "<")) else { return (text, false) }
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    var position = 0
    var hadTags = false
    var closes = true
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "<"), closes, startsTag(bytes, position + 1) else {
        kept.append(byte)
        position += 1
        continue
      }
      guard let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")) else {
        // Without an end no later tag has one either.
        closes = false
        continue
      }
      hadTags = true
      let name = name(bytes, position + 1)
      position = end + 1
      if name == "script" || name == "style" {
        position = skip(to: name, in: bytes, from: position)
      }
      if blocks.contains(name) { kept.append(UInt8(ascii: " ")) }
    }
    return (String(decoding: kept, as: UTF8.self), hadTags)
  }

  private static func startsTag(_ bytes: [UInt8], _ position: Int) -> Bool {
    guard position < bytes.count else { return false }
    let byte = bytes[position] | 0x20
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || bytes[position] == UInt8(ascii: "/") || bytes[position] == UInt8(ascii: "!")
  }

  /// The name of a tag in small letters, without the stroke of a closing one.
  private static func name(_ bytes: [UInt8], _ start: Int) -> String {
    let rest = bytes[start...].drop { $0 == UInt8(ascii: "/") }.prefix(12)
    let letters = rest.prefix { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    return String(decoding: letters, as: UTF8.self).lowercased()
  }

  /// Behind the closing tag of a name, or at the end.
  private static func skip(to name: String, in bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while let open = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      if open + 1 < bytes.count, bytes[open + 1] == UInt8(ascii: "/"),
        self.name(bytes, open + 1) == name
      {
        let end = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
        return end.map { $0 + 1 } ?? bytes.count
      }
      position = open + 1
    }
    return bytes.count
  }

  private static let entities = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "hellip": "…", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
    "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "ntilde": "ñ",
  ]

  private static func resolvingEntities(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing(/&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8});/) { match in
      let word = match.1
      guard word.first == "#" else { return entities[String(word)] ?? String(match.0) }
      let digits = word.dropFirst()
      let isHexadecimal = digits.first == "x" || digits.first == "X"
      let value =
        isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
    }
  }

  /// Whether a scalar cannot be seen and could mislead.
  ///
  /// That is: marks that turn the order of letters round, and what no text file should hold. Joiners
  /// stay, which some scripts need.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFF9...0xFFFB: true
    default: [.control, .unassigned, .surrogate].contains(scalar.properties.generalCategory)
    }
  }
}
