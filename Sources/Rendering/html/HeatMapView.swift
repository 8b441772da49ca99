import Reporting

/// A cell of a heat map on a page.
struct HeatCellView {
  let style: String
  let symbol: String
  let gap: String
  let words: String
  let isPlain: Bool
  let isShort: Bool

  /// Where it is said why the cell is blank.
  let whyHref: String?

  init(_ cell: HeatMap.Cell, links: ResultLinks? = nil) {
    whyHref = cell.row.flatMap { row in
      row.numbers == nil ? links?.why(row.department?.code.text, row.block.code.text) : nil
    }
    // A bound or a range needs two lines in the same room.
    let isLong = (cell.row?.numbers?.gap.text.count ?? 0) > 7
    style = Self.style(of: cell.step) + (isLong ? " long" : "")
    let verdict = cell.row?.verdict
    symbol = verdict.map { $0 == .unsure ? "" : $0.symbol.text } ?? ""
    if let gap = cell.row?.numbers?.gap {
      isPlain = true
      self.gap = gap.text
      let isOpen = cell.row?.isOpen == true
      words = (cell.row?.verdictWords.text ?? "") + (isOpen ? "; \(Caution.open.short.text)" : "")
    } else {
      isPlain = false
      gap = cell.row == nil ? "not asked" : "withheld"
      words = cell.row?.wholeReason.map { ": \($0.text)" } ?? " in this wave"
    }
    isShort = !isPlain
  }

  private static func style(of step: HeatMap.Step) -> String {
    switch step {
    case .leaders1: "h-l1"
    case .leaders2: "h-l2"
    case .leaders3: "h-l3"
    case .frontline1: "h-f1"
    case .frontline2: "h-f2"
    case .frontline3: "h-f3"
    case .aligned: "h-s"
    case .unsure, .absent: "h-n"
    case .withheld: "h-w"
    }
  }
}

/// Why single cells of a heat map are blank.
struct HeatBlankView {
  let name: String
  let blocks: String
  let reason: String

  init(_ blank: HeatMap.Blank) {
    name = blank.department?.name.text ?? "All departments"
    blocks = blank.blocks.map(\.name.text).joined(separator: ", ")
    reason = blank.reason.text
  }
}

/// A heat map on a page: departments run down, blocks across.
struct HeatMapView {
  /// A department.
  struct Row {
    let style: String
    let name: String
    let href: String?
    let people: String
    let cells: [HeatCellView]
    let whole: String?
    let wholeHref: String?
    let columns: Int
  }

  /// A block.
  struct Column {
    let label: String
    let href: String?
  }

  /// A division.
  struct Group {
    let rows: [Row]
  }

  let heading: String
  let style: String
  let columns: [Column]
  let groups: [Group]
  let blanks: [HeatBlankView]

  init(
    _ map: HeatMap, title: String, links: ResultLinks? = nil, scope: HeatMapScope = .all
  ) {
    heading = "\(title) by department and block"
    let dense = map.isDense ? " dense" : ""
    style = Self.width(columns: map.columns.count) + dense
    columns = map.columns.map {
      Column(label: SoftHyphens.added(to: $0.name.breakable), href: links?.block($0.code.text))
    }
    blanks = map.blanks.map(HeatBlankView.init)
    groups = map.groups(in: scope).map { group in
      Group(rows: group.map { Self.row($0, of: map, links: links) })
    }
  }

  /// The class that gives a table room for its columns.
  static func width(columns: Int) -> String {
    switch columns {
    case ...6: "heat few"
    case ...9: "heat to-9"
    case ...12: "heat to-12"
    case ...18: "heat to-18"
    default: "heat to-24"
    }
  }

  private static func row(
    _ row: HeatMap.Row, of map: HeatMap, links: ResultLinks?
  ) -> Row {
    let columns = map.columns.count
    let code = row.department?.code.text
    let href = code.flatMap { code in
      (row.isRollUp ? links?.opening : nil)?(code) ?? links?.department(code)
    }
    let depth = row.depth > 1 ? " d\(min(row.depth, 3))" : ""
    let style = (row.isRollUp ? "sum" : "") + depth
    let name = row.department?.name.text ?? "All departments"
    switch row.content {
    case .cells(let cells):
      return Row(
        style: style, name: name, href: href, people: people(row),
        cells: cells.map { HeatCellView($0, links: links) }, whole: nil, wholeHref: nil,
        columns: columns)
    case .withheld(let reason):
      return Row(
        style: style, name: name, href: href, people: people(row), cells: [],
        whole: "Withheld: \(reason.whole.text)",
        wholeHref: map.columns.first.flatMap { links?.why(code, $0.code.text) }, columns: columns)
    }
  }

  /// How many answered: leaders, then frontline.
  static func people(_ row: HeatMap.Row) -> String {
    guard let leaders = row.leaders, let frontline = row.frontline else {
      return "numbers withheld"
    }
    return "\(leaders.text) · \(frontline.text)"
  }
}

/// A heat map on a page, turned: blocks run down, the few departments across.
struct TurnedView {
  /// A department.
  struct Column {
    let name: String
    let href: String?
    let people: String
  }

  /// A cell, or the one cell that a withheld department has for all blocks.
  struct Cell {
    let cell: HeatCellView?
    let whole: String?
    let wholeHref: String?
    let rows: Int
  }

  /// A block.
  struct Row {
    let name: String
    let href: String?
    let cells: [Cell]
  }

  let heading: String
  let style: String
  let columns: [Column]
  let rows: [Row]
  let blanks: [HeatBlankView]

  init(_ map: HeatMap, title: String, links: ResultLinks? = nil) {
    heading = "\(title) by block and department"
    blanks = map.blanks.map(HeatBlankView.init)
    let departments = map.groups.flatMap { $0 }
    style = HeatMapView.width(columns: departments.count)
    columns = departments.map {
      Column(
        name: $0.department?.name.text ?? "All departments",
        href: $0.department.flatMap { links?.department($0.code.text) },
        people: HeatMapView.people($0))
    }
    let height = map.columns.count
    rows = map.columns.enumerated().map { index, block in
      Row(
        name: block.name.text, href: links?.block(block.code.text),
        cells: departments.compactMap { department in
          switch department.content {
          case .cells(let cells):
            return Cell(
              cell: HeatCellView(cells[index], links: links), whole: nil, wholeHref: nil, rows: 1)
          case .withheld(let reason):
            guard index == 0 else { return nil }
            return Cell(
              cell: nil, whole: "Withheld: \(reason.whole.text)",
              wholeHref: links?.why(department.department?.code.text, block.code.text),
              rows: height)
          }
        })
    }
  }
}
