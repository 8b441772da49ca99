/// One thing in a file of benchmarks that must be put right, and where it stands.
public struct BenchmarkFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The table is not well formed.
    case form(TableFault)

    /// A field that must be filled is empty.
    case missingValue(String)

    /// No block has this code; one may be meant.
    case unknownBlock(String, suggestion: String?)

    /// The block does not ask this facet, or there is none of this name.
    case unknownFacet(known: [String])

    /// It is none of leader, frontline and gap.
    case unknownMeasure

    /// The value is no number; a decimal comma is the likeliest reason where there is one.
    case notANumber(hasComma: Bool)

    /// The value does not lie within the block's scale.
    case outOfScale(low: Int, high: Int)

    /// The number of people is no whole number.
    case notACount

    /// The result rests on so few people that they could be recognised.
    case fewPeople(fewest: Int)

    /// The date is none of 2025, 2025-06 and 2025-06-30.
    case notADate

    /// A text is too long, in characters.
    case longText(most: Int)

    /// A text has characters that cannot be seen, such as those that turn a line about.
    case unseen

    /// The same result stood on an earlier line.
    case duplicate(firstLine: Int)

    /// The file holds more organisations than a chart can tell apart.
    case manyNames(most: Int)
  }

  /// The line, from 1.
  public let line: Int

  /// The number of the field in its line, from 1; `nil` where the whole line is meant.
  public let column: Int?

  /// What is wrong.
  public let reason: Reason

  /// A code that stays the same when the words change.
  public var code: String {
    switch reason {
    case .form(let fault): "benchmark.\(fault.code)"
    case .missingValue: "benchmark.missing-value"
    case .unknownBlock: "benchmark.unknown-block"
    case .unknownFacet: "benchmark.unknown-facet"
    case .unknownMeasure: "benchmark.unknown-measure"
    case .notANumber: "benchmark.not-a-number"
    case .outOfScale: "benchmark.out-of-scale"
    case .notACount: "benchmark.not-a-count"
    case .fewPeople: "benchmark.few-people"
    case .notADate: "benchmark.not-a-date"
    case .longText: "benchmark.long-text"
    case .unseen: "benchmark.unseen"
    case .duplicate: "benchmark.duplicate"
    case .manyNames: "benchmark.many-names"
    }
  }
}

/// All faults of a file of benchmarks, in the order of their places; nothing was taken.
public struct BenchmarkFaults: Error, Hashable, Sendable {
  /// The faults.
  public let faults: [BenchmarkFault]
}
