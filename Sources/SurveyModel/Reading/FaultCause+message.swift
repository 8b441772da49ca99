extension FaultCause {
  /// What is wrong, and what would be right: the one place where these words are made.
  var message: String {
    switch self {
    case .tooLarge, .notText, .controlCharacter, .tooDeep, .directive, .complexKey, .alias, .syntax,
      .empty, .duplicateKey:
      fileMessage
    case .unknownKey, .undeclaredLanguage, .missingKey, .badValue, .reservedName, .tooLong:
      valueMessage
    case .missingLanguages, .emptyText, .missingWording, .wordingTwice, .emptyRole, .roleDrift:
      wordingMessage
    default:
      surveyMessage
    }
  }

  /// The words for a file that cannot be read at all.
  private var fileMessage: String {
    switch self {
    case .tooLarge(let bytes):
      "the file has \(bytes) bytes; a survey has at most \(SourceGuard.largest)"
    case .notText:
      "this is no UTF-8 text; save the file as UTF-8"
    case .controlCharacter(let scalar):
      "the character U+\(Self.hexadecimal(scalar)) cannot stand in a survey file; remove it"
    case .tooDeep:
      "lists and mappings are nested too deeply for a survey; a survey needs about six levels"
    case .directive:
      "a line that begins with % is a YAML directive, which surveys do not use; remove it"
    case .complexKey:
      "a key must be a single word; write `key: value`"
    case .alias(let name):
      "anchors and aliases (&\(name), *\(name)) are not read; write the value out in each place"
    case .syntax(let problem):
      "not well-formed YAML: \(problem)"
    case .empty:
      "the file is empty; a survey begins with `id:`, `version:` and `languages:`"
    case .duplicateKey(let key):
      "the key '\(key)' stands more than once in one mapping; keep one of them"
    default: ""
    }
  }

  /// The words for a key or value that does not fit the format.
  private var valueMessage: String {
    switch self {
    case .unknownKey(let key, let shape, let nearest, let known):
      "\(shape) has no key '\(key)'; "
        + Self.suggestion(nearest, otherwise: "its keys are \(Self.list(known))")
    case .undeclaredLanguage(let language, let nearest, let declared):
      "'\(language)' is not among the languages of the file (\(Self.list(declared))); "
        + Self.suggestion(nearest, otherwise: "add it to `languages` or remove this text")
    case .missingKey(let key, let shape, let why):
      "\(shape) lacks the key '\(key)': \(why)"
    case .badValue(let expected, let found):
      "expected \(expected), found \(found)"
    case .reservedName(let name):
      "'\(name)' is the name of a column that every file of answers has; choose another name"
    case .tooLong(let count, let longest):
      "the text has \(count) characters; here it may have at most \(longest)"
    default: ""
    }
  }

  /// The words for texts that are missing or drift apart.
  private var wordingMessage: String {
    switch self {
    case .missingLanguages(let languages):
      "the text is missing in \(Self.list(languages)); "
        + "write one text for each language, as `\(languages.first ?? "en"): …`"
    case .emptyText:
      "the text is empty; write what people shall read"
    case .missingWording(.none):
      "the question has no words; write `text:` for both roles, or `leader:` and `frontline:`"
    case .missingWording(.some(let role)):
      "the wording for the role \(role.rawValue) is missing; add `\(role.rawValue):`, "
        + "or write `text:` for both roles"
    case .wordingTwice:
      "`text:` holds for both roles; remove it, or remove `leader:` and `frontline:`"
    case .emptyRole(let role):
      "the wording for the role \(role.rawValue) is empty while the other role has one; "
        + "both roles answer the same questions"
    case .roleDrift:
      "both roles judge the same thing (`referent: shared`), but read different words; "
        + "use the same words, or `referent: mirror` for one fact seen from two sides"
    default: ""
    }
  }

  /// The words for questions, scales and blocks that do not fit together.
  private var surveyMessage: String {
    switch self {
    case .duplicateID(let id, let firstLine):
      "the name '\(id)' is taken on line \(firstLine); names must differ"
    case .unknownScale(let scale, let nearest, let known):
      "there is no scale '\(scale)'; "
        + Self.suggestion(nearest, otherwise: "the scales of the file are \(Self.list(known))")
    case .unknownItem(let item, let nearest):
      "there is no statement '\(item)'; "
        + Self.suggestion(nearest, otherwise: "name an item from a block's `items`")
    case .levelInShortForm(let item):
      "'\(item)' is no statement; the short form keeps all other questions anyway, so leave it out"
    case .reversedKey(let scale):
      "the scale '\(scale)' is never scored from the other end; write `key: positive`, "
        + "or `reversible: true` at the scale"
    case .pointsNotRising(let found, let expected):
      "point values rise by one, so \(expected) is expected here, found \(found)"
    case .favorableOutside(let lowest, let highest):
      "favourable must begin at one of the values \(lowest) to \(highest) of this scale"
    case .boundTooWide(let range):
      "the smallest gap that matters must be below \(range), the length of the scale"
    case .blockWithoutQuestion(let block):
      "nobody is asked about the block '\(block)'; give it `items`, `now` or `needed`, or remove it"
    case .blockNotInShortForm(let block):
      "the short form never asks about the block '\(block)'; add one of its statements"
    case .cannotMix(let block, let count, let others, let shortForm):
      "\(shortForm ? "in the short form, " : "")the block '\(block)' has \(count) statements and "
        + "all others together \(others), so two of it would stand in a row; "
        + "write `order: blocks`, or even out the blocks"
    default: ""
    }
  }

  /// "did you mean …", where there is something near, else another advice.
  private static func suggestion(_ nearest: String?, otherwise: String) -> String {
    nearest.map { "did you mean '\($0)'?" } ?? otherwise
  }

  /// Words with commas between them, at most twelve.
  private static func list(_ words: [String]) -> String {
    words.isEmpty
      ? "none"
      : words.prefix(12).joined(separator: ", ") + (words.count > 12 ? ", …" : "")
  }

  /// A Unicode scalar as at least four hexadecimal digits.
  private static func hexadecimal(_ scalar: UInt32) -> String {
    let digits = String(scalar, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
