import Foundation

/// How long a mail waits that was not taken.
enum BackOff {
  /// The waits after the first try, the second and so on, in minutes.
  ///
  /// Greylisting ends within the first two.
  static let minutes = [5, 15, 60, 240, 720]

  /// When a mail is tried again that was tried so often, from 1; `nil` when that is often enough.
  static func next(after attempts: Int, at now: Date) -> Date? {
    guard minutes.indices.contains(attempts - 1) else { return nil }
    return now + Double(minutes[attempts - 1]) * 60
  }
}
