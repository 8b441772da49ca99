/// The bytes of a file of another program as a text.
enum SourceBytes {
  /// The most bytes that the definition of a survey may have.
  static let largestSurvey = 8_000_000

  /// The most bytes that a file of answers may have where it is held in memory.
  static let largestAnswers = 512_000_000

  /// The bytes as UTF-8 without a byte order mark; UTF-16 with such a mark is turned into it.
  ///
  /// - Throws: A fault with the line of the first byte that is no text.
  static func utf8(
    _ bytes: [UInt8], file: String, most: Int
  ) throws(ExchangeFaults) -> [UInt8] {
    guard bytes.count <= most else {
      throw ExchangeFaults(
        ExchangeFault(
          file: file, code: .tooLarge,
          message: "the file has \(bytes.count) bytes; at most \(most) are read"))
    }
    let text = plain(bytes)
    guard let text, !text.contains(0) else {
      throw ExchangeFaults(
        ExchangeFault(
          file: file, line: lineOfFault(in: text ?? bytes), code: .notText,
          message: "this is no text in UTF-8 or UTF-16; save the file as UTF-8"))
    }
    guard text.contains(where: { $0 > 32 }) else {
      throw ExchangeFaults(
        ExchangeFault(file: file, code: .empty, message: "there is nothing in the file"))
    }
    return text
  }

  private static func plain(_ bytes: [UInt8]) -> [UInt8]? {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), low: 0, high: 1) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), low: 1, high: 0) }
    let rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    return String(validating: rest, as: UTF8.self) == nil ? nil : rest
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int, high: Int) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { start in
      UInt16(bytes[start + low]) | UInt16(bytes[start + high]) << 8
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  /// The line on which the first byte stands that is no text.
  private static func lineOfFault(in bytes: [UInt8]) -> Int {
    var line = 1
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.value != 0 {
      if scalar == "\n" { line += 1 }
    }
    return line
  }
}
