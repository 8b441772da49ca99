public import Foundation
public import SurveyModel

/// Everything that the report of a closed wave shows, as it was when the wave was sealed.
///
/// A later program, other settings or other answers in the database do not change it.
public struct FrozenWave: Hashable, Sendable {
  /// What was asked, of whom, and when.
  public struct Heading: Codable, Hashable, Sendable {
    /// The organisation's name.
    public let organisation: String

    /// The first moment of the wave.
    public let opens: Date

    /// The moment at which it closed.
    public let closes: Date

    /// The survey file, as it was asked.
    public let surveySource: String

    /// Puts a heading together.
    public init(organisation: String, opens: Date, closes: Date, surveySource: String) {
      self.organisation = organisation
      self.opens = opens
      self.closes = closes
      self.surveySource = surveySource
    }
  }

  /// What was asked, of whom, and when.
  public let heading: Heading

  /// The departments, as they were frozen when the wave opened.
  public let tree: DepartmentTree

  /// What the screen let through, with the settings and with what it withholds, and why.
  public let result: ScreenedWave

  /// Takes a wave as the screen let it through.
  public init(heading: Heading, tree: DepartmentTree, result: ScreenedWave) {
    self.heading = heading
    self.tree = tree
    self.result = result
  }

  /// About how many bytes the wave takes in memory.
  public var bytes: Int {
    let numbers = result.cells.reduce(0) { $0 + ($1.held?.value.bytes ?? 0) }
    return result.cells.count * MemoryLayout<ScreenedGap>.stride + numbers
      + heading.surveySource.utf8.count
  }

  /// The same wave with other departments and results.
  func with(tree: DepartmentTree, result: ScreenedWave) -> FrozenWave {
    FrozenWave(heading: heading, tree: tree, result: result)
  }
}

extension ScreenedGap.Numbers {
  /// About how many bytes they take in memory, with what lies apart; a place of its own takes some 32 more.
  fileprivate var bytes: Int {
    let tests = [welch, test].count { $0 != nil }
    let effects = [hedgesG, superiority, cliffsDelta, favorableGap].count { $0 != nil }
    return MemoryLayout<Self>.size + 32 + tests * (MemoryLayout<ScreenedTest>.size + 32)
      + effects * (MemoryLayout<ScreenedEstimate>.size + 32)
  }
}
