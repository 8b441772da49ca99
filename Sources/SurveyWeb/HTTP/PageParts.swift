import Hummingbird

/// A page without its marks: what stands before, between and after them, and which stands where.
struct PageParts: Sendable {
  private struct Part: Sendable {
    let words: ByteBuffer

    /// The number of the mark that follows; `nil` after the last words.
    var mark: Int?
  }

  private let parts: [Part]
  private let size: Int

  /// Takes the marks out of a page.
  init(_ html: String, marks: [String]) {
    var pieces: [(words: Substring, mark: Int?)] = [(html[...], nil)]
    for (number, mark) in marks.enumerated() {
      pieces = pieces.flatMap { words, following in
        var split = words.split(separator: mark, omittingEmptySubsequences: false)
          .map { (words: $0, mark: Int?.some(number)) }
        split[split.count - 1].mark = following
        return split
      }
    }
    parts = pieces.map { Part(words: ByteBuffer(substring: $0.words), mark: $0.mark) }
    size = html.utf8.count
  }

  /// The page with somebody's marks, in the order in which they were taken out.
  func page(with marks: [String]) -> ByteBuffer {
    var page = ByteBufferAllocator().buffer(capacity: size)
    for part in parts {
      page.writeImmutableBuffer(part.words)
      if let mark = part.mark { page.writeString(marks[mark]) }
    }
    return page
  }
}
