/// A closed question: the same for both roles, under one identifier.
public struct Item: Hashable, Sendable {
  /// Whether agreeing is good news or bad news.
  public enum Key: String, CaseIterable, Hashable, Sendable {
    /// A high answer is good.
    case positive

    /// A high answer is bad; scored from the other end.
    case negative
  }

  /// Whether both roles judge the very same thing.
  public enum Referent: String, CaseIterable, Hashable, Sendable {
    /// The same thing in the same words.
    case shared

    /// The same fact, seen from each side.
    case mirror
  }

  /// The name of the item in every file, table and report.
  public let id: Identifier<Item>

  /// The block that the item belongs to.
  public let block: Identifier<Block>

  /// The facet of the block that the item rates.
  public let facet: Facet

  /// The scale on which it is answered.
  public let scale: Identifier<Scale>

  /// Whether agreeing is good news.
  public let key: Key

  /// Whether both roles judge the very same thing.
  public let referent: Referent

  /// The words for each role.
  public let wording: Wording

  /// Makes an item.
  public init(
    id: Identifier<Item>, block: Identifier<Block>, facet: Facet, scale: Identifier<Scale>,
    key: Key, referent: Referent, wording: Wording
  ) {
    self.id = id
    self.block = block
    self.facet = facet
    self.scale = scale
    self.key = key
    self.referent = referent
    self.wording = wording
  }
}

/// A building block of service culture: what a gap is reported for.
public struct Block: Hashable, Sendable {
  /// The name of the block in every file, table and report.
  public let id: Identifier<Block>

  /// The name that people read.
  public let label: LocalizedText

  /// One sentence on what the block means.
  public let meaning: LocalizedText

  /// The statements (`items`) and, where asked, one question each for `now` and `needed`.
  public let items: [Item]

  /// Makes a block.
  public init(
    id: Identifier<Block>, label: LocalizedText, meaning: LocalizedText, items: [Item]
  ) {
    self.id = id
    self.label = label
    self.meaning = meaning
    self.items = items
  }

  /// The items that rate one facet, in their order.
  public func items(of facet: Facet) -> [Item] {
    items.filter { $0.facet == facet }
  }
}

/// A question that is answered in one's own words.
public struct OpenQuestion: Hashable, Sendable {
  /// The name of the question.
  public let id: Identifier<OpenQuestion>

  /// The words for each role.
  public let wording: Wording

  /// The most characters that an answer may have.
  public let maximumLength: Int

  /// Makes an open question.
  public init(id: Identifier<OpenQuestion>, wording: Wording, maximumLength: Int) {
    self.id = id
    self.wording = wording
    self.maximumLength = maximumLength
  }
}

/// An optional question about the respondent; never about role, tier or department.
public struct ProfileQuestion: Hashable, Sendable {
  /// One option.
  public struct Option: Hashable, Sendable {
    /// The name of the option in files and tables.
    public let id: String

    /// The words on the form.
    public let label: LocalizedText

    /// Makes an option.
    public init(id: String, label: LocalizedText) {
      self.id = id
      self.label = label
    }
  }

  /// The name of the question.
  public let id: Identifier<ProfileQuestion>

  /// The words, the same for both roles.
  public let text: LocalizedText

  /// The options, in their order.
  ///
  /// - Shape: 2 to 36 options.
  public let options: [Option]

  /// Makes a profile question.
  public init(id: Identifier<ProfileQuestion>, text: LocalizedText, options: [Option]) {
    self.id = id
    self.text = text
    self.options = options
  }
}
