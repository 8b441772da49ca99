public import SurveyModel

/// What can be said of a running wave beyond who has answered so far: how many will have at closing, and
/// which departments need a nudge.
///
/// All of it is made of the lines that are shown anyway and of the calendar, so that it tells nothing more.
public struct ScreenedOutlook: Hashable, Sendable {
  /// How much of the wave's time has gone, 0 to 1, in whole per cents.
  public let elapsed: Double

  /// What share will have answered at closing, for each line whose rate is shown, in their order.
  public let forecasts: [ScreenedForecast]

  /// The groups that need a nudge: first those that are not shown yet, then those far behind.
  public let nudges: [Nudge]
}

/// What share of a line will have answered at closing.
public struct ScreenedForecast: Hashable, Sendable {
  /// The department; `nil` for the organisation.
  public let department: Identifier<Department>?

  /// The role.
  public let role: Role

  /// The share, 0 to 1, as a range; `nil` where nothing can be said yet.
  public let share: Disclosed<Double>?
}

/// A group of a department that should be reminded as a whole: never a person.
public struct Nudge: Hashable, Sendable {
  /// Why.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// It is not shown yet, and enough people were asked for it to be.
    case notShown = "not-shown"

    /// Its rate is far below that of the organisation.
    case behind
  }

  /// The department.
  public let department: Identifier<Department>

  /// The role.
  public let role: Role

  /// Why.
  public let reason: Reason
}
