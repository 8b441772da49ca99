public import SurveyModel

/// What a new roster changes: what a dry run shows before anything changes.
public struct RosterDifference: Hashable, Sendable {
  /// A person who is on both rosters, and of whom something changed.
  public struct Change: Hashable, Sendable {
    /// The person before.
    public let before: Participant

    /// The person after.
    public let after: Participant

    /// Whether the person answers from another place, which matters to the counts.
    public var movesPlace: Bool {
      before.department != after.department || before.tier != after.tier
    }
  }

  /// A department that is in both trees under one code, and that changed its name or its parent.
  public struct DepartmentChange: Hashable, Sendable {
    /// The department before.
    public let before: Department

    /// The department after.
    public let after: Department
  }

  /// People who were not on the roster, in the order of the new file.
  public let joined: [Participant]

  /// People who are not on the roster any more, in the order of the old one.
  public let left: [Participant]

  /// People in another department or tier, in the order of the new file.
  public let moved: [Change]

  /// People of whom only language or address changed.
  public let updated: [Change]

  /// Departments that were not in the tree.
  public let addedDepartments: [Department]

  /// Departments that are not in the tree any more.
  public let removedDepartments: [Department]

  /// Departments with another name.
  public let renamedDepartments: [DepartmentChange]

  /// Departments with another parent.
  public let reparentedDepartments: [DepartmentChange]

  /// How many people nothing changed for.
  public let unchanged: Int

  /// Compares two rosters.
  public init(from old: Roster, to new: Roster) {
    let before = Dictionary(uniqueKeysWithValues: old.participants.map { ($0.id, $0) })
    let after = Set(new.participants.map(\.id))
    joined = new.participants.filter { before[$0.id] == nil }
    left = old.participants.filter { !after.contains($0.id) }
    let changes = new.participants.compactMap { person in
      before[person.id].flatMap { $0 == person ? nil : Change(before: $0, after: person) }
    }
    moved = changes.filter(\.movesPlace)
    updated = changes.filter { !$0.movesPlace }
    unchanged = new.participants.count - joined.count - changes.count

    addedDepartments = new.tree.departments.filter { old.tree[$0.id] == nil }
    removedDepartments = old.tree.departments.filter { new.tree[$0.id] == nil }
    let pairs = new.tree.departments.compactMap { department in
      old.tree[department.id].map { DepartmentChange(before: $0, after: department) }
    }
    renamedDepartments = pairs.filter { $0.before.name != $0.after.name }
    reparentedDepartments = pairs.filter { $0.before.parent != $0.after.parent }
  }

  /// Whether more people leave than stay, as where a file holds a part of the people only.
  public var losesMost: Bool { left.count > unchanged + moved.count + updated.count }

  /// Whether the new roster changes nothing.
  public var isEmpty: Bool {
    joined.isEmpty && left.isEmpty && moved.isEmpty && updated.isEmpty
      && addedDepartments.isEmpty && removedDepartments.isEmpty && renamedDepartments.isEmpty
      && reparentedDepartments.isEmpty
  }
}
