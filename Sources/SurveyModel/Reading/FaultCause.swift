/// What is wrong at a place of a survey file, as data; `FaultCause+message.swift` makes the words.
enum FaultCause: Hashable {
  case tooLarge(bytes: Int)
  case notText
  case controlCharacter(UInt32)
  case tooDeep
  case directive
  case complexKey
  case alias(String)
  case syntax(String)
  case empty
  case duplicateKey(String)

  case unknownKey(String, of: String, nearest: String?, known: [String])
  case undeclaredLanguage(String, nearest: String?, declared: [String])
  case missingKey(String, of: String, why: String)
  case badValue(expected: String, found: String)
  case reservedName(String)
  case tooLong(count: Int, longest: Int)
  case missingLanguages([String])
  case emptyText
  case missingWording(role: Role?)
  case wordingTwice
  case emptyRole(Role)
  case roleDrift
  case duplicateID(String, firstLine: Int)
  case unknownScale(String, nearest: String?, known: [String])
  case unknownItem(String, nearest: String?)
  case levelInShortForm(String)
  case reversedKey(scale: String)
  case pointsNotRising(found: Int, expected: Int)
  case favorableOutside(lowest: Int, highest: Int)
  case boundTooWide(range: Int)
  case blockWithoutQuestion(String)
  case blockNotInShortForm(String)
  case cannotMix(block: String, count: Int, others: Int, shortForm: Bool)

  /// The stable code of the fault.
  var code: SurveyFault.Code {
    switch self {
    case .tooLarge: .tooLarge
    case .notText, .controlCharacter, .tooDeep, .directive, .complexKey, .alias, .syntax, .empty:
      .yaml
    case .duplicateKey: .duplicateKey
    case .unknownKey, .undeclaredLanguage: .unknownKey
    case .missingKey: .missingKey
    case .badValue, .reservedName, .wordingTwice, .levelInShortForm, .pointsNotRising,
      .favorableOutside, .boundTooWide:
      .badValue
    case .tooLong: .tooLong
    case .missingLanguages: .missingLanguage
    case .emptyText, .missingWording: .missingWording
    case .emptyRole, .roleDrift: .roleDrift
    case .duplicateID: .duplicateID
    case .unknownScale: .unknownScale
    case .unknownItem: .unknownItem
    case .reversedKey: .reversedKey
    case .blockWithoutQuestion, .blockNotInShortForm: .unreachableBlock
    case .cannotMix: .cannotMix
    }
  }
}

/// A place in a file.
package struct Mark: Hashable, Comparable, Sendable {
  /// The line, from 1.
  package let line: Int

  /// The column, from 1, in Unicode scalars.
  package let column: Int

  /// Where every file begins.
  static let start = Mark(line: 1, column: 1)

  package static func < (left: Mark, right: Mark) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A fault before it knows its file.
struct LocatedFault: Error, Hashable {
  let mark: Mark
  let cause: FaultCause
}
