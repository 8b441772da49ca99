/// One page of a survey: the same questions in the same order for both roles.
public struct SurveyPage: Hashable, Sendable {
  /// What stands on a page.
  public enum Content: Hashable, Sendable {
    /// Statements, one to four.
    case statements([Item])

    /// Level questions, one to four: a block's `now` and `needed` stand next to each other.
    case levels([Item])

    /// Questions that are answered in one's own words.
    case open([OpenQuestion])

    /// Questions about the respondent.
    case profile([ProfileQuestion])
  }

  /// What stands on the page.
  public let content: Content

  /// The block that the whole page is about; `nil` where several blocks, or none, are.
  public let block: Identifier<Block>?

  /// Makes a page.
  public init(content: Content) {
    self.content = content
    switch content {
    case .statements(let items), .levels(let items):
      let blocks = Set(items.map(\.block))
      block = blocks.count == 1 ? blocks.first : nil
    case .open, .profile:
      block = nil
    }
  }

  /// The closed items on the page; empty on a page of open or profile questions.
  public var items: [Item] {
    switch content {
    case .statements(let items), .levels(let items): items
    case .open, .profile: []
    }
  }
}
