public import Foundation

/// A kind of thing that a wave holds and that is to go one day, in the order in which they go.
public enum Holding: String, CaseIterable, Hashable, Sendable, Comparable {
  /// Encrypted answers under way.
  case drafts

  /// The mail addresses of the frozen roster.
  case mailAddresses = "mail-addresses"

  /// The people of the frozen roster: ids and languages. How many they are stays.
  case names

  /// Invitations: the hashes of links, and who has answered. How many have answered stays.
  case links

  /// The answers.
  case responses

  /// What was written in words.
  case comments

  /// The order in which they go.
  public static func < (one: Holding, other: Holding) -> Bool {
    one.place < other.place
  }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// From when on a wave has to be without it.
  ///
  /// Drafts and mail addresses are of no use once the wave is over; names and links go on the wave's
  /// purge date; responses and comments stay unless they have a date of their own.
  ///
  /// - Returns: `nil` where no date is set.
  public func dueDate(in wave: Wave) -> Date? {
    switch self {
    case .drafts, .mailAddresses: wave.closes
    case .names, .links: wave.retention.days.map { Retention.date($0, after: wave.closes) }
    case .responses, .comments:
      wave.retention.responseDays.map { Retention.date($0, after: wave.closes) }
    }
  }
}
