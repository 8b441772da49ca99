/// A number that has passed the screen and may leave.
///
/// Only this module makes one: the initialiser is not public, so a page, a chart or an export can
/// show a number only if `Privacy` handed it out.
public struct Disclosed<Number: Hashable & Sendable>: Hashable, Sendable {
  /// What the number still says after screening.
  public enum Form: Hashable, Sendable {
    /// A number, rounded as the screen asks.
    case exact(Number)

    /// Somewhere between two numbers, both included.
    case range(Number, Number)

    /// Less than a number.
    case below(Number)

    /// More than a number.
    case above(Number)
  }

  /// What the number still says.
  public let form: Form

  /// How many decimals carry information; `nil` for full precision.
  public var decimals: Int? { told < 0 ? nil : Int(told) }

  /// The same in two bytes, negative for full precision: results hold very many of these.
  private let told: Int16

  init(_ form: Form, decimals: Int? = nil) {
    self.form = form
    told = decimals.map { Int16(clamping: $0) } ?? -1
  }
}
