/// A person who is asked: where they stand, and how they are reached.
public struct Participant: Hashable, Sendable {
  /// The code by which the organisation knows the person; never stored with an answer.
  public let id: Identifier<Participant>

  /// The department that the person is directly in.
  public let department: Identifier<Department>

  /// Where the person stands in the ladder; the role follows from it.
  public let tier: Tier

  /// The language in which the person is asked.
  public let language: Language

  /// Where an invitation is sent, if it is sent by mail.
  public let email: String?

  /// Makes a participant.
  public init(
    id: Identifier<Participant>, department: Identifier<Department>, tier: Tier,
    language: Language, email: String? = nil
  ) {
    self.id = id
    self.department = department
    self.tier = tier
    self.language = language
    self.email = email
  }
}

/// Who can be asked: the department tree and the people in it.
public struct Roster: Hashable, Sendable {
  /// The departments.
  public let tree: DepartmentTree

  /// The people, in the order of the file.
  public let participants: [Participant]

  /// Makes a roster.
  public init(tree: DepartmentTree, participants: [Participant]) {
    self.tree = tree
    self.participants = participants
  }

  /// How many people each department directly holds, by role.
  public var headcount: [Identifier<Department>: [Role: Int]] {
    participants.reduce(into: [:]) { counts, person in
      counts[person.department, default: [:]][person.tier.role, default: 0] += 1
    }
  }

  /// How many people each department directly holds, by tier.
  public var tierCount: [Identifier<Department>: [Tier: Int]] {
    participants.reduce(into: [:]) { counts, person in
      counts[person.department, default: [:]][person.tier, default: 0] += 1
    }
  }
}
