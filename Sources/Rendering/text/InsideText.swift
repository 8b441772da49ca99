import Reporting

/// What is inside groups and blocks, after the gaps: a sentence and a small table each.
struct InsideText {
  let inside: InsideReport
  let page: TextPage

  /// All three parts; statements in full where one block is asked for.
  var lines: [String] {
    agreement + statements + scales
  }

  private var agreement: [String] {
    let rows = inside.mainAgreement
    if rows.isEmpty { return [] }
    let table = page.table([
      .init(title: "", width: 24), .init(title: "LEADERS r_wg(j)", width: 20),
      .init(title: "SD", width: 5, alignment: .right),
      .init(title: "FRONTL. r_wg(j)", width: 15), .init(title: "SD", width: 5, alignment: .right),
      .init(title: "ICC(1) FRONTL.", width: 20),
    ])
    let shown = rows.filter(\.isShown)
    return ["", page.title("Inside each group")] + page.paragraph(inside.agreementFinding.text)
      + (shown.isEmpty ? [] : [table.head] + shown.flatMap { row($0, in: table) })
      + page.paragraph(
        shown.isEmpty
          ? ""
          : "r_wg(j): 1 is full agreement, below .70 divided; uniform / slightly skewed null. See "
            + "docs/statistics/inside.md, Agreement.", .dim)
  }

  private func row(_ row: AgreementRow, in table: TextTable) -> [String] {
    table.row(
      [.init(row.isOfStatements ? row.block.name.text : row.subject.text)] + side(row.leader)
        + side(row.frontline)
        + [.init(Self.estimate(row.frontline.icc1))])
  }

  private func side(_ side: AgreementRow.Side) -> [TextTable.Cell] {
    if let reason = side.withheld { return [.init("▨ \(reason.short.text)", .grey), .init("")] }
    let mark = side.isDivided ? " divided" : ""
    let nulls = [side.rwgj, side.rwgjSkewed].compactMap { $0?.text }.joined(separator: " / ")
    return [.init(nulls + mark, side.isDivided ? .bold : .plain), .init(side.sd?.text ?? "")]
  }

  private var statements: [String] {
    if inside.blocks.isEmpty { return [] }
    let isOne = inside.blocks.count == 1
    let rows = inside.blocks.flatMap(\.statements).filter { isOne || $0.isReadDifferently }
    let table = page.table([
      .init(title: "", width: 44), .init(title: "LEADERS", width: 7, alignment: .right),
      .init(title: "FRONTL.", width: 7, alignment: .right),
      .init(title: "GAP", width: 6, alignment: .right),
      .init(title: "ITEM–REST r", width: 11), .init(title: "READ", width: 6),
    ])
    let hint =
      isOne || inside.blocks.allSatisfy(\.statements.isEmpty)
      ? "" : "Each block’s statements: --block BLOCK, or the html and json reports."
    return ["", page.title("Statements")] + page.paragraph(inside.statementFinding.text)
      + (rows.isEmpty ? [] : [table.head] + rows.flatMap { row($0, in: table) })
      + page.paragraph(hint, .dim)
  }

  private func row(_ row: StatementRow, in table: TextTable) -> [String] {
    let rest = [row.leader.itemRest, row.frontline.itemRest].map { $0?.text ?? "–" }
    return table.row([
      .init(row.text.text), .init(row.leader.mean?.text ?? ""),
      .init(row.frontline.mean?.text ?? ""), .init(row.gap.text, .bold),
      .init(rest.joined(separator: " / ")),
      .init(row.isReadDifferently ? "≠" : row.reading == nil ? "" : "alike"),
    ])
  }

  private var scales: [String] {
    let rows = inside.blocks.filter { $0.leader?.n != nil || $0.frontline?.n != nil }
    if inside.blocks.isEmpty { return [] }
    let table = page.table([
      .init(title: "", width: 24), .init(title: "LEADERS α", width: 19),
      .init(title: "ω", width: 5), .init(title: "n", width: 6, alignment: .right),
      .init(title: "FRONTLINE α", width: 19), .init(title: "ω", width: 5),
      .init(title: "n", width: 7, alignment: .right),
    ])
    return ["", page.title("Do the blocks hold together?")]
      + page.paragraph(inside.scaleFinding.text)
      + (rows.isEmpty
        ? []
        : [table.head]
          + rows.flatMap {
            table.row([.init($0.block.name.text)] + scale($0.leader) + scale($0.frontline))
          }
          + page.paragraph(
            "Of those who answered every statement (n). See docs/statistics/inside.md, Scales.",
            .dim))
  }

  private func scale(_ scale: ScaleFigures?) -> [TextTable.Cell] {
    guard let scale, let n = scale.n else {
      return [.init("▨ \(scale?.withheld?.short.text ?? "none")", .grey), .init(""), .init("")]
    }
    return [
      .init(Self.estimate(scale.alpha), scale.isWeak ? .bold : .plain),
      .init((scale.omega?.text ?? "–") + (scale.isHeywood ? "*" : "")), .init(n.text),
    ]
  }

  /// `0.87 (0.86 to 0.88)`.
  private static func estimate(_ estimate: EstimateFigures?) -> String {
    guard let estimate else { return "–" }
    return estimate.estimate.text + (estimate.interval.map { " (\($0.text))" } ?? "")
  }
}
