import Privacy
public import SurveyModel

/// How an outcome goes with both views of one block.
public struct SurfaceRow: Hashable, Sendable {
  /// A difference in the outcome.
  public struct Effect: Hashable, Sendable {
    /// The difference with its interval.
    public let estimate: EstimateFigures

    /// The p-value adjusted for all differences of the report.
    public let q: Figure?

    /// Which way it goes.
    public let direction: Code
  }

  /// A coefficient with its standard error.
  public struct Coefficient: Hashable, Sendable {
    /// The coefficient.
    public let value: Figure

    /// Its standard error.
    public let standardError: Figure
  }

  /// The numbers of a row that is not refused.
  public struct Numbers: Hashable, Sendable {
    /// How many departments it is about.
    public let n: Figure

    /// The outcome expected where both rate the block alike and high; `nil` where that is hardly ever so.
    public let bothHigh: EstimateFigures?

    /// The outcome expected where both rate it alike and low; `nil` where that is hardly ever so.
    public let bothLow: EstimateFigures?

    /// The outcome expected where leaders are rosier; `nil` where that is hardly ever so.
    public let leadersRosier: EstimateFigures?

    /// The outcome expected where the frontline is rosier; `nil` where that is hardly ever so.
    public let frontlineRosier: EstimateFigures?

    /// A high level less a low one.
    public let level: Effect

    /// Leaders rosier less frontline rosier.
    public let direction: Effect?

    /// The two apart less the two alike.
    public let distance: Effect

    /// a₁ … a₅, each with its standard error.
    public let surface: [Coefficient]

    /// The share of the outcome's variance that the surface explains.
    public let rSquared: Figure
  }

  /// The block.
  public let block: GapRow.Subject<Block>

  /// The numbers; `nil` where it is refused.
  public let numbers: Numbers?

  /// What can be told, in words; `nil` where nothing is.
  public let finding: Sentence?

  /// Why there are no numbers, for programs; `nil` where there are.
  public let refusal: String?
}

extension SurfaceRow {
  init(_ surface: ScreenedSurface, outcome: Name, naming names: Naming) {
    block = names.subject(surface.block)
    refusal = surface.refusal?.code
    numbers = surface.numbers.map(Numbers.init)
    finding = surface.numbers.flatMap { numbers in
      let parts = Self.findings(numbers)
      return parts.isEmpty
        ? nil : "On \(names.subject(surface.block).name), \(outcome) is \(.list(parts))."
    }
  }

  private static func findings(_ numbers: ScreenedSurface.Numbers) -> [Sentence] {
    let level: Sentence? =
      switch numbers.level.direction {
      case .higher: "higher where both rate it higher"
      case .lower: "lower where both rate it higher"
      case .unclear: nil
      }
    let direction: Sentence? =
      switch numbers.direction?.direction {
      case .higher?: "higher where leaders are rosier than where the frontline is"
      case .lower?: "lower where leaders are rosier than where the frontline is"
      case .unclear?, nil: nil
      }
    let distance: Sentence? =
      switch numbers.distance.direction {
      case .higher: "higher the further apart the two see it"
      case .lower: "lower the further apart the two see it"
      case .unclear: nil
      }
    return [level, direction, distance].compactMap { $0 }
  }
}

extension SurfaceRow.Numbers {
  fileprivate init(_ screened: ScreenedSurface.Numbers) {
    func figures(_ estimate: ScreenedEstimate) -> EstimateFigures {
      EstimateFigures(estimate, as: .measure)
    }
    n = Figure(people: screened.n)
    bothHigh = screened.bothHigh.map(figures)
    bothLow = screened.bothLow.map(figures)
    leadersRosier = screened.leadersRosier.map(figures)
    frontlineRosier = screened.frontlineRosier.map(figures)
    level = SurfaceRow.Effect(screened.level)
    direction = screened.direction.map(SurfaceRow.Effect.init)
    distance = SurfaceRow.Effect(screened.distance)
    surface = screened.surface.map {
      SurfaceRow.Coefficient(
        value: Figure($0.value, as: .measure), standardError: Figure($0.standardError, as: .measure)
      )
    }
    rSquared = Figure(screened.rSquared, as: .share)
  }
}

extension SurfaceRow.Effect {
  fileprivate init(_ screened: ScreenedEffect) {
    estimate = EstimateFigures(screened.estimate, as: .measure)
    q = screened.q.map { Figure($0, as: .p) }
    direction = Code(screened.direction)
  }
}
