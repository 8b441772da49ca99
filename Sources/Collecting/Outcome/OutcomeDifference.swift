public import SurveyModel

/// What a new set of figures changes: what is said before anything changes.
public struct OutcomeDifference: Hashable, Sendable {
  /// The name before, where it becomes another.
  public let renamedFrom: String?

  /// Departments that get a figure and had none, by code.
  public let added: [Identifier<Department>]

  /// Departments whose figure goes.
  public let removed: [Identifier<Department>]

  /// Departments whose figure becomes another.
  public let changed: [Identifier<Department>]

  /// How many figures stay as they are.
  public let unchanged: Int

  /// Compares figures.
  ///
  /// - Parameters:
  ///   - old: The figures so far; `nil` where there are none.
  ///   - new: The figures to come.
  public init(from old: Outcome?, to new: Outcome) {
    let before = old?.values ?? [:]
    renamedFrom = old.flatMap { $0.name == new.name ? nil : $0.name }
    added = new.values.keys.filter { before[$0] == nil }.sorted()
    removed = before.keys.filter { new.values[$0] == nil }.sorted()
    changed = new.values.filter { id, value in before[id].map { $0 != value } ?? false }
      .map(\.key).sorted()
    unchanged = new.values.count - added.count - changed.count
  }

  /// Whether the new figures change nothing.
  public var isEmpty: Bool {
    renamedFrom == nil && added.isEmpty && removed.isEmpty && changed.isEmpty
  }
}
