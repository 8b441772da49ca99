/// The words of what a person can say before answering, in one language: that department or role is not
/// right, and that he or she would rather not take part.
///
/// The pages and the terminal say the same. Every language fills every field: a text that one of them
/// lacks does not compile.
public struct WishTexts: Sendable {
  /// One of the two.
  public struct Wish: Sendable {
    /// What the person says.
    public let offer: String

    /// What stands in its place once it was said.
    public let said: String

    /// The question before it is taken.
    public let sure: BallotTexts.Words

    /// The button that says yes.
    public let confirm: String

    /// What is so afterwards.
    public let done: BallotTexts.Words

    init(
      offer: String, said: String, sure: BallotTexts.Words, confirm: String,
      done: BallotTexts.Words
    ) {
      self.offer = offer
      self.said = said
      self.sure = sure
      self.confirm = confirm
      self.done = done
    }
  }

  /// What the list of the two is called.
  public let heading: String

  /// That department or role is not right.
  public let doubt: Wish

  /// That the person would rather not take part.
  public let decline: Wish

  /// Until when the link goes on working.
  public let linkWorks: @Sendable (_ end: String) -> String

  /// The words of a language.
  public init(_ language: InterfaceLanguage) {
    switch language {
    case .english: self = .english
    case .german: self = .german
    case .spanish: self = .spanish
    case .french: self = .french
    case .arabic: self = .arabic
    }
  }

  init(
    heading: String, doubt: Wish, decline: Wish,
    linkWorks: @escaping @Sendable (_ end: String) -> String
  ) {
    self.heading = heading
    self.doubt = doubt
    self.decline = decline
    self.linkWorks = linkWorks
  }
}
