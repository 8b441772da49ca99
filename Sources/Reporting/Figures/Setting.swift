public import Foundation
public import Privacy
public import SurveyModel

/// A number of the survey or of the report's settings: no answer is in it, so it needs no screen.
public struct Setting: Hashable, Sendable {
  /// The number as programs read it.
  public let value: Double

  /// The number as people read it.
  public let text: String

  private init(_ value: Double, _ text: String) {
    self.value = value
    self.text = text
  }

  /// The fewest people of a role whose result is shown.
  public static func minimumGroup(of settings: ReportSettings) -> Self {
    whole(settings.minimumGroup)
  }

  /// The fewest answers of a role to a statement that are told point by point.
  static func fewestPointByPoint(_ settings: ReportSettings) -> Self {
    whole(10 * settings.minimumGroup)
  }

  /// The fewest people of a role whose result would have been shown.
  public static func minimumGroup(of withheld: Withheld) -> Self {
    whole(withheld.minimumGroup)
  }

  /// The fewest comments that are shown together.
  public static func minimum(of comments: ScreenedComments) -> Self {
    whole(comments.minimum)
  }

  /// The level of the intervals, in per cent.
  public static func level(of settings: ReportSettings) -> Self {
    Self(settings.level, String(format: "%g", settings.level * 100) + "\u{A0}%")
  }

  /// The smallest gap that matters: the settings' own, or else the scale's.
  public static func bound(of settings: ReportSettings, scale: Scale) -> Self {
    points(settings.bound ?? scale.bound)
  }

  /// The bound of the settings.
  ///
  /// - Nil: when each scale's own bound holds.
  public static func bound(of settings: ReportSettings) -> Self? {
    settings.bound.map(points)
  }

  /// The smallest gap that matters on every scale of a survey.
  ///
  /// - Nil: when the scales that are asked have different ones.
  public static func commonBound(of survey: Survey) -> Self? {
    let used = Set(survey.items.map(\.scale))
    let bounds = Set(survey.scales.filter { used.contains($0.id) }.map(\.bound))
    return bounds.count == 1 ? bounds.first.map(points) : nil
  }

  /// The smallest gap that matters, as a test took it.
  public static func bound(of equivalence: ScreenedEquivalence) -> Self {
    points(equivalence.bound)
  }

  /// The lowest value of a scale.
  public static func low(of scale: Scale) -> Self { whole(scale.minimum) }

  /// The highest value of a scale.
  public static func high(of scale: Scale) -> Self { whole(scale.maximum) }

  /// An end of an axis of levels, which lies on a whole point of the scale.
  static func end(at level: Double) -> Self {
    Self(level, (level < 0 ? "−" : "") + String(format: "%g", abs(level)))
  }

  /// The score from which a block counts as favourable.
  public static func favorableScore(of scale: Scale) -> Self {
    Self(scale.favorableScore, String(format: "%g", scale.favorableScore))
  }

  /// Another organisation's result, as it stands in the consultant's own file: nothing of ours is in it.
  public static func value(of benchmark: Benchmark) -> Self {
    let digits = String(format: "%.2f", abs(benchmark.value))
    let isZero = digits == "0.00"
    guard benchmark.measure == .gap else { return Self(benchmark.value, digits) }
    return Self(benchmark.value, (isZero ? "±" : benchmark.value < 0 ? "−" : "+") + digits)
  }

  /// How many people's answers that result rests on.
  public static func people(of benchmark: Benchmark) -> Self { whole(benchmark.people) }

  /// How many departments or people are needed before it is said what goes with an outcome.
  ///
  /// - Nil: when a refusal is not about a number.
  public static func needed(by refusal: Refusal) -> Self? {
    switch refusal {
    case .fewDepartments(_, let needed), .fewPeople(let needed): whole(needed)
    case .noVariation, .oneBlock: nil
    }
  }

  /// How many departments there are, where that are too few: departments are no people.
  public static func found(by refusal: Refusal) -> Self? {
    if case .fewDepartments(let found, _) = refusal { whole(found) } else { nil }
  }

  /// The budget of a wave with noise.
  public static func budget(of noise: ScreenedNoise) -> Self {
    Self(noise.budget.epsilon, noise.budget.text)
  }

  /// How many times as likely any outcome can become by one person's answers: exp(ε).
  public static func factor(of noise: ScreenedNoise) -> Self {
    let factor = exp(noise.budget.epsilon)
    return Self(factor, String(format: factor < 100 ? "%.1f" : "%.0f", factor))
  }

  /// A day by the clock of Greenwich, the same in every zone; its value counts days since 1970.
  public static func day(of date: Date) -> Self {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = calendar.dateComponents([.day, .month, .year], from: date)
    let month = months[min(max((parts.month ?? 1) - 1, 0), 11)]
    return Self(
      (date.timeIntervalSince1970 / 86_400).rounded(.down),
      "\(parts.day ?? 1)\u{A0}\(month) \(parts.year ?? 1970)")
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// How much of a wave's time has gone, 0 to 1.
  public static func elapsed(of outlook: ScreenedOutlook) -> Self {
    Self(outlook.elapsed, String(format: "%.0f", outlook.elapsed * 100) + "\u{A0}%")
  }

  /// Twice the setting, as a step of a scale.
  var doubled: Self { Self.points(2 * value) }

  private static func whole(_ number: Int) -> Self { Self(Double(number), "\(number)") }

  private static func points(_ number: Double) -> Self {
    Self(number, String(format: "%.2f", number))
  }
}
