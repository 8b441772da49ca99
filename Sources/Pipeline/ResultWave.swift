public import Privacy
public import Reporting
public import SurveyModel

/// A wave's frozen results with the survey that they are read with, as a front end needs them.
public struct ResultWave: Sendable {
  /// The survey, as it was asked.
  public let survey: Survey

  /// The departments, as far as they are seen.
  public var tree: DepartmentTree { frozen.tree }

  /// The wave's name.
  public var name: String { frozen.result.wave }

  /// Whose wave it was, and when.
  public var occasion: Occasion { frozen.occasion }

  /// About how many bytes the results take in memory.
  public var bytes: Int { frozen.bytes }

  private let frozen: FrozenWave

  /// Whether all departments are seen.
  private let isWhole: Bool

  /// The names of all parts that are stored of a wave.
  public static let partNames = FrozenWave.partNames

  /// Takes results that are frozen.
  ///
  /// - Throws: the faults of the survey file.
  public init(_ frozen: FrozenWave) throws {
    self.frozen = frozen
    isWhole = true
    survey = try SurveyReader.read(frozen.heading.surveySource, file: "sealed survey")
  }

  /// Reads what was stored of a wave.
  ///
  /// - Parameters:
  ///   - parts: The parts, the head among them.
  ///   - facets: The facets whose departments' cells are wanted; `nil` for all that were frozen.
  ///   - survey: Reads the survey file, for who keeps surveys that were read.
  /// - Throws: ``SealFault`` where a part is missing, was altered or cannot be read, and the faults of the
  ///   survey file.
  public init(
    parts: [SealedPart], facets: Set<Facet>? = nil,
    survey: (_ source: String) throws -> Survey = {
      try SurveyReader.read($0, file: "sealed survey")
    }
  ) throws {
    frozen = try FrozenWave(parts: parts, facets: facets)
    isWhole = true
    self.survey = try survey(frozen.heading.surveySource)
  }

  /// The departments of a wave.
  ///
  /// - Parameter head: The part with all but the departments' cells.
  /// - Returns: The tree, as it was frozen.
  /// - Throws: ``SealFault`` where it was altered or cannot be read.
  public static func departments(in head: SealedPart) throws -> DepartmentTree {
    try FrozenWave.departments(in: head)
  }

  private init(part: FrozenWave, survey: Survey) {
    frozen = part
    isWhole = false
    self.survey = survey
  }

  /// The wave as it is seen from a department: that, what is below it, and the organisation.
  ///
  /// - Nil: when the wave has no such department.
  public func seen(from department: Identifier<Department>) -> ResultWave? {
    frozen.seen(from: .subtree(of: department)).map { ResultWave(part: $0, survey: survey) }
  }

  /// The gap report.
  ///
  /// - Parameters:
  ///   - focus: The one block or department that is wanted.
  ///   - comments: What was written in words, as far as it may be shown.
  /// - Returns: The report.
  public func report(focus: Focus = .everything, comments: CommentReport? = nil) -> GapReport {
    frozen.report(of: survey, focus: focus, isWhole: isWhole, comments: comments)
  }
}

/// A frozen comparison of waves, as a front end needs it.
public struct ResultChanges: Sendable {
  private let frozen: FrozenSeries

  /// About how many bytes the comparison takes in memory.
  public var bytes: Int { frozen.bytes }

  /// Takes a comparison that is frozen.
  public init(_ frozen: FrozenSeries) {
    self.frozen = frozen
  }

  /// Reads what was stored of a comparison.
  ///
  /// - Throws: ``SealFault`` where it was altered or cannot be read.
  public init(part: SealedPart) throws {
    frozen = try FrozenSeries(part: part)
  }

  /// The name under which a comparison is kept with its last wave; see ``FrozenSeries/name(seals:)``.
  public static func name(seals: [String]) -> String { FrozenSeries.name(seals: seals) }

  /// The name of the part with what pages tell of a comparison; see ``FrozenSeries/outline``.
  public static func outlineName(of name: String) -> String { FrozenSeries.outlineName(of: name) }

  /// The comparison as pages tell it, without the departments' changes.
  public var outline: ResultChanges { ResultChanges(frozen.outline) }

  /// The comparison as it is seen from a department.
  ///
  /// - Nil: when there is no such department.
  public func seen(
    from department: Identifier<Department>, in tree: DepartmentTree
  ) -> ResultChanges? {
    frozen.seen(from: .subtree(of: department), tree: tree).map(ResultChanges.init)
  }

  /// The report, in the words of the last wave.
  ///
  /// - Parameters:
  ///   - last: The last wave, as far as it is seen.
  ///   - focus: The one block or department that is wanted.
  ///   - occasions: Whose waves they were, and when each was, oldest first.
  /// - Returns: The report.
  public func report(
    beside last: ResultWave, focus: Focus = .everything, occasions: [Occasion]
  ) -> ComparisonReport {
    frozen.report(of: last.survey, tree: last.tree, focus: focus, occasions: occasions)
  }
}
