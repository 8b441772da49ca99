/// A text as a picture of squares that cameras read.
///
/// Bytes, error correction of level M, the smallest version that holds the text.
///
/// - Source: ISO/IEC 18004:2015.
/// - Checked against: python-qrcode 8.2, square by square, with each of the eight masks.
struct QRCode: Sendable, Hashable {
  /// The most bytes that ``init(_:mask:)`` takes: those of version 20.
  static let longest = 666

  /// The number of squares on a side.
  let size: Int

  /// Whether each square is dark, row by row from the top.
  let squares: [Bool]

  /// Makes the picture of a text; `nil` for one longer than ``longest``.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - mask: the number of the mask, 0 to 7; with `nil` the one that cameras read best.
  init?(_ text: String, mask: Int? = nil) {
    let bytes = Array(text.utf8)
    guard let version = QRVersion.all.first(where: { $0.holds(bytes.count) }) else { return nil }
    let words = version.interleaved(version.words(of: bytes))
    var grid = QRGrid(version)
    grid.place(words)
    let masks = mask.map { [$0] } ?? Array(0..<8)
    let tried = masks.map { grid.masked($0) }
    guard let best = tried.min(by: { $0.penalty < $1.penalty }) else { return nil }
    size = best.size
    squares = best.dark
  }

  /// The outline of the dark squares, as the path of a drawing with a margin of four squares.
  var path: String {
    var path = ""
    for row in 0..<size {
      var column = 0
      while column < size {
        let end = (column..<size).first { !squares[row * size + $0] } ?? size
        if end > column { path += "M\(column + 4),\(row + 4)h\(end - column)v1h-\(end - column)z" }
        column = end + 1
      }
    }
    return path
  }
}
