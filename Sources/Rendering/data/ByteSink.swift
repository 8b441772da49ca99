/// Where a writer puts its bytes, piece by piece.
public protocol ByteSink: AnyObject {
  /// Takes bytes.
  ///
  /// - Returns: Whether they were taken; after a refusal the writer stops.
  func take(_ bytes: UnsafeRawBufferPointer) -> Bool
}

/// Bytes kept in memory.
public final class MemorySink: ByteSink {
  /// The bytes so far.
  public private(set) var bytes: [UInt8] = []

  /// Begins with none.
  public init() {}

  /// Adds bytes.
  public func take(_ bytes: UnsafeRawBufferPointer) -> Bool {
    self.bytes.append(contentsOf: bytes)
    return true
  }
}

extension ByteSink {
  /// Takes the bytes of a text.
  public func take(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { take(UnsafeRawBufferPointer($0)) }
  }
}

extension String {
  /// The beginning of a text that takes at most so many bytes of UTF-8.
  ///
  /// It is cut between characters, and then ends in an ellipsis. NUL, which ends a text in C, is left out.
  func fitting(bytes: Int) -> String {
    let whole = contains("\0") ? filter { $0 != "\0" } : self
    guard whole.utf8.count > bytes else { return whole }
    var kept = ""
    var length = "…".utf8.count
    for character in whole {
      length += character.utf8.count
      guard length <= bytes else { break }
      kept.append(character)
    }
    return kept + "…"
  }
}
