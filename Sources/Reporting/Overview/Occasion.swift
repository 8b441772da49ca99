public import Foundation

/// Whose wave a report is about, and when it was: what stands at the head of the first page.
public struct Occasion: Hashable, Sendable {
  /// What the organisation is called.
  public let organisation: Name

  /// The first day of the wave.
  public let opened: Setting

  /// The day on which the wave closed.
  public let closed: Setting

  /// Makes an occasion of what the wave was set to.
  ///
  /// - Parameters:
  ///   - organisation: What the organisation is called.
  ///   - opens: When the wave opened.
  ///   - closes: When it closed.
  public init(organisation: String, opens: Date, closes: Date) {
    self.organisation = Name(organisation: organisation)
    opened = Setting.day(of: opens)
    closed = Setting.day(of: closes)
  }

  /// *Open from 3 March 2026, closed on 22 March 2026.*
  public var dates: Sentence { "open from \(opened), closed on \(closed)" }
}
