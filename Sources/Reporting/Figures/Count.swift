/// How many things a report lists: blocks, departments, cells; never people.
///
/// It is made of the things themselves, so that a number from elsewhere cannot slip in.
public struct Count: Hashable, Sendable {
  /// How many there are.
  public let number: Int

  /// Counts the things of a list.
  public init(of things: some Collection) {
    number = things.count
  }

  /// The count in digits.
  public var text: String { "\(number)" }

  /// The count in words up to twelve, then in digits.
  public var words: String { Self.words(of: number) }

  /// A number in words up to twelve, then in digits.
  static func words(of number: Int) -> String {
    small.indices.contains(number) ? small[number] : "\(number)"
  }

  private static let small = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
}
