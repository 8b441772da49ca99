import Reporting

/// A column of the table of cells, which may be told in two: the number, and its words where it is a range.
struct CellColumn: Sendable {
  /// What stands in it.
  enum Field: Sendable {
    case text(@Sendable (CellLine) -> String)
    case figure(DataVariable.Kind, isTold: Bool, @Sendable (GapRow) -> Figure?)
  }

  let name: String
  let label: String
  let field: Field

  /// The columns of the dictionary.
  func variables(of lines: [CellLine], missing: [DataVariable.Label]) -> [DataVariable] {
    switch field {
    case .text(let text):
      let bytes = lines.map { text($0).utf8.count }.max() ?? 1
      return [DataVariable(name: name, label: label, kind: .text(bytes: min(max(bytes, 1), 255)))]
    case .figure(let kind, let isTold, _):
      let number = DataVariable(name: name, label: label, kind: kind, missing: missing)
      guard isTold else { return [number] }
      return [
        number,
        DataVariable(
          name: name + "_told", label: label + ", as it is told", kind: .text(bytes: 24)),
      ]
    }
  }

  /// What stands there in a row.
  func values(of line: CellLine) -> [SAVWriter.Value] {
    switch field {
    case .text(let text): return [.text(text(line))]
    case .figure(_, let isTold, let figure):
      let found = figure(line.row)
      let words = isTold ? [SAVWriter.Value.text(found.map(Self.words) ?? "")] : []
      return [.number(Self.number(found) ?? Double(line.missingCode))] + words
    }
  }

  private static func number(_ figure: Figure?) -> Double? {
    switch figure?.number {
    case .integer(let number): Double(number)
    case .decimal(let number): number
    case .words: Double(CellTable.range)
    case nil: nil
    }
  }

  private static func words(_ figure: Figure) -> String {
    switch figure.number {
    case .integer(let number): "\(number)"
    case .decimal(let number): "\(number)"
    case .words(let words): words
    }
  }
}

extension CellColumn {
  /// All columns, in their order.
  static let all: [CellColumn] =
    place + side("leader", \.leader) + side("frontline", \.frontline) + gap

  private static func text(
    _ name: String, _ label: String, _ text: @escaping @Sendable (CellLine) -> String
  ) -> CellColumn {
    CellColumn(name: name, label: label, field: .text(text))
  }

  private static func figure(
    _ name: String, _ label: String, places: Int = 2, isTold: Bool = false,
    _ figure: @escaping @Sendable (GapRow) -> Figure?
  ) -> CellColumn {
    CellColumn(
      name: name, label: label,
      field: .figure(places == 0 ? .integer : .decimal(places: places), isTold: isTold, figure))
  }

  private static let place = [
    text("wave", "Wave") { $0.row.wave.text },
    text("scope", "What the row is of: a department, or the organisation") { $0.scope },
    text("department", "Code of the department") { $0.row.department?.code.text ?? "" },
    text("department_name", "Name of the department") { $0.row.department?.name.text ?? "" },
    text("block", "Code of the block") { $0.row.block.code.text },
    text("block_name", "Name of the block") { $0.row.block.name.text },
    text("facet", "Facet of the block: items, now, needed or ahead") { $0.row.facetCode.text },
    text("verdict", "Verdict") { $0.row.verdict.code.text },
    text("pattern", "Name of the case") { $0.row.pattern?.text ?? "" },
    text("withheld", "Code of the reason why it is withheld") { $0.row.withheld?.code.text ?? "" },
    text("reason", "Why it is withheld") { $0.row.reason?.text ?? "" },
  ]

  private static func side(
    _ role: String, _ path: @escaping @Sendable (GapRow) -> GroupFigures?
  ) -> [CellColumn] {
    let who = role == "leader" ? "Leaders" : "Frontline"
    return [
      figure(role + "_n", who + ": number of people", places: 0, isTold: true) { path($0)?.n },
      figure(role + "_mean", who + ": mean", isTold: true) { path($0)?.mean },
      figure(role + "_sd", who + ": standard deviation") { path($0)?.sd },
      figure(role + "_favorable", who + ": favourable share, 0 to 1", isTold: true) {
        path($0)?.favorable
      },
      figure(role + "_dont_know", who + ": share of “I don’t know”, 0 to 1", isTold: true) {
        path($0)?.dontKnow
      },
    ]
  }

  private static let gap = [
    figure("gap", "Gap: leader minus frontline, in points", isTold: true) { $0.numbers?.gap },
    figure("gap_low", "Gap: lower end of the interval", isTold: true) {
      $0.numbers?.interval?.low
    },
    figure("gap_high", "Gap: upper end of the interval", isTold: true) {
      $0.numbers?.interval?.high
    },
    figure("gap_steadied", "Gap, drawn towards the organisation’s", isTold: true) {
      $0.numbers?.shrunken?.estimate
    },
    figure("hedges_g", "Standardised gap: Hedges’ g", isTold: true) {
      $0.numbers?.hedgesG?.estimate
    },
    figure("q", "P-value of the gap, adjusted for the number of cells", places: 4, isTold: true) {
      $0.numbers?.q
    },
    figure("smallest_detectable", "Smallest gap that such answers could show") {
      $0.numbers?.smallestDetectable
    },
  ]
}
