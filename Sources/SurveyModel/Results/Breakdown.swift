/// By what results are broken down over the whole organisation, beside departments and roles.
public enum Breakdown: Hashable, Sendable {
  /// By level of leadership.
  case tier

  /// By the answers to a question about the respondent.
  case question(Identifier<ProfileQuestion>)
}

/// One row of a breakdown: a tier, or everybody who chose one option.
public struct BreakdownRow: Codable, Hashable, Sendable {
  /// By what is broken down.
  public let breakdown: Breakdown

  /// The tier, or the option, as files call it.
  public let value: String

  /// Names a row.
  public init(breakdown: Breakdown, value: String) {
    self.breakdown = breakdown
    self.value = value
  }

  /// Names the row of a tier.
  public init(_ tier: Tier) {
    self.init(breakdown: .tier, value: tier.rawValue)
  }

  /// The tier that the row is about; `nil` for an option.
  public var tier: Tier? { breakdown == .tier ? Tier(rawValue: value) : nil }
}

/// By what a wave's results are broken down: what was declared before anybody answered.
public struct DeclaredBreakdowns: Hashable, Sendable {
  /// The most questions that a wave can declare.
  public static let mostQuestions = 3

  /// Whether results are broken down by tier.
  public let isByTier: Bool

  /// The questions about the respondent, one breakdown each; they are never combined.
  public let questions: [Identifier<ProfileQuestion>]

  /// Declares breakdowns.
  public init(isByTier: Bool, questions: [Identifier<ProfileQuestion>] = []) {
    self.isByTier = isByTier
    self.questions = questions
  }

  /// Whether nothing is declared.
  public var isEmpty: Bool { !isByTier && questions.isEmpty }
}

extension Breakdown: Codable {
  /// Reads a breakdown: the question's identifier, or nothing for tiers.
  public init(from decoder: any Decoder) throws {
    let question = try decoder.singleValueContainer().decode(String.self)
    self = question.isEmpty ? .tier : .question(Identifier(question))
  }

  /// Writes the question's identifier, or nothing for tiers.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .tier: try container.encode("")
    case .question(let id): try container.encode(id.rawValue)
    }
  }
}
