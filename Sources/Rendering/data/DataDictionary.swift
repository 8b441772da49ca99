/// What a table of data is about, and what each of its columns holds: the base of SPSS files and codebooks.
public struct DataDictionary: Sendable {
  /// The name of the table in files: letters, digits, hyphens.
  public let id: String

  /// The title that people read.
  public let title: String

  /// What a row is, and what should be known before it is counted.
  public let notes: [String]

  /// The columns, in their order.
  public let variables: [DataVariable]

  /// Describes a table.
  public init(id: String, title: String, notes: [String], variables: [DataVariable]) {
    self.id = id
    self.title = title
    self.notes = notes
    self.variables = variables
  }
}

/// One column of a table of data.
public struct DataVariable: Sendable {
  /// What stands in a column.
  public enum Kind: Hashable, Sendable {
    /// A whole number.
    case integer

    /// A number of points, shares or the like.
    case decimal(places: Int)

    /// Words, of at most so many bytes of UTF-8.
    case text(bytes: Int)
  }

  /// A number that stands for words.
  public struct Label: Hashable, Sendable {
    /// The number.
    public let value: Int

    /// What it stands for.
    public let words: String

    /// Makes a label.
    public init(_ value: Int, _ words: String) {
      self.value = value
      self.words = words
    }
  }

  /// What people of a role are asked.
  public struct Question: Hashable, Sendable {
    /// The role, in a word.
    public let role: String

    /// The words that they read.
    public let words: String

    /// The language of the words, as BCP 47 writes it.
    public let language: String

    /// Makes a question.
    public init(role: String, words: String, language: String) {
      self.role = role
      self.words = words
      self.language = language
    }
  }

  /// The name: ``VariableNames`` makes names that every program takes.
  public let name: String

  /// What the column is, in a line.
  public let label: String

  /// What stands in it.
  public let kind: Kind

  /// The numbers that stand for words.
  public let values: [Label]

  /// The numbers that stand in the place of a missing value, with what they say.
  public let missing: [Label]

  /// What people are asked, where it is an answer.
  public let questions: [Question]

  /// Describes a column.
  public init(
    name: String, label: String, kind: Kind, values: [Label] = [], missing: [Label] = [],
    questions: [Question] = []
  ) {
    self.name = name
    self.label = label
    self.kind = kind
    self.values = values
    self.missing = missing
    self.questions = questions
  }
}

/// Names of columns that SPSS, R, Stata and SQL take without quotes.
public struct VariableNames: Sendable {
  private var taken: Set<String> = []

  /// Begins with no name taken.
  public init() {}

  /// A name like a given one: lower-case letters, digits and underscores, a letter first, at most 32
  /// characters, different from all before.
  public mutating func name(for wanted: String) -> String {
    var name = ""
    for scalar in wanted.lowercased().unicodeScalars {
      let isKept = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      name.unicodeScalars.append(isKept ? scalar : "_")
    }
    if name.first.map({ !("a"..."z").contains($0) }) ?? true { name = "v" + name }
    if Self.reserved.contains(name) { name += "_" }
    name = String(name.prefix(32))
    var free = name
    var number = 2
    while !taken.insert(free).inserted {
      let ending = "_\(number)"
      free = String(name.prefix(32 - ending.count)) + ending
      number += 1
    }
    return free
  }

  /// The words that SPSS keeps for itself.
  private static let reserved: Set<String> = [
    "all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with",
  ]
}
