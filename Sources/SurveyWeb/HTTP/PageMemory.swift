import Collecting
import Hummingbird
import SurveyModel
import Synchronization

/// Keeps pages of questions on which nothing is filled in: they are the same for everybody, but for
/// the mark in the form.
///
/// Nothing of a person is kept here: a page that holds an answer is made anew each time.
final class PageMemory: Sendable {
  /// What an empty page depends on beside the mark.
  struct Key: Hashable, Sendable {
    let wave: WaveID
    let pages: Int
    let role: Role
    let language: Language
    let minutes: Int
    let asksForConsent: Bool
    let isShared: Bool
    let allowsCodeWords: Bool
    let position: Int
    let fromCheck: Bool
  }

  /// A page without its mark: what stands before each of its places, and what comes last.
  struct Parts: Sendable {
    private let parts: [ByteBuffer]

    init(_ html: String, mark: FormToken) {
      parts = html.components(separatedBy: mark)
    }

    /// The page with a mark.
    func page(with mark: FormToken) -> ByteBuffer {
      guard let first = parts.first else { return ByteBuffer() }
      var page = first
      for part in parts.dropFirst() {
        page.writeString(mark.text)
        page.writeImmutableBuffer(part)
      }
      return page
    }
  }

  /// The most pages that are kept; when they are as many, all are forgotten.
  static let most = 2_000

  private let pages = Mutex<[Key: Parts]>([:])

  /// The page of a key: the one that is kept, or the one that is made now.
  ///
  /// - Parameters:
  ///   - key: What the page depends on.
  ///   - mark: The mark of the page that is made.
  ///   - make: Makes the page with that mark.
  /// - Returns: the page without its mark.
  func page(_ key: Key, mark: FormToken, orNew make: () -> String) -> Parts {
    if let kept = pages.withLock({ $0[key] }) { return kept }
    let made = Parts(make(), mark: mark)
    pages.withLock { pages in
      if pages.count >= Self.most { pages.removeAll() }
      pages[key] = made
    }
    return made
  }
}

extension String {
  /// The text between the places where a mark stands.
  fileprivate func components(separatedBy mark: FormToken) -> [ByteBuffer] {
    split(separator: mark.text, omittingEmptySubsequences: false).map { ByteBuffer(substring: $0) }
  }
}
