import Analysis
import Statistics
import SurveyModel

/// Hands out what goes with an outcome.
///
/// Numbers about departments come of the means that the report prints: they tell no more than those do.
/// Numbers about people need so many that none of them shows.
struct DriverScreen {
  /// Whether disclosure control is on.
  let isProtected: Bool

  /// What is printed of the organisation, by block: how well the role concerned rates it.
  let levels: [Identifier<Block>: Level]

  /// How well a block is rated.
  struct Level {
    let performance: Disclosed<Double>?
    let favorable: Disclosed<Double>?
  }

  func screened(_ fit: Result<DriverFit, DriverRefusal>) -> ScreenedDrivers {
    switch fit {
    case .failure(let refusal): ScreenedDrivers(numbers: nil, refusal: Refusal(refusal))
    case .success(let fit): ScreenedDrivers(numbers: numbers(fit), refusal: nil)
    }
  }

  private func numbers(_ fit: DriverFit) -> ScreenedDrivers.Numbers {
    ScreenedDrivers.Numbers(
      n: Disclosed(.exact(fit.n)), rSquared: share(fit.rSquared),
      adjusted: fit.adjusted.map { hundredth($0) }, chance: hundredth(fit.chance),
      isTold: fit.rSquared.p.map { $0 < 0.05 } ?? true,
      weights: fit.weights.map { weight in
        let level = levels[weight.block]
        return ScreenedWeight(
          block: weight.block, weight: share(weight.weight),
          meanGain: weight.meanGain.map { hundredth($0) },
          correlation: hundredth(weight.correlation), performance: level?.performance,
          favorable: level?.favorable)
      })
  }

  func screened(
    _ block: Identifier<Block>, _ fit: Result<SurfaceFit, DriverRefusal>, spread: Double?
  ) -> ScreenedSurface {
    switch fit {
    case .failure(let refusal):
      ScreenedSurface(block: block, numbers: nil, refusal: Refusal(refusal))
    case .success(let fit):
      ScreenedSurface(
        block: block, numbers: numbers(fit, step: step(spread)), refusal: nil)
    }
  }

  private func numbers(_ fit: SurfaceFit, step: Double) -> ScreenedSurface.Numbers {
    ScreenedSurface.Numbers(
      n: Disclosed(.exact(fit.n)), bothHigh: fit.bothHigh.map { figure($0, step: step) },
      bothLow: fit.bothLow.map { figure($0, step: step) },
      leadersRosier: fit.leadersRosier.map { figure($0, step: step) },
      frontlineRosier: fit.frontlineRosier.map { figure($0, step: step) },
      level: effect(fit.level, step: step), direction: fit.direction.map { effect($0, step: step) },
      distance: effect(fit.distance, step: step),
      surface: zip(fit.surface.surface, fit.surface.surfaceErrors).map { value, error in
        ScreenedSurface.Coefficient(value: digits(value), standardError: digits(error))
      },
      rSquared: hundredth(fit.surface.rSquared))
  }

  private func effect(_ effect: SurfaceFit.Effect, step: Double) -> ScreenedEffect {
    let isTold = effect.q.map { $0 < 0.05 } ?? false
    return ScreenedEffect(
      estimate: figure(effect.estimate, step: step), q: effect.q.map(digits),
      direction: !isTold ? .unclear : effect.estimate.value > 0 ? .higher : .lower)
  }

  /// The step of outcomes: a tenth of their standard deviation or less, so that a department's place
  /// among the others can be seen, and no digit more.
  private func step(_ spread: Double?) -> Double {
    guard let spread, spread > 0, spread.isFinite else { return 0.01 }
    return Rounding.powerOfTen(notAbove: spread / 10)
  }

  private func figure(_ estimate: IntervalEstimate, step: Double) -> ScreenedEstimate {
    ScreenedEstimate(
      estimate: rounded(estimate.value, step: step),
      low: estimate.interval.map { rounded($0.low, step: step) },
      high: estimate.interval.map { rounded($0.high, step: step) },
      p: estimate.p.map(digits))
  }

  private func share(_ estimate: IntervalEstimate) -> ScreenedEstimate {
    ScreenedEstimate(
      estimate: hundredth(estimate.value), low: estimate.interval.map { hundredth($0.low) },
      high: estimate.interval.map { hundredth($0.high) }, p: estimate.p.map(digits))
  }

  private func hundredth(_ value: Double) -> Disclosed<Double> { rounded(value, step: 0.01) }

  private func rounded(_ value: Double, step: Double) -> Disclosed<Double> {
    let decimals = Rounding.decimals(ofStep: step)
    // Without disclosure control programs get all digits; people still read as many as carry sense.
    return Disclosed(
      .exact(isProtected ? Rounding.nearest(value, step: step) : value), decimals: decimals)
  }

  private func digits(_ value: Double) -> Disclosed<Double> {
    guard isProtected else { return Disclosed(.exact(value)) }
    let result = Rounding.twoDigits(value)
    return Disclosed(.exact(result), decimals: Rounding.decimals(ofTwoDigits: result))
  }
}

extension Rounding {
  /// The power of ten that is not above a positive number.
  static func powerOfTen(notAbove value: Double) -> Double {
    var step = 1.0
    while step > value, step > 1e-12 { step /= 10 }
    while step * 10 <= value, step < 1e12 { step *= 10 }
    return step
  }

  /// How many decimals a step has.
  static func decimals(ofStep step: Double) -> Int {
    var decimals = 0
    var rest = step
    while rest < 0.99, decimals < 12 {
      rest *= 10
      decimals += 1
    }
    return decimals
  }
}
