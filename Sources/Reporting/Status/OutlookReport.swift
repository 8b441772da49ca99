import Privacy
public import SurveyModel

/// How a running wave may end, and which departments need a nudge.
public struct OutlookReport: Hashable, Sendable {
  /// What share will have answered in a department, or in all, by role.
  public struct Row: Hashable, Sendable {
    /// The department; `nil` for the organisation.
    public let department: GapRow.Subject<Department>?

    /// How deep the department lies in the tree; 0 at the top.
    public let depth: Int

    /// The share of leaders; `nil` where nothing can be said.
    public let leader: Figure?

    /// The share of the frontline; `nil` where nothing can be said.
    public let frontline: Figure?
  }

  /// A group that needs a nudge.
  public struct NudgeRow: Hashable, Sendable {
    /// The department.
    public let department: GapRow.Subject<Department>

    /// The role.
    public let role: Code

    /// What people call the group: *the leaders of Harbour*.
    public let group: Sentence

    /// Why, as programs name it.
    public let code: Code

    /// Why, in words.
    public let reason: Sentence
  }

  /// How much of the wave's time has gone.
  public let elapsed: Setting

  /// The organisation first, then the departments in tree order; lines of which nothing can be said are
  /// left out.
  public let rows: [Row]

  /// The groups that need a nudge, those that are not shown yet first.
  public let nudges: [NudgeRow]

  /// What must be read with it.
  public let notes: [Sentence]

  /// Makes the report of what the screen allows to be foreseen.
  init(_ outlook: ScreenedOutlook, tree: DepartmentTree, settings: ReportSettings) {
    let names = Naming(tree: tree)
    elapsed = Setting.elapsed(of: outlook)
    rows = Self.rows(outlook, tree: tree, naming: names)
    nudges = outlook.nudges.map { NudgeRow($0, settings: settings, naming: names) }
    notes = [
      rows.isEmpty
        ? "It is too early, or too late, to foresee how many will have answered at closing."
        : """
        \(elapsed) of its time has gone. No times are kept with answers, so what is foreseen for the \
        closing allows for a rush at the beginning as well as at the end.
        """
    ]
  }

  private static func rows(
    _ outlook: ScreenedOutlook, tree: DepartmentTree, naming names: Naming
  ) -> [Row] {
    var shares: [Identifier<Department>?: [Role: Figure]] = [:]
    for forecast in outlook.forecasts {
      guard let share = forecast.share else { continue }
      shares[forecast.department, default: [:]][forecast.role] = Figure(share, as: .share)
    }
    let places: [Identifier<Department>?] = [nil] + tree.departments.map { Optional($0.id) }
    return places.compactMap { place in
      guard let found = shares[place] else { return nil }
      return Row(
        department: place.map(names.subject),
        depth: place.map { tree.ancestors(of: $0).count } ?? 0, leader: found[.leader],
        frontline: found[.frontline])
    }
  }
}

extension OutlookReport.NudgeRow {
  fileprivate init(_ nudge: Nudge, settings: ReportSettings, naming names: Naming) {
    department = names.subject(nudge.department)
    role = Code(nudge.role)
    group =
      switch nudge.role {
      case .leader: "the leaders of \(department.name)"
      case .frontline: "the frontline of \(department.name)"
      }
    code = Code(nudge.reason)
    let k = Setting.minimumGroup(of: settings)
    reason =
      switch nudge.reason {
      case .notShown:
        "not shown yet: fewer than \(k) may have answered, or a smaller group beside it"
      case .behind: "at least ten points below all departments together"
      }
  }
}
