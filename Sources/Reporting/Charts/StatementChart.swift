import SurveyModel

/// The statements of one block: what each group read, and how many of it answered well.
///
/// It is made of what is told of statements anyway; where they are withheld, the wordings stand alone.
public struct StatementChart: Hashable, Sendable {
  /// A statement.
  public struct Row: Hashable, Sendable {
    /// What the frontline reads.
    public let frontlineWords: Name

    /// What leaders read; `nil` where it is the same.
    public let leaderWords: Name?

    /// The numbers; `nil` where they are withheld.
    public let statement: StatementRow?

    /// The leaders' bar; `nil` where it is not told how many answered well.
    public let leader: AnswerChart.Bar?

    /// The frontline's bar.
    public let frontline: AnswerChart.Bar?
  }

  /// What the statements amount to, or why they are withheld.
  public let finding: Sentence

  /// How to read the bars.
  public let about: Sentence

  /// The axis: shares to both sides of zero; `nil` where the statements are withheld.
  public let axis: Axis?

  /// The statements, in the order of the survey.
  public let rows: [Row]

  /// Draws the statements of the block that a report is narrowed to.
  ///
  /// - Nil: when the report is of several blocks, or the block has no statements.
  init?(_ source: WaveSource) {
    guard let id = source.focus.block, source.focus.department == nil,
      let block = source.survey.blocks.first(where: { $0.id == id })
    else { return nil }
    let items = block.items(of: .items)
    if items.isEmpty { return nil }
    let figures = source.inside?.blocks.first { $0.block.id == id }
    let told = figures?.statements ?? []
    let shares = told.flatMap { [$0.leader.favorable, $0.frontline.favorable] }.compactMap { $0 }
    let axis =
      shares.isEmpty
      ? nil : Axis.diverging(left: shares.map(\.complement.middle), right: shares.map(\.middle))
    self.axis = axis
    rows = items.map { item in
      let statement = told.first { $0.code == Code(item.id) }
      let (frontline, leader) = source.names.wordings(of: item.id)
      return Row(
        frontlineWords: frontline, leaderWords: leader == frontline ? nil : leader,
        statement: statement,
        leader: statement.flatMap { Self.bar($0.leader, on: axis) },
        frontline: statement.flatMap { Self.bar($0.frontline, on: axis) })
    }
    finding =
      told.isEmpty
      ? figures?.withheld.map { "How each statement was answered is withheld: \($0.reason)." }
        ?? "How each statement was answered is not told."
      : source.inside?.statementFinding ?? ""
    about =
      """
      All leaders against all of the frontline, wherever they work, each answer counted once. To the right \
      those who answered well, to the left all others who answered; of a statement with a negative key \
      those answered well who disagree. A share near none or all is told as a bound, and its bar ends there.
      """
  }

  private static func bar(_ side: StatementRow.Side, on axis: Axis?) -> AnswerChart.Bar? {
    guard let axis, let well = side.favorable else { return nil }
    return AnswerChart.Bar(well: well, dontKnow: side.dontKnow, on: axis)
  }
}

extension Axis {
  /// Where zero lies on an axis that goes both ways.
  public var zero: Position { place(0) }
}

extension AnswerChart.Bar {
  /// The bar of a share: those who rate it well to the right of zero, the others to the left.
  init(well: Figure, dontKnow: Figure?, on axis: Axis) {
    self.well = well
    self.dontKnow = dontKnow
    lower = well.complement
    left = Span(start: axis.place(-well.complement.middle), end: axis.place(0))
    right = Span(start: axis.place(0), end: axis.position(of: well))
  }
}
