import Reporting

/// The gap of every block in every department, as a file of its own.
struct HeatMapDrawing {
  private static let names = 236.0
  private static let row = 28.0

  /// The colours of a step: of the cell, and of the words in it.
  private static func colors(_ step: HeatMap.Step) -> (name: String, fill: String, ink: String) {
    switch step {
    case .leaders1: ("h-l1", "#d6e3f9", "#1b2129")
    case .leaders2: ("h-l2", "#a3bdec", "#1b2129")
    case .leaders3: ("h-l3", "#2c52a4", "#ffffff")
    case .frontline1: ("h-f1", "#fce1c5", "#1b2129")
    case .frontline2: ("h-f2", "#f1b479", "#1b2129")
    case .frontline3: ("h-f3", "#b25300", "#ffffff")
    case .aligned: ("h-s", "#ffffff", "#1b2129")
    case .unsure, .absent: ("h-n", "#e9e7e2", "#535b65")
    case .withheld: ("g-withheld", "#ffffff", "#535b65")
    }
  }

  private let map: HeatMap
  private let facet: FacetReport

  init(_ map: HeatMap, facet: FacetReport) {
    self.map = map
    self.facet = facet
  }

  /// How wide a cell is: as a name of a block, or of a few departments, needs.
  private var cell: Double { 84 }

  private var columns: Int { map.columns.count }

  func drawing(named name: String) -> Drawing {
    let heading = "\(facet.title.text): gap by department and block"
    let width = max(720, 2 * ChartFrame.margin + Self.names + cell * Double(columns))
    var frame = ChartFrame(
      width: width, heading: heading,
      note: "\(facet.direction.text) A cell has colour only when its gap is larger than chance "
        + "allows; grey cells cannot tell yet; = is tested, and inside ±\(facet.bound.text). Darker from "
        + "\(facet.bound.text) and from \(facet.twiceTheBound.text) points.")
    head(in: &frame)
    for (index, group) in map.groups.enumerated() {
      if index > 0 { frame.y += 8 }
      for row in group { draw(row, in: &frame) }
    }
    frame.y += 4
    frame.close()
    return Drawing(
      name,
      svg: frame.canvas.document(
        title: heading,
        description: "\(map.departments.text) departments, \(Count(of: map.columns).text) blocks. "
          + "\(facet.direction.text) The table has the numbers."), table: table)
  }

  private func head(in frame: inout ChartFrame) {
    let labels = map.columns.map { Lettering.lines($0.name.breakable, room: cell - 6) }
    let most = labels.map(\.count).max() ?? 1
    frame.y += 14 * Double(most)
    for (index, label) in labels.enumerated() {
      frame.canvas.text(
        lines: label, x: left(index) + cell / 2, y: frame.y - 14 * Double(label.count - 1) - 4,
        anchor: "middle", .strong)
    }
    frame.canvas.text("Leaders · frontline below", x: ChartFrame.margin, y: frame.y - 4)
    frame.y += 4
  }

  private func left(_ index: Int) -> Double {
    ChartFrame.margin + Self.names + cell * Double(index)
  }

  private func draw(_ row: HeatMap.Row, in frame: inout ChartFrame) {
    let indent = 10 * Double(max(0, row.depth - 1))
    let name = Lettering.lines(
      row.department?.name.breakable ?? "All departments", room: Self.names - 16 - indent)
    let height = max(Self.row + 10, 14 * Double(name.count + 1) + 10)
    let top = frame.y
    frame.canvas.text(
      lines: name, x: ChartFrame.margin + indent, y: top + 15,
      row.isRollUp ? .strong : .plain)
    frame.canvas.text(
      HeatMapView.people(row), x: ChartFrame.margin + indent,
      y: top + 18 + 14 * Double(name.count))
    switch row.content {
    case .withheld(let reason):
      DrawingTable.withheld(
        reason.whole.text, in: &frame, left: left(0), height: height)
    case .cells(let cells):
      for (index, cell) in cells.enumerated() {
        draw(
          cell,
          in: Box(
            left: left(index) + 1, top: top + 1, right: left(index) + self.cell - 1,
            bottom: top + height - 1), on: &frame.canvas)
      }
    }
    frame.y += height
  }

  private func draw(_ cell: HeatMap.Cell, in box: Box, on canvas: inout Canvas) {
    let colors = Self.colors(cell.step)
    let middle = (box.left + box.right) / 2
    let base = (box.top + box.bottom) / 2 + 4
    guard let gap = cell.row?.numbers?.gap, let verdict = cell.row?.verdict else {
      if cell.step == .withheld {
        canvas.hatch(box)
        canvas.box(
          Box(left: middle - 29, top: base - 13, right: middle + 29, bottom: base + 5),
          name: "g-paper", fill: "#ffffff")
      } else {
        canvas.box(box, name: colors.name, fill: colors.fill)
      }
      canvas.text(
        cell.row == nil ? "not asked" : "withheld", x: middle, y: base, anchor: "middle")
      return
    }
    canvas.box(
      box, name: colors.name, fill: colors.fill, edge: cell.step == .aligned ? "#d8d5cd" : nil)
    let symbol = verdict == .unsure ? "" : verdict.symbol.text + " "
    let lines = Lettering.lines(symbol + gap.text, room: self.cell - 6)
    for (index, line) in lines.enumerated() {
      let y = base + 14 * Double(index) - 7 * Double(lines.count - 1)
      canvas.text(line, x: middle, y: y, anchor: "middle", fill: colors.ink)
    }
  }

  private var table: [[CSVField]] {
    let head = [CSVField.text("department")] + map.columns.map { .text($0.name.text) }
    let rows = map.groups.flatMap { $0 }.map { row -> [CSVField] in
      let name = CSVField.text(row.department?.name.text ?? "All departments")
      switch row.content {
      case .withheld(let reason):
        return [name] + map.columns.map { _ in .text("withheld: \(reason.whole.text)") }
      case .cells(let cells):
        return [name]
          + cells.map { cell in
            cell.row?.numbers.map { CSVField($0.gap) }
              ?? .text(
                cell.row.map { "withheld: \($0.wholeReason?.text ?? "")" } ?? "not asked")
          }
      }
    }
    return [head] + rows
  }
}
