public import Foundation

/// The part of the day in which no mail is sent, in one time zone.
public struct QuietHours: Hashable, Sendable {
  /// The minute of the day at which it begins.
  public let start: Int

  /// The minute of the day at which it ends; before the start where it goes over midnight.
  public let end: Int

  /// The time zone.
  public let timeZone: TimeZone

  /// Reads `20:00-07:00` or `20-7`.
  ///
  /// - Returns: `nil` where the text is no such thing, or the two are the same.
  public init?(_ text: String, timeZone: TimeZone) {
    guard let match = text.wholeMatch(of: /(\d{1,2})(?::(\d{2}))?\s*[-–]\s*(\d{1,2})(?::(\d{2}))?/),
      let start = Self.minute(match.1, match.2), let end = Self.minute(match.3, match.4),
      start != end
    else { return nil }
    self.start = start
    self.end = end
    self.timeZone = timeZone
  }

  private static func minute(_ hour: Substring, _ minute: Substring?) -> Int? {
    guard let hour = Int(hour), let minute = Int(minute ?? "0"), (0...23).contains(hour),
      (0...59).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  /// Whether a moment is in it.
  public func contains(_ moment: Date) -> Bool {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = timeZone
    let parts = calendar.dateComponents([.hour, .minute], from: moment)
    let minute = (parts.hour ?? 0) * 60 + (parts.minute ?? 0)
    return start < end ? (start..<end).contains(minute) : minute >= start || minute < end
  }
}
