public import SurveyModel

/// The nearest view in which the people of a withheld department count and that is shown.
public enum NearestView: Hashable, Sendable {
  /// A department above it.
  case department(Identifier<Department>)

  /// All departments together.
  case organisation

  /// The first shown place above a department.
  ///
  /// - Parameters:
  ///   - department: The department.
  ///   - tree: The departments.
  ///   - isShown: Whether a place is shown; `nil` asks for the organisation.
  /// - Returns: `nil` when nothing above it is shown.
  static func above(
    _ department: Identifier<Department>, in tree: DepartmentTree,
    where isShown: (Identifier<Department>?) -> Bool
  ) -> NearestView? {
    if let found = tree.ancestors(of: department).first(where: { isShown($0) }) {
      return .department(found)
    }
    return isShown(nil) ? .organisation : nil
  }
}

extension Withheld {
  /// The same reason with the nearest view that is shown instead; of the organisation there is none.
  func nearest(
    to department: Identifier<Department>?, in tree: DepartmentTree,
    where isShown: (Identifier<Department>?) -> Bool
  ) -> Withheld {
    var reason = self
    reason.nearest = department.flatMap { NearestView.above($0, in: tree, where: isShown) }
    return reason
  }
}
