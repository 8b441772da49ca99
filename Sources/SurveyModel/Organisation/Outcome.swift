/// One figure of each department that comes from outside the survey: a customer score, the turnover.
public struct Outcome: Hashable, Sendable {
  /// What the figure is, as people call it.
  public let name: String

  /// The figure of each department that has one.
  public let values: [Identifier<Department>: Double]

  /// The largest figure, up or down, that there may be.
  public static let largest = 1e12

  /// Puts figures together.
  ///
  /// - Parameters:
  ///   - name: What the figure is.
  ///   - values: Finite numbers, at most ``largest`` up or down.
  public init(name: String, values: [Identifier<Department>: Double]) {
    self.name = name
    self.values = values
  }
}
