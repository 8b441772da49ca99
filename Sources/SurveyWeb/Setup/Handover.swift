import Collecting
import SurveyModel

/// What is to be done with the results of a wave: whose leaders are to see them, or to see them no more.
struct Handover: Sendable, Hashable {
  /// What is done.
  enum Deed: String, Sendable {
    case give, take
  }

  static let deedField = "deed"
  static let placeField = "to"

  /// What is sent along once somebody has read what will happen.
  static let sureField = "sure"

  let deed: Deed

  /// The department whose leaders are meant, with those of all departments below; `nil` for all leaders.
  let department: Department?

  /// Whether somebody has read what will happen.
  let isSure: Bool

  /// Reads what a form asks for.
  ///
  /// - Returns: `nil` where it names nothing to be done, or a department that the wave does not have.
  init?(_ form: FormBody, in tree: DepartmentTree) {
    guard let deed = form[Self.deedField].flatMap(Deed.init),
      let place = form[Self.placeField]
    else { return nil }
    self.deed = deed
    isSure = form[Self.sureField] != nil
    guard place != ResultPath.everywhere else {
      department = nil
      return
    }
    guard let found = tree[Identifier(place)] else { return nil }
    department = found
  }

  /// Whether a publication is so already that nothing would change.
  func changesNothing(of publication: Publication, in tree: DepartmentTree) -> Bool {
    switch deed {
    case .give:
      department.map { publication.reaches($0.id, in: tree) } ?? publication.isForAll
    case .take:
      department.map { !publication.departments.contains($0.id) } ?? (publication == .none)
    }
  }

  /// What stands in the fields of a form that asks for a deed.
  static func fields(_ deed: Deed, _ department: Department?) -> [DeskHidden] {
    [
      DeskHidden(hiddenName: deedField, hiddenValue: deed.rawValue),
      DeskHidden(
        hiddenName: placeField, hiddenValue: department?.id.rawValue ?? ResultPath.everywhere),
    ]
  }
}
