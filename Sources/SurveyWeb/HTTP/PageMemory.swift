import Hummingbird
import Synchronization

/// Keeps pages that are the same for everybody with the same key, but for a few marks, such as the mark in
/// a form.
///
/// Nothing of a person is kept here: a page that holds an answer is made anew each time.
final class PageMemory<Key: Hashable & Sendable>: Sendable {
  /// The most pages that are kept; when they are as many, all are forgotten.
  static var most: Int { 2_000 }

  private let pages = Mutex<[Key: PageParts]>([:])

  /// The page of a key with somebody's marks: out of the parts that are kept, or of the page that is made
  /// now.
  ///
  /// - Parameters:
  ///   - key: What the page depends on.
  ///   - marks: What else stands on it: secrets, and codes made of them, which stand for nothing else.
  ///   - make: Makes the page with these marks.
  /// - Returns: the page with these marks.
  func page(_ key: Key, marks: [String], orNew make: () -> String) -> ByteBuffer {
    if let kept = pages.withLock({ $0[key] }) { return kept.page(with: marks) }
    let html = make()
    let parts = PageParts(html, marks: marks)
    pages.withLock { pages in
      if pages.count >= Self.most { pages.removeAll() }
      pages[key] = parts
    }
    return ByteBuffer(string: html)
  }
}
