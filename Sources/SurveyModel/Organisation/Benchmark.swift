/// Another organisation's result on a block, from a consultant's own file.
///
/// It stands beside our results and enters none of them: nothing is computed from it, and nothing tests it.
public struct Benchmark: Hashable, Sendable {
  /// What was measured.
  public enum Measure: String, CaseIterable, Hashable, Sendable {
    /// The mean of leaders.
    case leader

    /// The mean of the frontline.
    case frontline

    /// Leaders minus frontline.
    case gap
  }

  /// Whose result it is, as the file calls it.
  public let name: String

  /// The block.
  public let block: Identifier<Block>

  /// The facet of the block.
  public let facet: Facet

  /// What was measured.
  public let measure: Measure

  /// The result, in points of the block's scale.
  public let value: Double

  /// How many people's answers it rests on.
  ///
  /// - Units: people, ``fewest`` or more.
  public let people: Int

  /// Where it is from; `nil` where the file does not say.
  public let source: String?

  /// When it was measured: `2025`, `2025-06` or `2025-06-30`; `nil` where the file does not say.
  public let date: String?

  /// The fewest people of whom a result is taken: fewer could be recognised, wherever they work.
  public static let fewest = 5

  /// The most organisations that one file may hold: as many as a chart can tell apart.
  public static let most = 3

  /// Puts a result together.
  ///
  /// - Parameters:
  ///   - name: Whose result it is.
  ///   - block: The block.
  ///   - facet: The facet of the block.
  ///   - measure: What was measured.
  ///   - value: A finite number within the block's scale.
  ///   - people: How many people's answers it rests on.
  ///   - source: Where it is from.
  ///   - date: When it was measured.
  public init(
    name: String, block: Identifier<Block>, facet: Facet = .items, measure: Measure,
    value: Double, people: Int, source: String? = nil, date: String? = nil
  ) {
    self.name = name
    self.block = block
    self.facet = facet
    self.measure = measure
    self.value = value
    self.people = people
    self.source = source
    self.date = date
  }
}
