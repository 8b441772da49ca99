import Reporting

/// What goes with an outcome, and with a block, for a terminal.
struct DriverText {
  private let page: TextPage
  private let level: Setting

  init(page: TextPage, level: Setting) {
    self.page = page
    self.level = level
  }

  /// The sections of a wave; nothing where none was asked for.
  func lines(of wave: WaveReport) -> [String] {
    (wave.outcome.map(lines) ?? []) + (wave.blockDrivers.map(lines) ?? [])
  }

  private func lines(of outcome: OutcomeReport) -> [String] {
    var lines = ["", page.title(outcome.title.text)] + self.lines(of: outcome.drivers)
    let shown = outcome.surfaces.filter { $0.numbers != nil }
    if !shown.isEmpty {
      lines += ["", page.title("\(outcome.name.text), by how both see a block"), surfaceTable.head]
      lines += shown.flatMap(row)
      lines += [""] + outcome.findings.flatMap { page.paragraph($0.text) }
    }
    if !outcome.notes.isEmpty { lines.append("") }
    return lines + outcome.notes.flatMap { page.paragraph($0.text) }
  }

  private func lines(of drivers: BlockDriverReport) -> [String] {
    var lines = ["", page.title(drivers.title.text)]
    for (index, role) in drivers.roles.enumerated() {
      if index > 0 { lines.append("") }
      lines += self.lines(of: role)
    }
    return lines + [""] + drivers.notes.flatMap { page.paragraph($0.text) }
  }

  private func lines(of drivers: DriverReport) -> [String] {
    let words = drivers.statements.flatMap { page.paragraph($0.text) }
    guard !drivers.rows.isEmpty else { return words }
    return words + ["", weightTable.head] + drivers.rows.flatMap(row)
  }

  private var weightTable: TextTable {
    page.table([
      .init(title: "BLOCK", width: 24),
      .init(title: "WEIGHT", width: 6, alignment: .right),
      .init(title: "\(level.text) INTERVAL", width: 15),
      .init(title: "r", width: 5, alignment: .right),
      .init(title: "OF MAXIMUM", width: 11, alignment: .right),
      .init(title: "RATE WELL", width: 10, alignment: .right),
      .init(title: "SUGGESTS", width: 15),
    ])
  }

  private func row(_ row: DriverReport.Row) -> [String] {
    weightTable.row([
      .init(row.block.name.text), .init(row.weight.estimate.text, .bold),
      .init(row.weight.interval?.text ?? ""), .init(row.correlation.text),
      .init(row.performance?.text ?? "–"), .init(row.favorable?.text ?? "–"),
      .init(row.corner?.words.text ?? ""),
    ])
  }

  private var surfaceTable: TextTable {
    page.table([
      .init(title: "BLOCK", width: 24),
      .init(title: "BOTH HIGH", width: 12, alignment: .right),
      .init(title: "BOTH LOW", width: 12, alignment: .right),
      .init(title: "LEADERS ROSIER", width: 16, alignment: .right),
      .init(title: "FRONTLINE ROSIER", width: 18, alignment: .right),
    ])
  }

  private func row(_ row: SurfaceRow) -> [String] {
    guard let numbers = row.numbers else { return [] }
    return surfaceTable.row([
      .init(row.block.name.text), .init(numbers.bothHigh?.estimate.text ?? "hardly ever"),
      .init(numbers.bothLow?.estimate.text ?? "hardly ever"),
      .init(numbers.leadersRosier?.estimate.text ?? "hardly ever"),
      .init(numbers.frontlineRosier?.estimate.text ?? "hardly ever"),
    ])
  }
}
