public import Foundation

/// Whose wave a report is about, and when it was: what stands at the head of the first page.
public struct Occasion: Hashable, Sendable {
  /// What the organisation is called.
  public let organisation: Name

  /// The first day of the wave.
  public let opened: Setting

  /// The last day of the wave: the one that held its last moment.
  public let lastDay: Setting

  /// Makes an occasion of what the wave was set to.
  ///
  /// - Parameters:
  ///   - organisation: What the organisation is called.
  ///   - opens: When the wave opened.
  ///   - closes: When it closed: the first moment at which no answer was taken any more.
  public init(organisation: String, opens: Date, closes: Date) {
    self.organisation = Name(organisation: organisation)
    opened = Setting.day(of: opens)
    lastDay = Setting.day(of: closes.addingTimeInterval(-1))
  }

  /// *open from 3 March 2026 to 21 March 2026*: both days belong to the wave.
  public var dates: Sentence { "open from \(opened) to \(lastDay)" }
}
