import Collecting

/// Finds whose link a person has typed: the link, the code in it, or five code words.
enum TypedCode {
  /// The name of the field.
  static let field = "_code"

  /// How many characters the field takes.
  static let longest = 200

  /// What was wrong with what was typed.
  enum Fault: Hashable, Sendable {
    case notFive
    case misspelt([Int])
    case unknown

    /// A code that could be that of a link, and is nobody's.
    case unknownCode
    case busy
  }

  /// What was typed.
  enum Reading: Sendable {
    case link(LinkSecret)
    case fault(Fault)
  }

  /// What was typed, as far as it can be told without looking anything up.
  enum Shape: Sendable {
    /// The code of a link, which may still belong to nobody.
    case link(LinkSecret)

    /// Five words of the list.
    case words(CodeWords)
    case fault(Fault)
  }

  /// What the text is.
  static func shape(of typed: String) -> Shape {
    if let secret = LinkSecret(typed) { return .link(secret) }
    do {
      return .words(try CodeWords(typed))
    } catch {
      return switch error {
      case .notFive: .fault(.notFive)
      case .misspelt(let places): .fault(.misspelt(places))
      }
    }
  }
}
