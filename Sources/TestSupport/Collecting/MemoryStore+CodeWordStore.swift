public import Collecting

/// A wrapped link in a ``MemoryStore``.
struct MemoryCodeWords: Sendable {
  let link: WrappedLink
  var wrong = 0
}

extension MemoryStore: CodeWordStore {
  /// Whether a wave that takes answers now, or will, allows code words.
  public func allowsCodeWords() async throws(StoreError) -> Bool {
    waves.values.contains { $0.wave.allowsCodeWords && $0.wave.progress == .opened }
  }

  /// The wrapped link of an invitation, if words were made for it.
  public func wrappedLink(of invitation: Int64) async throws(StoreError) -> WrappedLink? {
    wrapped[invitation]?.link
  }

  /// The wrapped link that words find.
  public func wrappedLink(finding words: String) async throws(StoreError) -> WrappedLink? {
    wrapped.values.first { $0.link.finding == words }?.link
  }

  /// Keeps a wrapped link, unless another is in its way or the invitation is not open any more.
  public func keep(
    _ link: WrappedLink, of invitation: Int64
  ) async throws(StoreError) -> Bool {
    guard let issued = issued[invitation]?.invitation else { throw .notFound("invitation") }
    guard issued.state == .open, try opened(issued.wave).wave.progress == .opened,
      wrapped[invitation] == nil,
      !wrapped.values.contains(where: { $0.link.finding == link.finding })
    else { return false }
    wrapped[invitation] = MemoryCodeWords(link: link)
    return true
  }

  /// Counts a try that words make at a row, before it is made.
  public func countTry(finding words: String, most: Int) async throws(StoreError) -> Bool {
    guard let key = wrapped.keys.first(where: { wrapped[$0]?.link.finding == words }),
      let kept = wrapped[key], kept.wrong < most
    else { return false }
    wrapped[key]?.wrong += 1
    return true
  }

  /// Ends a try: one that was right is not counted; after `most` others the row is deleted.
  public func endTry(
    finding words: String, wasRight: Bool, most: Int
  ) async throws(StoreError) {
    for key in wrapped.keys where wrapped[key]?.link.finding == words {
      if wasRight {
        wrapped[key]?.wrong -= 1
      } else if let kept = wrapped[key], kept.wrong >= most {
        wrapped[key] = nil
      }
    }
  }
}
