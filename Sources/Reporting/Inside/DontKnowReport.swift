import SurveyModel

/// Who does not know: a gap that no mean shows, since those who do not know give no rating.
public struct DontKnowReport: Hashable, Sendable {
  /// A block, or a statement of one.
  public struct Row: Hashable, Sendable {
    /// What was asked.
    public let name: Name

    /// Whether it is a statement of the block above it.
    public let isStatement: Bool

    /// The leaders' share of “I don’t know”; `nil` where it is not told.
    public let leader: Figure?

    /// The frontline's.
    public let frontline: Figure?
  }

  /// The blocks of which more is told than that it is few, each with such statements.
  public let rows: [Row]

  /// What they amount to.
  public let finding: Sentence

  /// Reads what is inside groups and blocks.
  ///
  /// - Nil: when nothing is told of “I don’t know”.
  init?(_ inside: InsideReport) {
    let asked = inside.agreement.filter(\.isOfStatements)
    guard asked.contains(where: { Self.isTold($0.leader.dontKnow, $0.frontline.dontKnow) }) else {
      return nil
    }
    var rows: [Row] = []
    for row in asked {
      let statements = (inside.blocks.first { $0.block.id == row.block.id }?.statements ?? [])
        .filter { Self.isNumber($0.leader.dontKnow) || Self.isNumber($0.frontline.dontKnow) }
      let isOften = Self.isNumber(row.leader.dontKnow) || Self.isNumber(row.frontline.dontKnow)
      guard isOften || !statements.isEmpty else { continue }
      rows.append(
        Row(
          name: row.block.name, isStatement: false, leader: row.leader.dontKnow,
          frontline: row.frontline.dontKnow))
      rows += statements.map {
        Row(
          name: $0.text, isStatement: true, leader: $0.leader.dontKnow,
          frontline: $0.frontline.dontKnow)
      }
    }
    self.rows = rows
    finding = Self.finding(asked)
  }

  private static func isTold(_ leader: Figure?, _ frontline: Figure?) -> Bool {
    leader != nil || frontline != nil
  }

  /// Whether more is told than that it is few.
  private static func isNumber(_ share: Figure?) -> Bool {
    share.map { !$0.isFewAtMost } ?? false
  }

  private static func finding(_ rows: [AgreementRow]) -> Sentence {
    func names(_ side: (AgreementRow) -> Figure?) -> [Name] {
      rows.filter { isNumber(side($0)) }.stablySorted {
        (side($0)?.middle ?? 0) > (side($1)?.middle ?? 0)
      }.map(\.block.name)
    }
    func some(_ names: [Name]) -> Sentence {
      guard names.count > 3 else { return .list(names) }
      return .list(
        names.prefix(2).map { "\($0)" as Sentence }
          + ["\(words: Count(of: names.dropFirst(2))) more"])
    }
    let leaders = names(\.leader.dontKnow)
    let frontline = names(\.frontline.dontKnow)
    let parts = [
      leaders.isEmpty ? nil : "Leaders often do not know about \(some(leaders))." as Sentence,
      frontline.isEmpty
        ? nil : "The frontline often does not know about \(some(frontline))." as Sentence,
    ].compactMap { $0 }
    return parts.isEmpty
      ? "On no block did either group choose “I don’t know” often enough to be told as a number."
      : .joined(parts)
  }
}
