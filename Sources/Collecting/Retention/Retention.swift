import Foundation

/// How long a wave keeps what ties it to persons, and its responses.
public struct Retention: Hashable, Sendable {
  /// How many days there may be.
  public static let allowedDays = 0...3_650

  /// Nothing is said: names and links stay until somebody purges them.
  public static let unlimited = Retention()

  /// How many days after the wave's end names and links go; `nil` where nothing is said.
  public let days: Int?

  /// How many days after the wave's end responses and comments go; `nil` where they stay.
  public let responseDays: Int?

  /// Makes a retention.
  public init(days: Int? = nil, responseDays: Int? = nil) {
    self.days = days
    self.responseDays = responseDays
  }

  /// What is wrong with it; `nil` for nothing.
  public var fault: RetentionFault? {
    for days in [days, responseDays].compactMap({ $0 }) where !Self.allowedDays.contains(days) {
      return .days(found: days)
    }
    guard let responseDays else { return nil }
    guard let days, days <= responseDays else { return .responsesBeforeNames }
    return nil
  }

  /// Whether this one keeps nothing longer than another.
  ///
  /// What a wave has promised may be tightened while it runs, and never loosened.
  public func isAtLeastAsStrict(as other: Retention) -> Bool {
    func holds(_ new: Int?, _ old: Int?) -> Bool {
      guard let old else { return true }
      return new.map { $0 <= old } ?? false
    }
    return holds(days, other.days) && holds(responseDays, other.responseDays)
  }

  /// The moment from which a number of days after an end is over.
  static func date(_ days: Int, after end: Date) -> Date { end + Double(days) * 86_400 }
}

/// Why a retention cannot be.
public enum RetentionFault: Error, Hashable, Sendable {
  /// The number of days is outside ``Retention/allowedDays``.
  case days(found: Int)

  /// Responses would go before names and links, or without them.
  case responsesBeforeNames

  /// A code that stays the same when the words change.
  public var code: String {
    switch self {
    case .days: "retention.days"
    case .responsesBeforeNames: "retention.responses-before-names"
    }
  }
}
