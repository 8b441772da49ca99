/// The words of the question to a leader of few whether the results may be shown, in one language.
///
/// The pages and the terminal ask in the same words. Every language fills every field: a text that one
/// of them lacks does not compile.
public struct ConsentTexts: Sendable {
  /// What is asked, in short.
  public let heading: String

  /// The promise in one line, to somebody who may agree to be shown.
  public let promiseLine: String

  /// What is asked: the places' names, and the fewest leaders who are shown without consent.
  public let lines: @Sendable (_ places: String, _ minimumGroup: Int) -> [String]

  /// What is said before sending, where the question stands once more.
  public let again: String

  /// The answer yes, with the places' names.
  public let label: @Sendable (_ places: String) -> String

  /// What joins the last of several names to those before.
  let and: String

  /// What joins the others.
  let comma: String

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
    heading: String, promiseLine: String,
    lines: @escaping @Sendable (_ places: String, _ minimumGroup: Int) -> [String],
    again: String, label: @escaping @Sendable (_ places: String) -> String, and: String,
    comma: String
  ) {
    self.heading = heading
    self.promiseLine = promiseLine
    self.lines = lines
    self.again = again
    self.label = label
    self.and = and
    self.comma = comma
  }

  /// Several names as one.
  public func places(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return names.dropLast().joined(separator: comma) + and + last
  }
}
