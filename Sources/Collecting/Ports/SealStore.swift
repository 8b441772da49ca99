public import SurveyModel

/// Where frozen results of waves are kept: once, and never changed.
public protocol SealStore: Sendable {
  /// Parts of what was frozen of a wave.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - names: The parts that are wanted; `nil` for all.
  /// - Returns: Those of them that there are, in the order of their names.
  /// - Throws: ``StoreError/notFound(_:)`` for an unknown wave.
  func sealedParts(
    of wave: WaveID, named names: [String]?
  ) async throws(StoreError) -> [SealedPart]

  /// The seal of a wave: the hash of its head, in hexadecimal digits.
  ///
  /// - Returns: `nil` while nothing was frozen of it.
  func seal(of wave: WaveID) async throws(StoreError) -> String?

  /// Keeps parts, all or none: where the first of them is there already, nothing changes.
  ///
  /// - Returns: Whether they were kept.
  /// - Throws: ``StoreError/wrongState(_:)`` while the wave has no results.
  @discardableResult
  func keep(_ parts: [SealedPart], of wave: WaveID) async throws(StoreError) -> Bool
}

/// To which leaders the results of a wave were handed.
public struct Publication: Hashable, Sendable {
  /// Whether they were handed to all leaders at once.
  public let isForAll: Bool

  /// The departments to whose leaders they were handed, with those of all departments below.
  public let departments: Set<Identifier<Department>>

  /// Puts together to whom results were handed.
  public init(isForAll: Bool, departments: Set<Identifier<Department>>) {
    self.isForAll = isForAll
    self.departments = departments
  }

  /// To nobody.
  public static let none = Publication(isForAll: false, departments: [])

  /// Whether they were handed to the leader of a department.
  ///
  /// - Parameters:
  ///   - department: The top of what the leader is responsible for.
  ///   - tree: The wave's departments.
  /// - Returns: Whether that leader has them.
  public func reaches(_ department: Identifier<Department>, in tree: DepartmentTree) -> Bool {
    guard tree[department] != nil else { return false }
    return isForAll || departments.contains(department)
      || !departments.isDisjoint(with: tree.ancestors(of: department))
  }
}

/// Where it is kept to which leaders results were handed.
public protocol PublicationStore: Sendable {
  /// To whom the results of a wave were handed.
  func publication(of wave: WaveID) async throws(StoreError) -> Publication

  /// Hands results to leaders; who has them keeps them.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - departments: The departments; `nil` for all leaders at once.
  /// - Throws: ``StoreError/wrongState(_:)`` while the wave has no results, ``StoreError/notFound(_:)``
  ///   for a department that the wave does not have.
  func publish(
    _ wave: WaveID, to departments: [Identifier<Department>]?
  ) async throws(StoreError)

  /// Takes results back: they are shown no more.
  ///
  /// - Parameters:
  ///   - wave: The wave.
  ///   - departments: The departments from which they are taken back; `nil` for all that was handed out.
  /// - Throws: ``StoreError/notFound(_:)`` for a department that the wave does not have.
  func withdraw(
    _ wave: WaveID, from departments: [Identifier<Department>]?
  ) async throws(StoreError)
}
