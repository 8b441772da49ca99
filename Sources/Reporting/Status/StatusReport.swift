public import Privacy
public import SurveyModel

/// How many have answered a wave so far, by department and role.
public struct StatusReport: Hashable, Sendable {
  /// The wave.
  public let wave: Name

  /// How the report was made.
  public let settings: SettingsFigures

  /// The organisation first, then the departments in tree order.
  public let rows: [ResponseRow]

  /// What should be read with it.
  public let notes: [Sentence]

  /// How it may end, and who needs a nudge; `nil` where the wave does not run.
  public let outlook: OutlookReport?

  /// Makes the report of screened responses, and of what they allow to be foreseen.
  public init(
    wave: String, tree: DepartmentTree, settings: ReportSettings, responses: [ScreenedResponse],
    outlook: ScreenedOutlook? = nil
  ) {
    self.outlook = outlook.map { OutlookReport($0, tree: tree, settings: settings) }
    self.wave = Name(wave: wave)
    self.settings = SettingsFigures(settings)
    rows = ResponseRow.rows(responses, tree: tree, naming: Naming(tree: tree))
    let k = Setting.minimumGroup(of: settings)
    notes =
      settings.isProtected
      ? ["Groups of fewer than \(k) are not shown; numbers of people below 10 are ranges."]
      : [SettingsFigures.warning]
  }
}
