import Reporting

/// What goes with an outcome or a block, on a page.
struct DriversView {
  /// A block and its weight.
  struct Row {
    let name: String
    let weight: String
    let interval: String
    let correlation: String
    let performance: String
    let favorable: String
    let suggests: String
  }

  /// A block and the outcome expected in four places.
  struct Place {
    let name: String
    let bothHigh: String
    let bothLow: String
    let leaders: String
    let frontline: String
  }

  let id: String
  let heading: String
  let statements: [String]
  let level: String
  let rows: [Row]
  let hasRows: Bool
  let chart: String
  let hasChart: Bool
  let places: [Place]
  let hasPlaces: Bool
  let placesHeading: String
  let findings: [String]
  let notes: [String]

  /// An outcome.
  init(_ outcome: OutcomeReport, wave: Int, level: Setting) {
    self.init(
      outcome.drivers, id: "wave-\(wave)-outcome", heading: outcome.title.text, level: level,
      surfaces: outcome.surfaces, name: outcome.name.text, findings: outcome.findings,
      notes: outcome.notes)
  }

  /// A block, role by role; the notes stand under the last.
  static func all(_ drivers: BlockDriverReport, wave: Int, level: Setting) -> [DriversView] {
    zip(drivers.codes, drivers.roles).enumerated().map { index, pair in
      DriversView(
        pair.1, id: "wave-\(wave)-block-\(pair.0.text)",
        heading: "\(drivers.title.text): \(pair.1.view.text)", level: level, surfaces: [],
        name: "", findings: [], notes: index == drivers.roles.count - 1 ? drivers.notes : [])
    }
  }

  private init(
    _ drivers: DriverReport, id: String, heading: String, level: Setting, surfaces: [SurfaceRow],
    name: String, findings: [Sentence], notes: [Sentence]
  ) {
    self.id = id
    self.heading = heading
    self.level = level.text
    statements = drivers.statements.map(\.text)
    rows = drivers.rows.map(Self.row)
    hasRows = !rows.isEmpty
    chart = drivers.chart.map { QuadrantDrawing($0).svg } ?? ""
    hasChart = drivers.chart != nil
    places = surfaces.compactMap(Self.place)
    hasPlaces = !places.isEmpty
    placesHeading = "\(name), by how both see a block"
    self.findings = findings.map(\.text)
    self.notes = notes.map(\.text)
  }

  private static func row(_ row: DriverReport.Row) -> Row {
    Row(
      name: row.block.name.text, weight: row.weight.estimate.text,
      interval: row.weight.interval?.text ?? "",
      correlation: row.correlation.text, performance: row.performance?.text ?? "not shown",
      favorable: row.favorable?.text ?? "not shown", suggests: row.corner?.words.text ?? "")
  }

  private static func place(_ row: SurfaceRow) -> Place? {
    row.numbers.map { numbers in
      Place(
        name: row.block.name.text, bothHigh: numbers.bothHigh?.estimate.text ?? "hardly ever",
        bothLow: numbers.bothLow?.estimate.text ?? "hardly ever",
        leaders: numbers.leadersRosier?.estimate.text ?? "hardly ever",
        frontline: numbers.frontlineRosier?.estimate.text ?? "hardly ever")
    }
  }
}
