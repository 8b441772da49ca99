public import Collecting
public import Pipeline
public import Reporting

/// Where the pages of results come from: what is frozen, and of closed waves that are not sealed yet what
/// would be.
public struct ResultSite: Sendable {
  /// Makes the results of a closed wave that is not sealed.
  public typealias Provisional = @Sendable (Wave) async throws -> ResultWave

  /// Compares waves, oldest first; `nil` where they cannot be compared.
  public typealias Comparison = @Sendable ([Wave]) async throws -> ResultChanges?

  /// What was written in words, as far as it may be shown; `nil` where nothing was asked.
  public typealias Comments = @Sendable (Wave) async throws -> CommentReport?

  let seals: any SealStore & PublicationStore
  let provisional: Provisional
  let comparison: Comparison
  let comments: Comments

  /// What is kept of sealed results, for all who ask of this site.
  let shelf = ResultShelf()

  /// Makes a site.
  ///
  /// - Parameters:
  ///   - seals: where frozen results are kept, and to whom they were handed.
  ///   - provisional: makes the results of a closed wave that is not sealed.
  ///   - comparison: compares waves.
  ///   - comments: reads what was written in words.
  public init(
    seals: any SealStore & PublicationStore, provisional: @escaping Provisional,
    comparison: @escaping Comparison, comments: @escaping Comments
  ) {
    self.seals = seals
    self.provisional = provisional
    self.comparison = comparison
    self.comments = comments
  }
}
