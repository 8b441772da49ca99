import Crypto
public import Foundation

/// A line of the log of acts: what was deleted or handed out on which day, and how many; never whom it
/// was about.
public struct Act: Hashable, Sendable {
  /// What was done.
  public enum Deed: Hashable, Sendable {
    /// Something that a wave held was deleted.
    case purged(Holding)

    /// All that is held of a person was handed out.
    case personExported

    /// All that was held of a person was deleted.
    case personErased

    /// A box was emptied although it held another number of ballots than people had answered.
    case closedWithDifference

    /// Comments were made fit to be shown, and their first wording was deleted.
    case commentsReviewed

    /// Something was done with an account, by the name of the deed; the line's count is the account's
    /// number.
    case account(String)

    /// The name under which it stands in the log.
    public var name: String {
      switch self {
      case .purged(let holding): "purged.\(holding.rawValue)"
      case .personExported: "person.exported"
      case .personErased: "person.erased"
      case .closedWithDifference: "closed.with-difference"
      case .commentsReviewed: "comments.reviewed"
      case .account(let deed): deed
      }
    }
  }

  /// The number of the line, from 1.
  public let number: Int

  /// The day in UTC, as `2026-03-01`.
  public let day: String

  /// The organisation.
  public let organisation: String

  /// What was done, by its ``Deed/name``.
  public let what: String

  /// The wave; `nil` where the act was about none.
  public let wave: String?

  /// How many things it was about; for an act of an account, the account's number.
  public let count: Int

  /// What ties the line to all those before it.
  public let mark: Data

  /// Makes a line as it was read.
  public init(
    number: Int, day: String, organisation: String, what: String, wave: String?, count: Int,
    mark: Data
  ) {
    self.number = number
    self.day = day
    self.organisation = organisation
    self.what = what
    self.wave = wave
    self.count = count
    self.mark = mark
  }

  /// Makes the line that follows another.
  public init(
    after last: Act?, day: String, organisation: String, deed: Deed, wave: String?, count: Int
  ) {
    let open = Act(
      number: (last?.number ?? 0) + 1, day: day, organisation: organisation, what: deed.name,
      wave: wave, count: count, mark: Data())
    self.init(
      number: open.number, day: day, organisation: organisation, what: open.what, wave: wave,
      count: count, mark: open.mark(after: last?.mark))
  }

  /// The mark that the line has to have.
  ///
  /// Formula: SHA-256(mark before ‖ number, day, organisation, what, wave and count, each with its
  /// length in bytes before it); 32 zero bytes stand for the mark before the first line.
  public func mark(after previous: Data?) -> Data {
    var bytes = previous ?? Data(repeating: 0, count: SHA256.byteCount)
    for field in ["\(number)", day, organisation, what, wave ?? "", "\(count)"] {
      bytes.append(Data("\(field.utf8.count):\(field)".utf8))
    }
    return Data(SHA256.hash(data: bytes))
  }

  /// The day of a moment, in UTC.
  public static func day(of moment: Date) -> String {
    moment.formatted(.iso8601.year().month().day())
  }
}

/// Whether a log of acts is whole.
public enum ActChain {
  /// The first line that does not follow from those before it: a line was changed, or one before it
  /// removed.
  ///
  /// - Returns: `nil` when every line follows. Lines removed at the end are seen only by somebody who
  ///   has noted a later mark: see ``holds(_:in:)``.
  public static func firstBroken(in acts: [Act]) -> Int? {
    var last: Act?
    for act in acts {
      guard
        act.number == (last?.number ?? 0) + 1, act.mark == act.mark(after: last?.mark)
      else { return act.number }
      last = act
    }
    return nil
  }

  /// Whether a mark that somebody has noted, or its beginning, is one of the log's.
  public static func holds(_ noted: String, in acts: [Act]) -> Bool {
    let wanted = noted.lowercased()
    return wanted.count >= 8 && acts.contains { $0.markText.hasPrefix(wanted) }
  }
}

extension Act {
  /// The mark in hexadecimal.
  public var markText: String {
    mark.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
