import Privacy
public import SurveyModel

/// How many answered in a department, or in the whole organisation, by role.
public struct ResponseRow: Hashable, Sendable {
  /// One role's part.
  public struct Side: Hashable, Sendable {
    let role: Role

    /// The code of the role.
    public var roleCode: Code { Code(role) }

    /// How many were asked; `nil` where no roster is known, or it is withheld.
    public let invited: Figure?

    /// How many answered; `nil` where withheld.
    public let answered: Figure?

    /// The share that answered.
    public let rate: Figure?

    /// The share that answered, as the length of a bar.
    public let bar: Position?

    /// Where the share lies when it is told as a range; `nil` for a number.
    public let band: Span?

    /// Why it is withheld.
    public let withheld: WithheldReason?

    /// Whether nobody of the role answered.
    let isMissing: Bool

    /// How many answered, to stand beside a gap that may be withheld: a row that guards another
    /// shows no number, and a side that is too small none either.
    func answered(beside reason: WithheldReason?) -> Figure? {
      guard let reason else { return answered }
      return reason.hides(role) ? nil : answered
    }

    init(_ response: ScreenedResponse, naming names: Naming) {
      role = response.role
      invited = response.invited.map { Figure(people: $0) }
      answered = response.answered.map { Figure(people: $0) }
      rate = response.rate.map { Figure($0, as: .share) }
      bar = rate.map { Position(share: $0) }
      band = rate.flatMap { Span(ofRange: $0) }
      withheld = response.withheld.map { WithheldReason($0, at: .department, naming: names) }
      isMissing =
        response.withheld.map { $0.code == .noLeaders || $0.code == .noFrontline } ?? false
    }
  }

  /// The department; `nil` for the organisation.
  public let department: GapRow.Subject<Department>?

  /// How deep the department lies in the tree; 0 at the top.
  public let depth: Int

  /// The leaders.
  public let leader: Side?

  /// The frontline.
  public let frontline: Side?
}

extension ResponseRow {
  /// Rows of screened responses: the organisation first, then the departments in tree order.
  static func rows(
    _ responses: [ScreenedResponse], tree: DepartmentTree, naming names: Naming
  ) -> [ResponseRow] {
    var sides: [Identifier<Department>?: [Role: Side]] = [:]
    for response in responses {
      sides[response.department, default: [:]][response.role] = Side(response, naming: names)
    }
    let places: [Identifier<Department>?] = [nil] + tree.departments.map { Optional($0.id) }
    return places.compactMap { place in
      guard let found = sides[place] else { return nil }
      return ResponseRow(
        department: place.map(names.subject),
        depth: place.map { tree.ancestors(of: $0).count } ?? 0,
        leader: found[.leader], frontline: found[.frontline])
    }
  }
}
