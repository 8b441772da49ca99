import Collecting

/// Finds whose link a person has typed: the link, the code in it, or five code words.
struct TypedCode: Sendable {
  /// The name of the field.
  static let field = "_code"

  /// What was wrong with what was typed.
  enum Fault: Hashable, Sendable {
    case notFive
    case misspelt([Int])
    case unknown
    case busy
  }

  /// What was typed.
  enum Reading: Sendable {
    case link(LinkSecret)
    case fault(Fault)
  }

  /// The door of code words; `nil` where only links are known.
  let door: CodeWordDoor?

  /// Reads what was typed; a code of a link may still belong to nobody.
  func read(_ typed: String) async throws(CollectingError) -> Reading {
    if let secret = LinkSecret(typed) { return .link(secret) }
    let words: CodeWords
    do {
      words = try CodeWords(typed)
    } catch {
      return switch error {
      case .notFive: .fault(.notFive)
      case .misspelt(let places): .fault(.misspelt(places))
      }
    }
    guard let door else { return .fault(.unknown) }
    return switch try await door.open(words) {
    case .link(let secret): .link(secret)
    case .unknown: .fault(.unknown)
    case .busy: .fault(.busy)
    }
  }
}
