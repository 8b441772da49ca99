import Analysis
public import SurveyModel

/// Why it is not said what goes with an outcome.
public enum Refusal: Hashable, Sendable {
  /// Too few departments have a figure and are shown.
  case fewDepartments(found: Int, needed: Int)

  /// Too few people of the role have a score in every block.
  case fewPeople(needed: Int)

  /// The outcome or a block is the same everywhere, or a block follows from the others.
  case noVariation

  /// There is no other block that could go with it.
  case oneBlock

  init(_ refusal: DriverRefusal) {
    switch refusal {
    case .fewDepartments(let found, let needed):
      self = .fewDepartments(found: found, needed: needed)
    case .fewPeople(let needed): self = .fewPeople(needed: needed)
    case .noVariation: self = .noVariation
    case .oneBlock: self = .oneBlock
    }
  }

  /// A stable code for programs.
  public var code: String {
    switch self {
    case .fewDepartments: "few-departments"
    case .fewPeople: "few-people"
    case .noVariation: "no-variation"
    case .oneBlock: "one-block"
    }
  }
}

/// How much one block goes with an outcome, as far as it may be shown.
public struct ScreenedWeight: Codable, Hashable, Sendable {
  /// The block.
  public let block: Identifier<Block>

  /// The block's share of the outcome's variance, 0 to 1.
  public let weight: ScreenedEstimate

  /// The mean gain over all orders of entry, 0 to 1; `nil` with more than twelve blocks.
  public let meanGain: Disclosed<Double>?

  /// How the block alone correlates with the outcome, −1 to 1.
  public let correlation: Disclosed<Double>

  /// How well the block is rated, as a share of the way from the lowest to the highest score; `nil` where
  /// its level is not shown.
  public let performance: Disclosed<Double>?

  /// The share of people who rate it well; `nil` where it is not shown.
  public let favorable: Disclosed<Double>?
}

/// What goes with an outcome, shared out among blocks, as far as it may be shown.
public struct ScreenedDrivers: Codable, Hashable, Sendable {
  /// The numbers, where there are any.
  public struct Numbers: Codable, Hashable, Sendable {
    /// How many departments or people it is about.
    public let n: Disclosed<Int>

    /// The share of the outcome's variance that all blocks explain together, with its interval; for
    /// departments also the p-value of all blocks together.
    public let rSquared: ScreenedEstimate

    /// The same less what chance explains.
    public let adjusted: Disclosed<Double>?

    /// What that many blocks explain by chance.
    public let chance: Disclosed<Double>

    /// Whether the blocks together explain more than chance.
    public let isTold: Bool

    /// One weight a block, in the order of reports.
    public let weights: [ScreenedWeight]
  }

  /// The numbers; `nil` where it is refused.
  public let numbers: Numbers?

  /// Why there are none; `nil` where there are.
  public let refusal: Refusal?
}

/// On which side of nothing a difference lies.
public enum Direction: String, Codable, Hashable, Sendable {
  /// More than chance, and up.
  case higher

  /// More than chance, and down.
  case lower

  /// It cannot be told.
  case unclear
}

/// A difference in an outcome, as far as it may be shown.
public struct ScreenedEffect: Codable, Hashable, Sendable {
  /// The difference with its interval and p-value.
  public let estimate: ScreenedEstimate

  /// The p-value adjusted for all differences of the report.
  public let q: Disclosed<Double>?

  /// Which way it goes.
  public let direction: Direction
}

/// How an outcome goes with both views of one block, as far as it may be shown.
public struct ScreenedSurface: Codable, Hashable, Sendable {
  /// A coefficient with its standard error.
  public struct Coefficient: Codable, Hashable, Sendable {
    /// The coefficient.
    public let value: Disclosed<Double>

    /// Its standard error.
    public let standardError: Disclosed<Double>
  }

  /// The numbers, where there are any.
  public struct Numbers: Codable, Hashable, Sendable {
    /// How many departments it is about.
    public let n: Disclosed<Int>

    /// The outcome expected where both rate the block alike and high; `nil` where that is hardly ever so.
    public let bothHigh: ScreenedEstimate?

    /// The outcome expected where both rate it alike and low; `nil` where that is hardly ever so.
    public let bothLow: ScreenedEstimate?

    /// The outcome expected where leaders are rosier; `nil` where that is hardly ever so.
    public let leadersRosier: ScreenedEstimate?

    /// The outcome expected where the frontline is rosier; `nil` where that is hardly ever so.
    public let frontlineRosier: ScreenedEstimate?

    /// A high level less a low one.
    public let level: ScreenedEffect

    /// Leaders rosier less frontline rosier.
    public let direction: ScreenedEffect?

    /// The two apart less the two alike.
    public let distance: ScreenedEffect

    /// a₁ … a₅ of the surface.
    public let surface: [Coefficient]

    /// The share of the outcome's variance that the surface explains.
    public let rSquared: Disclosed<Double>
  }

  /// The block.
  public let block: Identifier<Block>

  /// The numbers; `nil` where it is refused.
  public let numbers: Numbers?

  /// Why there are none; `nil` where there are.
  public let refusal: Refusal?
}

/// What goes with a figure that departments have from outside the survey, as far as it may be shown.
public struct ScreenedOutcome: Codable, Hashable, Sendable {
  /// What the figure is.
  public let name: String

  /// Which blocks go with it, by the frontline's means.
  public let drivers: ScreenedDrivers

  /// Both views of each block, in the order of reports.
  public let surfaces: [ScreenedSurface]
}

/// What goes with one block among the people of each role, as far as it may be shown.
public struct ScreenedBlockDrivers: Hashable, Sendable {
  /// The block that is looked at as the outcome.
  public let block: Identifier<Block>

  /// Each role's drivers.
  public let drivers: [Role: ScreenedDrivers]
}
