public import Rendering
public import SurveyModel

/// Writes rows of answer sheets into one file.
public protocol RowWriter: AnyObject {
  /// Adds a row.
  ///
  /// - Parameters:
  ///   - role: The role.
  ///   - answers: The characters of the items, in codebook order; more characters are passed over.
  /// - Returns: Whether it was taken; after a refusal nothing more is.
  func add(role: Role, answers: UnsafeBufferPointer<UInt8>) -> Bool

  /// Ends the file.
  ///
  /// - Throws: When the file is not whole.
  func finish() throws
}

/// Writes rows as lines of text: CSV, JSON Lines, or columns with fixed places.
public final class RowLines: RowWriter {
  /// How a line looks.
  public enum Style: Sendable {
    /// RFC 4180: item codes as the head, points as their values, `?` for "I don't know", nothing for no
    /// answer.
    case csv(hasByteOrderMark: Bool)

    /// An object a line: points as their values, `"dont-know"`, null for no answer.
    case json

    /// Columns of the widths of ``RowTable/widths``, filled from the left with blanks.
    case fixed
  }

  private let sink: any ByteSink
  private let items: Int
  private let style: Style

  /// The text of each character in each column, one after the other; empty where it stands for nothing.
  private var cells: [[UInt8]]
  private let leader: [UInt8]
  private let frontline: [UInt8]
  private let tail: [UInt8]
  private var line: [UInt8] = []
  private var isWhole = true

  /// Begins with the head, where the style has one.
  public init(_ table: RowTable, style: Style, into sink: any ByteSink) {
    self.sink = sink
    self.style = style
    items = table.items
    let pieces = RowPieces(table, style: style)
    (leader, frontline, tail) = (pieces.leader, pieces.frontline, pieces.tail)
    cells = pieces.cells
    if !pieces.head.isEmpty { isWhole = sink.take(pieces.head) }
  }

  /// Adds a row.
  public func add(role: Role, answers: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isWhole, answers.count >= items else { return fail() }
    line.removeAll(keepingCapacity: true)
    line.append(contentsOf: role == .leader ? leader : frontline)
    for item in 0..<items {
      let byte = answers[item]
      guard byte < 128 else { return fail() }
      let cell = cells[item &* 128 &+ Int(byte)]
      guard !cell.isEmpty else { return fail() }
      line.append(contentsOf: cell)
    }
    line.append(contentsOf: tail)
    return line.withUnsafeBytes { sink.take($0) } || fail()
  }

  private func fail() -> Bool {
    isWhole = false
    return false
  }

  /// Ends the file.
  ///
  /// - Throws: ``ExtractError/answers`` when a row did not fit.
  public func finish() throws {
    guard isWhole else { throw ExtractError.answers }
  }
}

/// The pieces of which lines are put together.
struct RowPieces {
  private(set) var head = ""
  private(set) var leader: [UInt8] = []
  private(set) var frontline: [UInt8] = []
  private(set) var tail: [UInt8] = []

  /// 128 texts an item.
  private(set) var cells: [[UInt8]] = []

  init(_ table: RowTable, style: RowLines.Style) {
    for item in 0..<table.items {
      for byte in UInt8(0)..<128 {
        let text = table.value(of: byte, item: item).map {
          Self.text($0, code: table.codes[item + 1], width: table.widths[item + 1], style: style)
        }
        cells.append(Array((text ?? "").utf8))
      }
    }
    switch style {
    case .csv(let hasByteOrderMark):
      head = (hasByteOrderMark ? "\u{FEFF}" : "") + table.codes.joined(separator: ",") + "\r\n"
      (leader, frontline, tail) = (Array("leader".utf8), Array("frontline".utf8), [13, 10])
    case .json:
      leader = Array("{\"role\":\"leader\"".utf8)
      frontline = Array("{\"role\":\"frontline\"".utf8)
      tail = Array("}\n".utf8)
    case .fixed:
      leader = Array("\(RowTable.number(of: .leader))".utf8)
      frontline = Array("\(RowTable.number(of: .frontline))".utf8)
      tail = [10]
    }
  }

  private static func text(
    _ value: Int, code: String, width: Int, style: RowLines.Style
  ) -> String {
    switch style {
    case .csv:
      return "," + (value == RowTable.blank ? "" : value == RowTable.dontKnow ? "?" : "\(value)")
    case .json:
      let words =
        value == RowTable.blank ? "null" : value == RowTable.dontKnow ? "\"dont-know\"" : "\(value)"
      return ",\"\(code)\":\(words)"
    case .fixed:
      let digits = "\(value)"
      return String(repeating: " ", count: max(0, width - digits.count)) + digits
    }
  }
}
