/// One mail on its way through libcurl: what is left of it, and how far the server has been asked.
///
/// Only the beginnings of our own commands are looked at, and nothing of them is kept.
final class Exchange {
  /// How far it has come.
  enum Stage: Int, Comparable {
    /// Nothing about the mail was said yet.
    case greeting

    /// The sender was named.
    case sender

    /// The recipient was named.
    case recipient

    /// The text was announced.
    case text

    static func < (one: Stage, other: Stage) -> Bool { one.rawValue < other.rawValue }
  }

  private let bytes: [UInt8]
  private var given = 0

  /// How far it has come.
  private(set) var stage = Stage.greeting

  /// Whether libcurl has learned that the text is at its end: from then on the server may have
  /// taken it.
  private(set) var isWhole = false

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = Array(bytes)
  }

  /// Gives the next bytes.
  ///
  /// - Returns: how many; 0 at the end.
  func fill(_ buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - given)
    buffer.copyBytes(from: bytes[given..<given + count])
    given += count
    isWhole = isWhole || count == 0
    return count
  }

  /// Hears what is said to the server.
  func hear(_ command: UnsafeRawBufferPointer) {
    for (word, stage) in [
      ("MAIL", Stage.sender), ("RCPT", .recipient), ("DATA", .text),
    ] where command.starts(with: word.utf8) {
      self.stage = stage
    }
  }
}
