/// What a wave will be able to show where, before anybody has answered.
public struct PlanTable: Hashable, Sendable {
  /// A department with all below it, or the organisation.
  public struct Row: Hashable, Sendable {
    /// The name.
    public let place: String

    /// How deep it lies in the tree.
    public let depth: Int

    /// How many leaders there are.
    public let leaders: String

    /// How many of the frontline there are.
    public let frontline: String

    /// The smallest gap that should show; `nil` where nothing is shown.
    public let smallestGap: String?

    /// What it amounts to.
    public let outcome: String

    /// Makes a row.
    public init(
      place: String, depth: Int, leaders: String, frontline: String, smallestGap: String?,
      outcome: String
    ) {
      self.place = place
      self.depth = depth
      self.leaders = leaders
      self.frontline = frontline
      self.smallestGap = smallestGap
      self.outcome = outcome
    }
  }

  /// The organisation in one sentence.
  public let headline: String

  /// What follows for the departments.
  public let lede: String

  /// The organisation first, then the departments in tree order.
  public let rows: [Row]

  /// What is supposed, and what should be read with it.
  public let notes: [String]

  /// Makes a plan.
  public init(headline: String, lede: String, rows: [Row], notes: [String]) {
    self.headline = headline
    self.lede = lede
    self.rows = rows
    self.notes = notes
  }
}
