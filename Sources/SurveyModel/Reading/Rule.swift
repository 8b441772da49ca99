/// What a place in a survey file may hold.
///
/// The reader and the JSON Schema for editors are both made from these rules.
indirect enum Rule: Sendable {
  /// A whole number.
  case whole(ClosedRange<Int>)

  /// A number.
  case decimal(ClosedRange<Double>)

  /// `true` or `false`.
  case flag

  /// One of a few words.
  case choice([String])

  /// A name that files, tables and programs use: ASCII letters, digits, hyphens, underscores.
  case name

  /// A language by its BCP 47 code.
  case language

  /// A text in each language of the file, each at most so many characters long.
  case text(longest: Int)

  /// A list.
  case list(Rule, ClosedRange<Int>)

  /// A mapping whose keys are names that the author chooses.
  case table(Rule, ClosedRange<Int>)

  /// A mapping with the keys of a shape.
  case mapping(Shape)

  /// A mapping with the keys of a shape, or a list of their values in that order.
  case row(Shape)
}

/// A mapping of the format: its keys, and whether it holds the words of a question.
struct Shape: Sendable {
  /// A key of a mapping.
  struct Key: Sendable {
    let name: String
    let rule: Rule
    let isRequired: Bool

    /// What the key is for, in a sentence: shown by editors, and when the key is missing.
    let purpose: String

    init(_ name: String, _ rule: Rule, required: Bool = true, _ purpose: String) {
      self.name = name
      self.rule = rule
      self.isRequired = required
      self.purpose = purpose
    }
  }

  /// What people call such a mapping, with its article.
  let title: String

  /// The keys, without those of the wording.
  let keys: [Key]

  /// The most characters of a wording, where the mapping holds one: `text` for both roles, or
  /// `leader` and `frontline`.
  let wording: Int?

  init(_ title: String, wording: Int? = nil, _ keys: [Key]) {
    self.title = title
    self.keys = keys
    self.wording = wording
  }

  /// The keys under which a wording may stand.
  static let wordingKeys = ["text"] + Role.allCases.map(\.rawValue)

  /// All keys that the mapping may have.
  var names: [String] {
    keys.map(\.name) + (wording == nil ? [] : Self.wordingKeys)
  }
}

extension Rule {
  /// The most characters of a name.
  static let longestName = 40

  /// Whether a text is a name: a letter, then letters, digits, hyphens and underscores.
  ///
  /// Words that YAML takes for something else (`yes`, `null`) are none.
  static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.isASCIILetter,
      text.utf8.count <= longestName, !notNames.contains(text.lowercased())
    else { return false }
    return text.unicodeScalars.allSatisfy {
      $0.isASCIILetter || ("0"..."9").contains($0) || $0 == "-" || $0 == "_"
    }
  }

  /// Words that YAML readers take for a truth value or for nothing.
  static let notNames = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  /// Whether a text has the form of a language code: `en`, `pt-BR`, `zh-Hant`.
  static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count),
      first.unicodeScalars.allSatisfy({ ("a"..."z").contains($0) })
    else { return false }
    return parts.count <= 3
      && parts.dropFirst().allSatisfy { part in
        (2...8).contains(part.count)
          && part.unicodeScalars.allSatisfy {
            $0.isASCIILetter || ("0"..."9").contains($0)
          }
      }
  }
}

extension Unicode.Scalar {
  /// Whether it is one of the letters A to Z, in either case.
  fileprivate var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}
