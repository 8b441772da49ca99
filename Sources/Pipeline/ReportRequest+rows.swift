import Analysis
import Privacy
public import SurveyModel

extension ReportRequest {
  /// The roles whose rows of answers may leave beside what reports of a wave tell.
  ///
  /// - Parameter wave: The wave, with what its first report settled.
  /// - Returns: The roles; none where no rows may leave.
  /// - Throws: ``AnalysisError`` when answers and tree do not fit together.
  public func rowRoles(of wave: WaveTallies) throws -> [Role] {
    Screen(settings: settings).rowRoles(try analysis(wave).groupSizes)
  }
}
