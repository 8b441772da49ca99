/// How a wave stands, in words and numbers that passed the screen.
public struct WaveStatus: Hashable, Sendable {
  /// How many of one role have answered in a place.
  public struct Side: Hashable, Sendable {
    /// How many were asked.
    public let invited: String?

    /// How many answered.
    public let answered: String?

    /// The share that answered.
    public let share: String?

    /// Why nothing is told; `nil` where something is.
    public let withheld: String?

    /// Makes a side.
    public init(invited: String?, answered: String?, share: String?, withheld: String?) {
      self.invited = invited
      self.answered = answered
      self.share = share
      self.withheld = withheld
    }
  }

  /// A department with all below it, or the organisation.
  public struct Row: Hashable, Sendable {
    /// The name.
    public let place: String

    /// How deep it lies in the tree.
    public let depth: Int

    /// The leaders.
    public let leader: Side?

    /// The frontline.
    public let frontline: Side?

    /// Makes a row.
    public init(place: String, depth: Int, leader: Side?, frontline: Side?) {
      self.place = place
      self.depth = depth
      self.leader = leader
      self.frontline = frontline
    }
  }

  /// What share will have answered at closing.
  public struct Forecast: Hashable, Sendable {
    /// The place.
    public let place: String

    /// The share of leaders; `nil` where nothing can be said.
    public let leader: String?

    /// The share of the frontline; `nil` where nothing can be said.
    public let frontline: String?

    /// Makes a forecast.
    public init(place: String, leader: String?, frontline: String?) {
      self.place = place
      self.leader = leader
      self.frontline = frontline
    }
  }

  /// The organisation first, then the departments in tree order.
  public let rows: [Row]

  /// What can be foreseen.
  public let forecasts: [Forecast]

  /// Groups that need a nudge, and why.
  public let nudges: [String]

  /// What should be read with it.
  public let notes: [String]

  /// Makes a status.
  public init(rows: [Row], forecasts: [Forecast], nudges: [String], notes: [String]) {
    self.rows = rows
    self.forecasts = forecasts
    self.nudges = nudges
    self.notes = notes
  }
}
