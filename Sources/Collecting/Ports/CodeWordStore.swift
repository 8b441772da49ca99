/// Where links lie that are wrapped for code words; each goes when its invitation is used or taken back,
/// and all of a wave when it closes.
public protocol CodeWordStore: Sendable {
  /// Whether a wave that takes answers now, or will, allows code words.
  func allowsCodeWords() async throws(StoreError) -> Bool

  /// The wrapped link of an invitation, if words were made for it.
  func wrappedLink(of invitation: Int64) async throws(StoreError) -> WrappedLink?

  /// The wrapped link that words find.
  func wrappedLink(finding words: String) async throws(StoreError) -> WrappedLink?

  /// Keeps a wrapped link.
  ///
  /// - Returns: `false`, and nothing is kept, where another's words find it the same way, where the
  ///   invitation has one, and where it is not open any more.
  func keep(_ link: WrappedLink, of invitation: Int64) async throws(StoreError) -> Bool

  /// Counts a try that words make at a row, before it is made.
  ///
  /// - Returns: Whether it may be made: `false` where words find nothing, and where `most` tries have been
  ///   counted that were not right.
  func countTry(finding words: String, most: Int) async throws(StoreError) -> Bool

  /// Ends a try: one that was right is not counted; after `most` others the row is deleted.
  func endTry(finding words: String, wasRight: Bool, most: Int) async throws(StoreError)
}
