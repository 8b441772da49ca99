import SurveyModel

extension Screen {
  /// What the shown lines of a running wave, and the calendar, allow to be foreseen.
  ///
  /// It takes the screened lines and nothing else, so that it can tell nothing that they do not.
  ///
  /// - Parameters:
  ///   - lines: Who has answered, as it is shown.
  ///   - elapsed: How much of the wave's time has gone, 0 to 1.
  /// - Returns: a forecast for each line whose rate is shown, and the groups that need a nudge.
  public static func outlook(
    of lines: [ScreenedResponse], elapsed: Double
  ) -> ScreenedOutlook {
    let elapsed = Rounding.nearest(min(1, max(0, elapsed)), step: 0.01)
    let forecasts = lines.compactMap { line -> ScreenedForecast? in
      guard let told = line.rate?.bounds, let asked = line.invited?.least else { return nil }
      let forecast = ResponseForecast(told: told, asked: asked, elapsed: elapsed)
      return ScreenedForecast(
        department: line.department, role: line.role, share: forecast.share)
    }
    return ScreenedOutlook(elapsed: elapsed, forecasts: forecasts, nudges: nudges(among: lines))
  }

  /// How far below the organisation's rate a group's whole band must lie: ten points.
  private static let farBehind = 0.1

  private static func nudges(among lines: [ScreenedResponse]) -> [Nudge] {
    var whole: [Role: Double] = [:]
    for line in lines where line.department == nil {
      whole[line.role] = line.rate?.bounds?.lowerBound
    }
    let found = lines.compactMap { line -> Nudge? in
      guard let department = line.department,
        let reason = reason(for: line, whole: whole[line.role])
      else { return nil }
      return Nudge(department: department, role: line.role, reason: reason)
    }
    return found.filter { $0.reason == .notShown } + found.filter { $0.reason == .behind }
  }

  private static func reason(
    for line: ScreenedResponse, whole: Double?
  ) -> Nudge.Reason? {
    if let withheld = line.withheld { return withheld.code == .smallGroup ? .notShown : nil }
    guard let whole, let told = line.rate?.bounds else { return nil }
    // A quotient of hundredths: 0.3 + 0.1 is above 0.4 in binary.
    return told.upperBound + farBehind <= whole + 1e-9 ? .behind : nil
  }
}

extension Disclosed<Double> {
  /// The least and the greatest share that it still allows.
  fileprivate var bounds: ClosedRange<Double>? {
    switch form {
    case .exact(let share): share...share
    case .range(let low, let high): low...high
    case .below(let share): 0...share
    case .above(let share): share...1
    }
  }
}

extension Disclosed<Int> {
  /// The least number that it still allows.
  fileprivate var least: Int {
    switch form {
    case .exact(let number), .range(let number, _): number
    case .below: 1
    case .above(let number): number + 1
    }
  }
}
