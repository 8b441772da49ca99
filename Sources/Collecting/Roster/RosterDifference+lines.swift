extension RosterDifference {
  /// A kind of change, and how often it is there.
  public struct Line: Hashable, Sendable {
    /// How many people or departments.
    public let count: Int

    /// What becomes of them, in words.
    public let what: String
  }

  /// What changes, in numbers; kinds of which there is none are left out.
  public var lines: [Line] {
    [
      Line(count: joined.count, what: "people join"),
      Line(count: left.count, what: "people leave"),
      Line(count: moved.count, what: "people move to another department or tier"),
      Line(count: updated.count, what: "people change language or address"),
      Line(count: addedDepartments.count, what: "departments are new"),
      Line(count: removedDepartments.count, what: "departments go"),
      Line(count: renamedDepartments.count, what: "departments are renamed"),
      Line(count: reparentedDepartments.count, what: "departments move"),
    ].filter { $0.count > 0 }
  }
}
