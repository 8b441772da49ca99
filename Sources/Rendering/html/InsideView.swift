import Reporting

/// What is inside groups and blocks, on a page: a sentence and a small table each.
struct InsideView {
  /// A row: what it is about, its cells, and whether it stands out.
  struct Row {
    let name: String
    let cells: [String]
    let mark: String?
    let style: String
  }

  /// A block's statements.
  struct Group {
    let name: String
    let rows: [Row]
    let reason: String?
  }

  let id: String
  let agreementFinding: String
  let agreement: [Row]
  let hasAgreement: Bool
  let statementFinding: String
  let statements: [Group]
  let statementCount: String
  let hasStatements: Bool
  let scaleFinding: String
  let scales: [Row]
  let hasScales: Bool
  let level: String

  /// Whether the statements stand here, and not in a part of their own.
  let hasStatementPart: Bool

  init(
    _ inside: InsideReport, wave: Int, settings: SettingsFigures, hasStatementPart: Bool = true
  ) {
    self.hasStatementPart = hasStatementPart
    id = "wave-\(wave)-inside"
    level = settings.level.text
    agreementFinding = inside.agreementFinding.text
    agreement = inside.mainAgreement.filter(\.isShown).map(Self.agreement)
    hasAgreement = !agreement.isEmpty
    statementFinding = inside.statementFinding.text
    statements = inside.blocks.map(Self.statements)
    let count = inside.blocks.reduce(0) { $0 + $1.statements.count }
    statementCount = "\(count)"
    hasStatements = count > 0
    scaleFinding = inside.scaleFinding.text
    let told = inside.blocks.filter { $0.leader?.n != nil || $0.frontline?.n != nil }
    scales = told.map(Self.scale)
    hasScales = !told.isEmpty
  }

  private static func agreement(_ row: AgreementRow) -> Row {
    return Row(
      name: row.isOfStatements ? row.block.name.text : row.subject.text,
      cells: side(row.leader) + side(row.frontline), mark: row.leader.isDivided ? "divided" : nil,
      style: row.leader.isDivided ? "out" : "")
  }

  private static func side(_ side: AgreementRow.Side) -> [String] {
    if let reason = side.withheld { return ["withheld: \(reason.short.text)", "", "", "", ""] }
    return [
      [side.rwgj, side.rwgjSkewed].compactMap { $0?.text }.joined(separator: " / "),
      side.averageDeviation?.text ?? "", side.sd?.text ?? "", side.dontKnow?.text ?? "",
      estimate(side.icc1),
    ]
  }

  private static func statements(_ block: BlockFigures) -> Group {
    Group(
      name: block.block.name.text,
      rows: block.statements.map { row in
        Row(
          name: row.text.text,
          cells: [
            row.leader.mean?.text ?? "", row.frontline.mean?.text ?? "", row.gap.text,
            row.leader.favorable?.text ?? "", row.frontline.favorable?.text ?? "",
            row.leader.dontKnow?.text ?? "", row.frontline.dontKnow?.text ?? "",
            row.leader.itemRest?.text ?? "–", row.frontline.itemRest?.text ?? "–",
          ], mark: row.isReadDifferently ? "≠ read differently" : nil,
          style: row.isReadDifferently ? "out" : "")
      }, reason: block.withheld?.reason.text)
  }

  private static func scale(_ block: BlockFigures) -> Row {
    let weak = [(block.leader, "leaders"), (block.frontline, "frontline")]
      .filter { $0.0?.isWeak == true }.map(\.1)
    return Row(
      name: block.block.name.text, cells: scale(block.leader) + scale(block.frontline),
      mark: weak.isEmpty ? nil : "weak among \(weak.joined(separator: " and "))",
      style: weak.isEmpty ? "" : "out")
  }

  private static func scale(_ scale: ScaleFigures?) -> [String] {
    guard let scale, let n = scale.n else {
      return [scale?.withheld.map { "withheld: \($0.short.text)" } ?? "–", "", ""]
    }
    return [
      estimate(scale.alpha), (scale.omega?.text ?? "–") + (scale.isHeywood ? "*" : ""), n.text,
    ]
  }

  private static func estimate(_ estimate: EstimateFigures?) -> String {
    guard let estimate else { return "–" }
    return estimate.estimate.text + (estimate.interval.map { " (\($0.text))" } ?? "")
  }
}
