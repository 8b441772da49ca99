/// One cell of a row: where its text lies.
package struct Cell {
  /// The text, without the quotes around it and the blanks at its ends.
  package var text: Range<Int>

  /// Where the separator or line end after it stands.
  package var next: Int

  /// Whether the text has doubled quotes that stand for one.
  package var hasDoubledQuotes = false

  /// Line ends inside the quotes.
  package var newlines = 0

  /// Whether something stands between the closing quote and the separator.
  package var isBroken = false
}

/// Finds cells by RFC 4180: a quoted cell may hold separators, line ends and doubled quotes.
package struct CellScanner {
  package static let newline = UInt8(ascii: "\n")
  package static let carriageReturn = UInt8(ascii: "\r")
  package static let quote = UInt8(ascii: "\"")

  /// What stands between cells.
  package let separator: UInt8

  /// Makes a scanner.
  package init(separator: UInt8) {
    self.separator = separator
  }

  /// The cell that begins at a place.
  ///
  /// - Returns: `nil` when it does not end within the bytes.
  package func cell(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Cell? {
    guard start < bytes.count else { return nil }
    guard bytes[start] == Self.quote else {
      guard let end = delimiter(in: bytes, from: start) else { return nil }
      return Cell(text: trimmed(start..<end, in: bytes), next: end)
    }
    var cell = Cell(text: start..<start, next: start)
    var index = start + 1
    while true {
      guard index < bytes.count else { return nil }
      if bytes[index] == Self.newline { cell.newlines += 1 }
      if bytes[index] == Self.quote {
        // A quote at the very end may be the first of two: only the next byte tells.
        guard index + 1 < bytes.count else { return nil }
        if bytes[index + 1] != Self.quote { break }
        cell.hasDoubledQuotes = true
        index += 1
      }
      index += 1
    }
    guard let end = delimiter(in: bytes, from: index + 1) else { return nil }
    cell.text = trimmed(start + 1..<index, in: bytes)
    cell.isBroken = !trimmed(index + 1..<end, in: bytes).isEmpty
    cell.next = end
    return cell
  }

  /// Where the next separator or line end stands; `nil` when there is none within the bytes.
  func delimiter(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == separator || byte == Self.newline { return index }
      if byte == Self.carriageReturn {
        guard index + 1 < bytes.count else { return nil }
        if bytes[index + 1] == Self.newline { return index }
      }
      index += 1
    }
    return nil
  }

  /// Where the next row begins, if a row ends at this place.
  @inline(__always)
  package func rowEnd(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    if bytes[index] == Self.newline { return index + 1 }
    if bytes[index] == Self.carriageReturn { return index + 2 }
    return nil
  }

  private func trimmed(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, Self.isBlank(bytes[low]) { low += 1 }
    while low < high, Self.isBlank(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
